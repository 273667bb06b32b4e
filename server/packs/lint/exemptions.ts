import type { Rule, RuleOf } from '../../../rules/rule';
import { error, type Lintable, type RuleRemark } from './issue';
import { isWithin } from './scopes';
import { containsTerm, isOn, termsOf, triggerOf, wordsOfTerm } from './subject';

/** An exemption that leaves nothing of a rule that it names. */
export function leavesSomething(rule: Rule, lintable: Lintable): RuleRemark[] {
  if (rule.kind !== 'exempt' || !isOn(rule) || rule.near) return [];
  const swallowed = lintable.rules.find((other) => swallows(rule, other, lintable));
  if (!swallowed) return [];
  const index = rule.rules?.indexOf(swallowed.id) ?? -1;
  return [
    error({
      code: 'exempts-all',
      at: index >= 0 ? ['rules', index] : ['id'],
      what: `It exempts everything that "${swallowed.id}" looks for, so that rule never fires.`,
      cure: 'Name longer phrases that are fine, or limit the exemption with rules:.',
    }),
  ];
}

function swallows(exempt: RuleOf<'exempt'>, rule: Rule, lintable: Lintable): boolean {
  if (rule.kind !== 'term' || !isOn(rule)) return false;
  if (exempt.rules && !exempt.rules.includes(rule.id)) return false;
  if (exempt.caseSensitive || !isWithin(rule.scope, exempt.scope)) return false;
  const letGo = termsOf(exempt, lintable);
  const looked = termsOf(triggerOf(rule) ?? {}, lintable);
  const covers = exempt.covers ?? 'match';
  return (
    looked.length > 0 &&
    looked.every((term) =>
      letGo.some((fine) => (covers === 'match' ? sameTerm(fine, term) : containsTerm(term, fine))),
    )
  );
}

function sameTerm(a: string, b: string): boolean {
  return wordsOfTerm(a).join(' ') === wordsOfTerm(b).join(' ');
}
