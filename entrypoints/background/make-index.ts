import { inTurn } from '../../platform/in-turn';
import { indexKey, isIndexKept } from '../../platform/index-key';
import { logBug } from '../../platform/log';
import { dropIndexes, hasIndex, keepIndex } from '../../platform/pack-index';
import { readStored } from '../../platform/stored-item';
import { readParsed } from '../../platform/stored-parsed';
import { compilePack } from '../../rules/compile';
import { ALL_HEAVY_PARTS } from '../../rules/heavy/all';

/** Makes the index of the policy in force, once, and keeps it for the pages; that of a small policy is not worth it. */
export function makeIndex(): Promise<void> {
  return inTurn('pack index', () => make().catch((error) => logBug('pack index', error)));
}

async function make(): Promise<void> {
  // Not parsed before it is needed: that takes long for thousands of rules.
  const stored = await readStored('policy');
  if (!stored || !isIndexKept(stored)) return dropIndexes();
  const key = await indexKey(stored);
  if (await hasIndex(key)) return;
  await pause();
  const policy = await readParsed('policy');
  if (!policy || (await indexKey(policy)) !== key) return;
  const { recognisers } = compilePack(policy.pack, policy.rules, ALL_HEAVY_PARTS);
  await keepIndex(key, recognisers.save());
}

/** Messages that wait are answered first: this holds the worker for as long as the index takes. */
function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
