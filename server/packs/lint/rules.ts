import type { Rule } from '../../../rules/rule';
import { lintCalendars } from './calendars';
import {
  hasDifferentExamples,
  hasEnoughExamples,
  isFinished,
  isReviewed,
  namesItsSource,
} from './care';
import { chillsNobody, letsReportsThrough } from './chilling';
import { looksForSomethingNew, repeatsNoTerm, sharesNoTerm } from './duplicates';
import { leavesSomething } from './exemptions';
import type { Lintable, Remark, RuleCheck, RuleRemark } from './issue';
import { meetsSomebody } from './meets-accounts';
import { speaksPlainly } from './message';
import { hasSafePatterns } from './pattern';
import {
  lintUnused,
  namesKnownAccounts,
  namesKnownCalendars,
  namesKnownLists,
  namesKnownRules,
} from './references';
import {
  asksForMoreThanItMeets,
  hasNearThatHolds,
  leavesLinks,
  looksForSomething,
  namesWords,
  passesItsOwnFloor,
} from './satisfiable';
import { addsSomething } from './shadowed';
import { hasTimesThatCome } from './times';

/** One row a question that is asked of every rule. */
const CHECKS: readonly RuleCheck[] = [
  hasSafePatterns,
  looksForSomething,
  namesWords,
  namesKnownAccounts,
  namesKnownRules,
  namesKnownLists,
  namesKnownCalendars,
  hasTimesThatCome,
  meetsSomebody,
  hasNearThatHolds,
  asksForMoreThanItMeets,
  passesItsOwnFloor,
  leavesLinks,
  leavesSomething,
  repeatsNoTerm,
  addsSomething,
  chillsNobody,
  namesItsSource,
  hasEnoughExamples,
  hasDifferentExamples,
  isFinished,
  isReviewed,
  speaksPlainly,
];

/** Questions that compare the rules with each other; remarks by id of the rule. */
const COMPARISONS: readonly ((lintable: Lintable) => ReadonlyMap<string, RuleRemark[]>)[] = [
  looksForSomethingNew,
  sharesNoTerm,
  letsReportsThrough,
];

/** All that is wrong with rules that follow the format, one rule a step: many rules take seconds. `indexOf` says where a rule stands in the source. */
export function* lintRules(
  lintable: Lintable,
  indexOf: (rule: Rule) => number,
): Generator<Remark[]> {
  const compared = COMPARISONS.map((compare) => compare(lintable));
  for (const rule of lintable.rules) {
    const remarks = [
      ...CHECKS.flatMap((check) => check(rule, lintable)),
      ...compared.flatMap((found) => found.get(rule.id) ?? []),
    ];
    yield remarks.map(({ at, ...remark }) => ({
      ...remark,
      ruleId: rule.id,
      path: ['rules', indexOf(rule), ...at],
    }));
  }
  yield [...lintCalendars(lintable), ...lintUnused(lintable)];
}
