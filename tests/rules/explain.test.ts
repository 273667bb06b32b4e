import { expect, test } from 'vitest';
import { compilePack } from '../../rules/compile';
import { explainDraft } from '../../rules/explain';
import { ALL_HEAVY_PARTS } from '../../rules/heavy/all';
import type { Rule } from '../../rules/rule';
import { aDraft, anExempt, aPattern, aRequire, aTerm, aTopic, aWindow, CONTEXT } from './a-rule';

function explain(rules: readonly Rule[], text: string, heavy = ALL_HEAVY_PARTS) {
  const compiled = compilePack({}, rules, heavy);
  return explainDraft(aDraft({ parts: [text] }), compiled, CONTEXT);
}

const GUARANTEED = { part: 0, start: 4, end: 14, text: 'guaranteed' };

test.each<[string, Rule, object]>([
  ['switched off by its publisher', aTerm(['a'], { status: 'off' }), { kind: 'inactive' }],
  ['one that does not compile', aPattern('(?=x)'), { kind: 'switched-off' }],
  [
    'another site',
    aTerm(['guaranteed'], { scope: { sites: ['facebook'] } }),
    { kind: 'out-of-scope', field: 'sites', wanted: ['facebook'], is: 'x' },
  ],
  [
    'another time',
    aWindow({ from: '2030-01-01' }),
    { kind: 'out-of-scope', field: 'window', wanted: { from: '2030-01-01' }, is: CONTEXT.now },
  ],
  ['nothing found', aTerm(['falcon']), { kind: 'not-found' }],
  ['a text that is there', aRequire(['fees'], { when: ['guaranteed'] }), { kind: 'satisfied' }],
  [
    'a topic',
    aTopic('claims', { terms: ['guaranteed'] }),
    { kind: 'names-topic', topic: 'claims' },
  ],
  ['an exemption', anExempt(['no fees']), { kind: 'exempts' }],
])('%s', (_name, rule, outcome) => {
  const { rules } = explain([rule], 'Our guaranteed returns, no fees');
  expect(rules).toEqual([expect.objectContaining({ ruleId: rule.id })]);
  expect(rules[0]?.outcome).toMatchObject(outcome);
});

test('a rule that fires gives its findings', () => {
  const { rules, verdict } = explain(
    [aTerm(['guaranteed'], { action: 'block' })],
    'Our guaranteed',
  );
  expect(verdict).toBe('blocked');
  expect(rules[0]).toMatchObject({
    outcome: { kind: 'fires', shadow: false, findings: [{ ruleId: 'a-rule', start: 4, end: 14 }] },
    tried: [{ place: GUARANTEED, confidence: 'high' }],
  });
});

test.each<[string, Rule[], object]>([
  ['near', [aTerm(['guaranteed'], { near: { words: ['fund'] } })], { by: 'near', index: 0 }],
  [
    'unless',
    [aTerm(['guaranteed'], { unless: [{ words: ['hawk'] }, { words: ['not'] }] })],
    { by: 'unless', index: 1, place: { part: 0, start: 0, end: 3, text: 'not' } },
  ],
  [
    'an exemption',
    [aTerm(['guaranteed']), anExempt(['not guaranteed'])],
    { by: 'exemption', ruleId: 'an-exempt' },
  ],
  [
    'too little confidence',
    [aTerm(['guaranteed'], { confidence: 'low', minConfidence: 'high' })],
    { by: 'confidence', least: 'high', is: 'low' },
  ],
  [
    'another part',
    [aTerm(['guaranteed'], { scope: { parts: ['title'] } })],
    { by: 'part', wanted: ['title'], is: 'text' },
  ],
])('what was found was dropped by %s', (_name, rules, dropped) => {
  const [told] = explain(rules, 'not guaranteed').rules;
  expect(told?.outcome).toEqual({ kind: 'dropped' });
  expect(told?.tried).toEqual([expect.objectContaining({ place: GUARANTEED, dropped })]);
});

test('a rule in trial says that nobody sees its findings', () => {
  const { rules, findings } = explain([aTerm(['guaranteed'], { shadow: true })], 'Our guaranteed');
  expect(findings).toEqual([]);
  expect(rules[0]?.outcome).toMatchObject({
    kind: 'fires',
    shadow: true,
    findings: [{ start: 4 }],
  });
});

test('an exemption says what it lets go, not what it was asked for elsewhere', () => {
  const { rules } = explain(
    [anExempt(['guaranteed'], { near: { words: ['not'], within: 5 } })],
    'not guaranteed. This is guaranteed',
  );
  expect(rules[0]?.outcome).toEqual({ kind: 'exempts', places: [GUARANTEED] });
  expect(rules[0]?.tried).toHaveLength(2);
});

test('a rule that waits says for what, unless the draft is none of its business', () => {
  const elsewhere = aPattern('b', { id: 'elsewhere', scope: { sites: ['facebook'] } });
  const { rules } = explain([aPattern('a'), elsewhere], 'a', {});
  expect(rules.map(({ outcome }) => outcome)).toMatchObject([
    { kind: 'pending', part: 'linear-pattern' },
    { kind: 'out-of-scope', field: 'sites' },
  ]);
});

test('one rule may be asked for', () => {
  const rules = [aTerm(['a'], { id: 'one' }), aTerm(['b'], { id: 'two' })];
  const compiled = compilePack({}, rules, {});
  const told = explainDraft(aDraft({ parts: ['a b'] }), compiled, CONTEXT, 'two');
  expect(told.rules.map(({ ruleId }) => ruleId)).toEqual(['two']);
  expect(told.findings).toHaveLength(2);
});
