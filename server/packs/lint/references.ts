import type { Rule } from '../../../rules/rule';
import { didYouMean } from '../source/nearest';
import type { Path } from '../source/place';
import { error, type Lintable, type Remark, type RuleRemark, warning } from './issue';
import { contextsOf, subjectsOf } from './subject';

export function namesKnownAccounts({ scope }: Rule, { pack }: Lintable): RuleRemark[] {
  const known = pack.accounts.map((account) => account.id.toLowerCase());
  return (scope?.accounts ?? []).flatMap((account, index) =>
    known.includes(account.toLowerCase())
      ? []
      : [
          warning({
            code: 'unknown-account',
            at: ['scope', 'accounts', index],
            what: `The scope names the account "${account}", which the pack does not list.${didYouMean(account, known)}`,
            cure: 'Add it to accounts, or correct the id.',
          }),
        ],
  );
}

export function namesKnownRules(rule: Rule, { rules }: Lintable): RuleRemark[] {
  if (rule.kind !== 'exempt') return [];
  const known = rules.map(({ id }) => id);
  return (rule.rules ?? []).flatMap((id, index) =>
    known.includes(id) ? [] : [unknown('rule', id, known, ['rules', index])],
  );
}

export function namesKnownLists(rule: Rule, { pack }: Lintable): RuleRemark[] {
  const known = (pack.lists ?? []).map(({ id }) => id);
  return listsNamedIn(rule).flatMap(({ at, id }) =>
    known.includes(id) ? [] : [unknown('list', id, known, at)],
  );
}

export function namesKnownCalendars(rule: Rule, { pack }: Lintable): RuleRemark[] {
  const known = (pack.calendars ?? []).map(({ id }) => id);
  return calendarsNamedIn(rule).flatMap(({ at, id }) =>
    known.includes(id) ? [] : [unknown('calendar', id, known, at)],
  );
}

/** Lists and calendars that no rule names. */
export function lintUnused({ pack, rules }: Lintable): Remark[] {
  const lists = new Set(rules.flatMap((rule) => listsNamedIn(rule).map(({ id }) => id)));
  const calendars = new Set(rules.flatMap((rule) => calendarsNamedIn(rule).map(({ id }) => id)));
  return [
    ...unusedOf('lists', pack.lists ?? [], lists),
    ...unusedOf('calendars', pack.calendars ?? [], calendars),
  ];
}

function unusedOf(
  name: 'lists' | 'calendars',
  items: readonly { readonly id: string }[],
  used: ReadonlySet<string>,
): Remark[] {
  return items.flatMap(({ id }, index): Remark[] => {
    if (used.has(id)) return [];
    return [
      {
        severity: 'warning',
        code: 'unused',
        path: [name, index, 'id'],
        what: `No rule names "${id}", so it does nothing.`,
        cure: `Name it in ${name === 'lists' ? 'lists: of a rule' : 'calendar: of a rule'}, or take it out.`,
      },
    ];
  });
}

interface Reference {
  readonly id: string;
  readonly at: Path;
}

function listsNamedIn(rule: Rule): Reference[] {
  const contexts = [...contextsOf(rule, 'near'), ...contextsOf(rule, 'unless')];
  return [
    ...subjectsOf(rule).map(({ at, subject }) => ({ at, lists: subject.lists })),
    ...contexts.map(({ at, context }) => ({ at, lists: context.lists })),
  ].flatMap(({ at, lists = [] }) =>
    lists.map((id, index) => ({ id, at: [...at, 'lists', index] })),
  );
}

function calendarsNamedIn(rule: Rule): Reference[] {
  const named: Reference[] = [];
  const inScope = rule.scope?.window?.calendar;
  if (inScope !== undefined) named.push({ id: inScope, at: ['scope', 'window', 'calendar'] });
  if (rule.kind === 'window' && rule.calendar !== undefined) {
    named.push({ id: rule.calendar, at: ['calendar'] });
  }
  return named;
}

function unknown(noun: string, id: string, known: readonly string[], at: Path): RuleRemark {
  return error({
    code: `unknown-${noun}`,
    at,
    what: `There is no ${noun} "${id}".${didYouMean(id, known)}`,
    cure:
      noun === 'rule'
        ? 'Correct the id, or take it out.'
        : `Correct the id, or add it to ${noun}s.`,
  });
}
