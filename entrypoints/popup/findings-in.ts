import type { Draft } from '../../domain/draft';
import { type SuggestedPart, withSuggestion } from '../../domain/suggestion';
import { browser } from '../../platform/extension-api';
import type { Policy } from '../../platform/stored-schemas';
import { checkDraft } from '../../rules/check';
import { compilePack } from '../../rules/compile';
import { ALL_HEAVY_PARTS } from '../../rules/heavy/all';

/** What the policy in force finds in a draft with the suggested parts in place. */
export function findingsIn(policy: Policy | null, draft: Draft, parts: readonly SuggestedPart[]) {
  const next = withSuggestion(draft, parts);
  if (!policy || !next.ok) return { findings: [], topics: [] };
  const context = {
    now: new Date().toISOString(),
    groups: [],
    locale: browser.i18n.getUILanguage(),
  };
  const compiled = compilePack(policy.pack, policy.rules, ALL_HEAVY_PARTS);
  const { findings, topics } = checkDraft(next.value, compiled, context);
  return { findings: [...findings], topics: [...topics] };
}
