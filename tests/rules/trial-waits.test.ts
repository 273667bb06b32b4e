import { expect, test } from 'vitest';
import { checkDraft } from '../../rules/check';
import { compilePack } from '../../rules/compile';
import type { Rule } from '../../rules/rule';
import { aDetector, aDraft, aPattern, CONTEXT } from './a-rule';

const DRAFT = aDraft({ parts: ['Write to jane@acme-shop.com'] });

function waits(rules: readonly Rule[]) {
  const { pending, wanted } = checkDraft(DRAFT, compilePack({}, rules, {}), CONTEXT);
  return { ids: pending.map(({ ruleId }) => ruleId), wanted };
}

test('no draft waits for a rule on trial, though what it needs is asked for', () => {
  expect(waits([aDetector('email', { shadow: true })])).toEqual({
    ids: [],
    wanted: ['email', 'links'],
  });
  expect(waits([aPattern('jane', { shadow: true })])).toEqual({
    ids: [],
    wanted: ['linear-pattern'],
  });
});

test('a rule beside it that is not on trial is waited for', () => {
  const both = [aPattern('jane', { id: 'trial', shadow: true }), aPattern('jane', { id: 'real' })];
  expect(waits(both).ids).toEqual(['real']);
});

test('what is out of scope wants nothing', () => {
  const scope = { sites: ['facebook' as const] };
  expect(waits([aPattern('jane', { shadow: true, scope })]).wanted).toEqual([]);
});
