import type { Draft } from '../../domain/draft';
import type { Policy } from '../../platform/stored-schemas';

/** The draft of a practice box: as if the company's first account of that site wrote it. */
export function practiceDraft(policy: Policy | null, site: Draft['site'], text: string): Draft {
  const account = policy?.pack.accounts.find((candidate) => candidate.site === site);
  return {
    site,
    surface: 'post',
    account: { id: account?.id ?? 'practice', name: account?.name ?? '', kind: 'brand' },
    parts: [text],
    media: [],
  };
}

/** One flag example of each rule that can be shown, the strictest first. */
export function practiceExamples(policy: Policy | null, most = 6): string[] {
  const examples = (policy?.rules ?? []).flatMap((rule) =>
    !('action' in rule) || rule.shadow || rule.scope ? [] : rule.examples.flag.slice(0, 1),
  );
  return [...new Set(examples)].slice(0, most);
}
