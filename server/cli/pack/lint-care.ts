import { parseInstant } from '../../../rules/instant';
import type { Rule } from '../../../rules/rule';
import { error, type Lintable, warning } from './lint-issue';

export function namesItsSource(rule: Rule) {
  const holds = rule.kind !== 'exempt' && ['justify', 'sign-off', 'block'].includes(rule.action);
  if (!holds || rule.cite) return [];
  return [
    warning({
      code: 'no-cite',
      field: 'id',
      what: 'The rule holds posts but does not say which policy or law asks for it.',
      cure: 'Add cite: { text, url }. Authors accept a rule more easily when they can read its source.',
    }),
  ];
}

export function hasEnoughExamples({ examples }: Rule) {
  if (examples.flag.length >= 3 && examples.pass.length >= 5) return [];
  return [
    warning({
      code: 'few-examples',
      field: 'examples',
      what: `It has ${examples.flag.length} examples to flag and ${examples.pass.length} to pass.`,
      cure: 'Write at least 3 to flag and 5 to pass, near misses among them.',
    }),
  ];
}

export function isReviewed({ reviewBy }: Rule, { now }: Lintable) {
  const due = parseInstant(reviewBy ?? '');
  if (reviewBy !== undefined && due === undefined) {
    return [
      error({
        code: 'review-date',
        field: 'reviewBy',
        what: `"${reviewBy}" is not a date.`,
        cure: 'Write it as 2027-06-30.',
      }),
    ];
  }
  if (due === undefined || due > (parseInstant(now) ?? 0)) return [];
  return [
    warning({
      code: 'review-overdue',
      field: 'reviewBy',
      what: `The rule was to be looked at again by ${reviewBy}.`,
      cure: 'Ask its owner whether it is still needed, then set the next date.',
    }),
  ];
}
