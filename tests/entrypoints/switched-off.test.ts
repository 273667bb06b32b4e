import { expect, test } from 'vitest';
import { uncheckedFindings } from '../../entrypoints/checker/switched-off';
import { checkDraft } from '../../rules/check';
import { compilePack } from '../../rules/compile';
import type { Mode } from '../../rules/pack';
import type { Rule } from '../../rules/rule';
import { aPattern, CONTEXT } from '../rules/a-rule';
import { aDraft, aPolicy } from './builders';

const TEXT = 'Nobody knows what this pattern would find.';

/** What is said of a draft once the pattern of its only rule broke. */
function said(change: Partial<Rule>, mode: Mode = 'guard') {
  const broken = {
    findAll() {
      throw new Error('out of cheese');
    },
  };
  const rule = { ...aPattern('slow'), action: 'block', ...change } as Rule;
  const compiled = compilePack({}, [rule], { 'linear-pattern': () => broken });
  const result = checkDraft(aDraft({ text: TEXT }), compiled, CONTEXT);
  return uncheckedFindings(result, aPolicy({ mode }), 'en');
}

test('a rule that forbids, and is off, does not let a draft pass in silence', () => {
  expect(said({})).toMatchObject([
    { ruleId: 'a-rule', action: 'warn', start: 0, end: 0, message: expect.stringContaining('Not') },
  ]);
});

test('where doubt holds a post, people look at it', () => {
  expect(said({}, 'enforce')).toMatchObject([{ action: 'sign-off' }]);
});

test.each<[string, Partial<Rule>]>([
  ['on trial', { shadow: true } as Partial<Rule>],
  ['that would only warn', { action: 'warn' } as Partial<Rule>],
  ['of another site', { scope: { sites: ['linkedin'] } }],
])('nothing is said of a rule %s', (_what, change) => {
  expect(said(change, 'enforce')).toEqual([]);
});
