import type { Rule } from '../../../rules/rule';
import { type Lintable, type RuleRemark, warning } from './issue';
import { mayMeet } from './scopes';
import { subjectsOf, wordsOfTerm } from './subject';

/** Terms that stand twice in one rule or list of terms. */
export function repeatsNoTerm(rule: Rule): RuleRemark[] {
  return subjectsOf(rule).flatMap(({ at, subject }) => {
    const seen = new Set<string>();
    return (subject.terms ?? []).flatMap((term, index) => {
      const isNew = !seen.has(keyOf(term));
      seen.add(keyOf(term));
      if (isNew) return [];
      // Phrases of a requirement stand at its own path, those of all other rules under `terms`.
      const path =
        rule.kind === 'require' && Array.isArray(rule[at[0] as 'need']) ? at : [...at, 'terms'];
      return [
        warning({
          code: 'duplicate-term',
          at: [...path, index],
          what: `The term "${term}" stands earlier in the same list; case, spaces and hyphens do not count.`,
          cure: 'Keep it once.',
        }),
      ];
    });
  });
}

/** Terms that another rule has, where a draft can meet both. */
export function sharesNoTerm(lintable: Lintable): Map<string, RuleRemark[]> {
  const owners = new Map<string, Rule[]>();
  const remarks = new Map<string, RuleRemark[]>();
  for (const rule of lintable.rules) {
    if (rule.kind !== 'term' || rule.near) continue;
    const mine = (rule.terms ?? []).flatMap((term, index): RuleRemark[] => {
      const before = owners.get(keyOf(term)) ?? [];
      owners.set(keyOf(term), [...before, rule]);
      const other = before.find((known) => known !== rule && mayMeet(known.scope, rule.scope));
      if (!other) return [];
      return [
        warning({
          code: 'duplicate-term',
          at: ['terms', index],
          what: `Rule "${other.id}" has the term "${term}" too, so an author is told twice.`,
          cure: 'Keep it in one of them.',
        }),
      ];
    });
    remarks.set(rule.id, mine);
  }
  return remarks;
}

/** Rules that look for the very same, in the same context, where a draft can meet both. */
export function looksForSomethingNew(lintable: Lintable): Map<string, RuleRemark[]> {
  const known = new Map<string, Rule[]>();
  const remarks = new Map<string, RuleRemark[]>();
  for (const rule of lintable.rules) {
    const key = subjectKey(rule);
    const before = known.get(key) ?? [];
    known.set(key, [...before, rule]);
    const twin = before.find((other) => mayMeet(other.scope, rule.scope));
    if (!twin) continue;
    const remark = warning({
      code: 'duplicate-subject',
      at: ['id'],
      what: `Rule "${twin.id}" looks for exactly the same.`,
      cure: 'Keep one of them; if two departments are to hear of it, name both in its stages.',
    });
    remarks.set(rule.id, [remark]);
  }
  return remarks;
}

function keyOf(term: string): string {
  return wordsOfTerm(term).join(' ');
}

function subjectKey(rule: Rule): string {
  const subjects = subjectsOf(rule).map(({ at, subject }) => [
    at,
    subject.terms?.map(keyOf).sort(),
    subject.lists?.toSorted(),
    subject.pattern,
    subject.forms ?? 'exact',
    subject.caseSensitive ?? false,
  ]);
  return JSON.stringify([rule.kind, subjects, REST.map((field) => rule[field as keyof Rule])]);
}

/** What else decides what a rule finds. */
const REST = [
  'near',
  'unless',
  'detector',
  'only',
  'regions',
  'allow',
  'minConfidence',
  'position',
  'within',
  'hosts',
  'except',
  'traits',
  'calendar',
  'from',
  'until',
  'topic',
  'rules',
  'covers',
];
