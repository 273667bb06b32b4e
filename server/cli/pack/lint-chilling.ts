import type { Rule } from '../../../rules/rule';
import { error, type FieldRemark, type Lintable, warning } from './lint-issue';

/** Words of pay, hours, safety and organising: employees may speak of them (NLRA s. 7 and its like elsewhere). */
const PROTECTED =
  /\b(?:pay|wages?|salar(?:y|ies)|bonus(?:es)?|overtime|working hours|staffing|unions?|unioni[sz]e|strikes?|walkouts?|petitions?|harassment|whistle-?blow\w*)\b/i;
/** Wordings that labour boards have found to chill lawful speech. */
const VAGUE =
  /\b(?:disparag\w*|respectful\w*|only positive|embarrass\w*|do not talk to the (?:media|press|government))\b/i;

/** Rules may protect the company's secrets, not keep people from speaking about their work. */
export function lintChilling(rule: Rule, { pack }: Lintable) {
  if (rule.kind === 'exempt' || rule.shadow || rule.action === 'inform') return [];
  const reachesPeople = pack.unknownAccounts === 'brand' && !rule.scope?.accounts;
  const word = textsOf(rule).find((text) => PROTECTED.test(text));
  const remarks: FieldRemark[] = [];
  if (reachesPeople && word) {
    remarks.push(
      error({
        code: 'chilling-rule',
        field: rule.kind === 'term' ? 'terms' : 'pattern',
        what: `"${word}" is lawful speech about work, and unknownAccounts: brand lets the rule reach personal accounts.`,
        cure: 'Limit the rule to brand accounts with scope.accounts, or drop the word.',
      }),
    );
  }
  if (VAGUE.test(rule.message)) {
    remarks.push(
      warning({
        code: 'vague-message',
        field: 'message',
        what: 'The message uses a wording that has been found to chill lawful speech.',
        cure: 'Say exactly what may not be posted, and what may.',
      }),
    );
  }
  return remarks;
}

function textsOf(rule: Rule): readonly string[] {
  if (rule.kind === 'term') return rule.terms;
  return rule.kind === 'pattern' ? [rule.pattern] : [];
}
