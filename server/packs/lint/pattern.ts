import { linearPattern } from '../../../rules/linear-pattern';
import type { Rule } from '../../../rules/rule';
import type { Path } from '../source/place';
import { error, type RuleRemark } from './issue';
import { faultsOf } from './pattern-faults';
import { contextsOf, subjectsOf } from './subject';

/** Patterns that clients would refuse, that reach too far, or that can point at nothing. */
export function hasSafePatterns(rule: Rule): RuleRemark[] {
  return patternsOf(rule).flatMap(({ at, pattern }) => {
    const faults = faultsOf(pattern).map(({ part: _part, ...fault }) => ({ ...fault, at }));
    if (faults.some(({ severity }) => severity === 'error')) return faults;
    const refused = whyRefused(pattern);
    if (refused !== undefined) return [...faults, doesNotCompile(at, refused)];
    return matchesNothing(pattern) ? [...faults, matchesEmptyText(at)] : faults;
  });
}

export function patternsOf(rule: Rule): { readonly at: Path; readonly pattern: string }[] {
  const contexts = [...contextsOf(rule, 'near'), ...contextsOf(rule, 'unless')];
  return [
    ...subjectsOf(rule).map(({ at, subject }) => ({ at, pattern: subject.pattern })),
    ...contexts.map(({ at, context }) => ({ at, pattern: context.pattern })),
  ].flatMap(({ at, pattern }) =>
    pattern === undefined ? [] : [{ at: [...at, 'pattern'], pattern }],
  );
}

/** What the engine says of a pattern that it does not take. */
export function whyRefused(pattern: string): string | undefined {
  try {
    linearPattern(pattern, { caseSensitive: false });
    return undefined;
  } catch (refusal) {
    return refusal instanceof Error ? refusal.message : String(refusal);
  }
}

function matchesNothing(pattern: string): boolean {
  return linearPattern(`^(?:${pattern})$`, { caseSensitive: true }).findAll('').length > 0;
}

function doesNotCompile(at: Path, reason: string): RuleRemark {
  return error({
    code: 'unsafe-pattern',
    at,
    what: `Clients would switch this rule off: ${reason}`,
    cure: reason.includes('too large')
      ? 'Use smaller counts, such as {0,80}, or make several rules of it; near: joins what stands apart.'
      : 'Patterns are written in RE2 syntax, without look-around and back-references. Use near, unless or an exempt rule instead.',
  });
}

function matchesEmptyText(at: Path): RuleRemark {
  return error({
    code: 'empty-match',
    at,
    what: 'The pattern matches the empty text, so it can never point at anything.',
    cure: 'Make at least one part of it necessary.',
  });
}
