import type { Rule } from '../../../rules/rule';
import { hasEnoughExamples, isReviewed, namesItsSource } from './lint-care';
import { lintChilling } from './lint-chilling';
import type { FieldRemark, Lintable, Remark } from './lint-issue';
import { compiles, isNotEmpty } from './lint-pattern';
import {
  asksForWhatCanBeChecked,
  namesKnownAccounts,
  namesKnownRules,
  repeatsNoTerm,
} from './lint-references';

/** One row a question that is asked of every rule. */
const CHECKS: readonly ((rule: Rule, lintable: Lintable) => readonly FieldRemark[])[] = [
  compiles,
  isNotEmpty,
  namesItsSource,
  hasEnoughExamples,
  isReviewed,
  namesKnownAccounts,
  namesKnownRules,
  repeatsNoTerm,
  asksForWhatCanBeChecked,
  lintChilling,
];

export function lintRules(lintable: Lintable): Remark[] {
  return lintable.rules.flatMap((rule) =>
    CHECKS.flatMap((check) => check(rule, lintable)).map(({ field, ...remark }) => ({
      ...remark,
      ruleId: rule.id,
      path: [...lintable.pathOf(rule.id), field],
    })),
  );
}
