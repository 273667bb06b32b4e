import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../../scripts/set-up.mjs';

/** The demonstration pack as it is published. */
export const pack = JSON.parse(readFileSync(join(ROOT, 'rules/packs/demonstration.json'), 'utf8'));

/** What the background stores once it has fetched that pack; `rules` and other fields of the pack may be others. */
export function policyWith({ rules = pack.rules, ...change } = {}) {
  const at = new Date().toISOString();
  return {
    pack: { ...pack, ...change, rules: [] },
    rules,
    skipped: [],
    fetchedAt: at,
    verifiedAt: at,
    origin: 'feed',
  };
}
