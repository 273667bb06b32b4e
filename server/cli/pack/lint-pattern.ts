import { compilePack } from '../../../rules/compile';
import { linearPattern } from '../../../rules/linear-pattern';
import type { Rule } from '../../../rules/rule';
import { error } from './lint-issue';

export function compiles(rule: Rule) {
  const { switchedOff } = compilePack(
    { rules: [{ ...rule, status: 'active' }] },
    { linearPattern },
  );
  return switchedOff.map(({ reason }) =>
    error({
      code: rule.kind === 'pattern' ? 'unsafe-pattern' : 'does-not-compile',
      field: rule.kind === 'pattern' ? 'pattern' : 'scope',
      what: `Clients would switch this rule off: ${reason}`,
      cure:
        rule.kind === 'pattern'
          ? 'Patterns use RE2 syntax: no look-around, no back-references. Use near, unless or an exempt rule instead.'
          : 'Write times as 2027-03-01T08:00:00Z.',
    }),
  );
}

export function isNotEmpty(rule: Rule) {
  if (rule.kind !== 'pattern' || !matchesNothing(rule.pattern)) return [];
  return [
    error({
      code: 'empty-match',
      field: 'pattern',
      what: 'The pattern matches the empty text, so it can never point at anything.',
      cure: 'Make at least one part of it necessary.',
    }),
  ];
}

function matchesNothing(pattern: string): boolean {
  try {
    return linearPattern(`^(?:${pattern})$`, { caseSensitive: true }).findAll('').length > 0;
  } catch {
    return false;
  }
}
