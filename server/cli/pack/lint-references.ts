import type { Rule } from '../../../rules/rule';
import { error, type Lintable, warning } from './lint-issue';

export function namesKnownAccounts({ scope }: Rule, { pack }: Lintable) {
  const known = pack.accounts.map((account) => account.id.toLowerCase());
  const unknown =
    scope?.accounts?.filter((account) => !known.includes(account.toLowerCase())) ?? [];
  return unknown.map((account) =>
    warning({
      code: 'unknown-account',
      field: 'scope',
      what: `The scope names the account "${account}", which the pack does not list.`,
      cure: 'Add it to accounts, or correct the id.',
    }),
  );
}

export function namesKnownRules(rule: Rule, { rules }: Lintable) {
  const unknown =
    rule.kind === 'exempt'
      ? (rule.rules ?? []).filter((id) => !rules.some((other) => other.id === id))
      : [];
  return unknown.map((id) =>
    error({
      code: 'unknown-rule',
      field: 'rules',
      what: `It exempts from "${id}", but there is no such rule.`,
      cure: 'Correct the id, or take it out.',
    }),
  );
}

export function repeatsNoTerm(rule: Rule, { rules }: Lintable) {
  if (rule.kind !== 'term') return [];
  const mine = rule.terms.map((term) => term.toLowerCase());
  const twice = rules
    .slice(0, rules.indexOf(rule))
    .flatMap((other) =>
      other.kind === 'term'
        ? other.terms
            .filter((term) => mine.includes(term.toLowerCase()))
            .map((term) => [term, other.id])
        : [],
    );
  return twice.map(([term, id]) =>
    warning({
      code: 'duplicate-term',
      field: 'terms',
      what: `Rule "${id}" has the term "${term}" too, so an author is told twice.`,
      cure: 'Keep it in one of them.',
    }),
  );
}

export function asksForWhatCanBeChecked({ scope }: Rule) {
  const ignored = (['languages', 'jurisdiction'] as const).filter((field) => scope?.[field]);
  return ignored.map((field) =>
    warning({
      code: 'not-checked',
      field: 'scope',
      what: `This engine does not look at scope.${field}: the rule holds everywhere.`,
      cure: 'Narrow it by sites, accounts or groups.',
    }),
  );
}
