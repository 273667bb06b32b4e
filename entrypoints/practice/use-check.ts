import { useMemo, useRef } from 'preact/hooks';
import { type Draft, isEmpty } from '../../domain/draft';
import type { Finding } from '../../domain/finding';
import { browser } from '../../platform/extension-api';
import type { Policy } from '../../platform/stored-schemas';
import { checkDraft } from '../../rules/check';
import { compilePack } from '../../rules/compile';
import { ALL_HEAVY_PARTS } from '../../rules/heavy/all';
import type { Scan } from '../../rules/hits';

/** The same engine as on the sites, on the text of a practice box. */
export function useCheck(policy: Policy | null, draft: Draft): readonly Finding[] {
  const scan = useRef<Scan | undefined>(undefined);
  const compiled = useMemo(() => {
    scan.current = undefined;
    return policy && compilePack(policy.pack, policy.rules, ALL_HEAVY_PARTS);
  }, [policy]);
  if (!compiled || isEmpty(draft)) return [];
  const context = {
    now: new Date().toISOString(),
    groups: [],
    locale: browser.i18n.getUILanguage(),
  };
  const result = checkDraft(draft, compiled, context, scan.current);
  scan.current = result.scan;
  return result.findings;
}
