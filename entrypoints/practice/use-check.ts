import { useMemo } from 'preact/hooks';
import type { Draft } from '../../domain/draft';
import type { Finding } from '../../domain/finding';
import type { Policy } from '../../platform/stored-schemas';
import { checkDraft } from '../../rules/check';
import { compilePack } from '../../rules/compile';
import { linearPattern } from '../../rules/linear-pattern';

/** The same engine as on the sites, on the text of a practice box. */
export function useCheck(policy: Policy | null, draft: Draft): readonly Finding[] {
  const compiled = useMemo(
    () => policy && compilePack({ rules: policy.rules }, { linearPattern }),
    [policy],
  );
  if (!compiled || draft.parts.join('').trim() === '') return [];
  return checkDraft(draft, compiled, { now: new Date().toISOString(), groups: [] }).findings;
}
