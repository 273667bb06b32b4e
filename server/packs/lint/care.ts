import { parseInstant } from '../../../rules/instant';
import type { Rule } from '../../../rules/rule';
import type { Path } from '../source/place';
import { error, type Lintable, type RuleRemark, warning } from './issue';
import { isAtLeast, strictestAction } from './subject';

/** Who is stopped may ask by which law or policy. */
export function namesItsSource(rule: Rule): RuleRemark[] {
  const action = strictestAction(rule);
  if (!isAtLeast(action, 'justify') || rule.cite) return [];
  const make = isAtLeast(action, 'sign-off') ? error : warning;
  return [
    make({
      code: 'no-cite',
      at: ['action'],
      what: 'The rule holds posts but does not say which policy or law asks for it.',
      cure: 'Add cite: { text, url }. Authors accept a rule more easily when they can read its source.',
    }),
  ];
}

export function hasEnoughExamples({ examples }: Rule): RuleRemark[] {
  if (examples.flag.length >= 3 && examples.pass.length >= 5) return [];
  return [
    warning({
      code: 'few-examples',
      at: ['examples'],
      what: `It has ${examples.flag.length} examples to flag and ${examples.pass.length} to pass.`,
      cure: 'Write at least 3 to flag and 5 to pass, near misses among them.',
    }),
  ];
}

/** One text cannot be both, and twice the same says nothing more. */
export function hasDifferentExamples({ examples }: Rule): RuleRemark[] {
  const seen = new Set<string>();
  return (['flag', 'pass'] as const).flatMap((list) =>
    examples[list].flatMap((text, index) => {
      const isNew = !seen.has(text);
      seen.add(text);
      if (isNew) return [];
      return [
        warning({
          code: 'example-twice',
          at: ['examples', list, index],
          what: `The example "${text}" is there twice.`,
          cure: 'Write another one, best a near miss.',
        }),
      ];
    }),
  );
}

/** Placeholders that importers and templates leave. */
export function isFinished(rule: Rule): RuleRemark[] {
  return textsIn(rule, []).flatMap(({ at, text }) => {
    if (!/\bTODO\b/.test(text)) return [];
    return [
      error({
        code: 'todo',
        at,
        what: `This is not written yet: "${text}"`,
        cure: 'Somebody who knows the policy must write it.',
      }),
    ];
  });
}

/** Every text of a value, with where it stands. */
function textsIn(value: unknown, at: Path): { at: Path; text: string }[] {
  if (typeof value === 'string') return [{ at, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) =>
    textsIn(part, [...at, Array.isArray(value) ? Number(key) : key]),
  );
}

export function isReviewed(rule: Rule, { now }: Lintable): RuleRemark[] {
  const { reviewBy } = rule;
  if (reviewBy === undefined) return neverReviewed(rule);
  const due = parseInstant(reviewBy);
  if (due === undefined) {
    return [
      error({
        code: 'review-date',
        at: ['reviewBy'],
        what: `"${reviewBy}" is not a date.`,
        cure: 'Write it as 2027-06-30.',
      }),
    ];
  }
  if (due > (parseInstant(now) ?? 0)) return [];
  return [
    warning({
      code: 'review-overdue',
      at: ['reviewBy'],
      what: `The rule was to be looked at again by ${reviewBy}.`,
      cure: 'Ask its owner whether it is still needed, then set the next date.',
    }),
  ];
}

function neverReviewed(rule: Rule): RuleRemark[] {
  if (!isAtLeast(strictestAction(rule), 'justify')) return [];
  return [
    warning({
      code: 'no-review-date',
      at: ['id'],
      what: 'The rule holds posts, and nobody is reminded to look at it again.',
      cure: 'Add reviewBy with a day within a year, such as 2027-06-30.',
    }),
  ];
}
