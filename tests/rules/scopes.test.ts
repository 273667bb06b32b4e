import { describe, expect, test } from 'vitest';
import type { Draft } from '../../domain/draft';
import { checkDraft } from '../../rules/check';
import { compilePack } from '../../rules/compile';
import { heavyPartsOf } from '../../rules/heavy';
import { parseInstant } from '../../rules/instant';
import type { Scope } from '../../rules/rule';
import type { CheckContext } from '../../rules/situation';
import type { PackParts } from '../../rules/subject';
import { aDraft, aPattern, aTerm, CONTEXT, check } from './a-rule';

const BEFORE = '2026-12-31T23:59:59.999Z';
const START = '2027-01-01T00:00:00.000Z';
const END = '2027-02-01T00:00:00.000Z';
const WINDOW: Scope = { window: { from: '2027-01-01', until: '2027-02-01T00:00:00Z' } };

const PERSON = { id: 'in/me', name: 'Me', kind: 'personal' as const };
const NOBODY = { id: 'nobody', name: 'Nobody', kind: 'unknown' as const };
const PACK: PackParts = {
  unknownAccounts: 'brand',
  accounts: [{ site: 'x', id: 'Acme', name: 'Acme', jurisdiction: ['US'] }],
  calendars: [{ id: 'quiet', periods: [{ from: '2026-11-01', until: '2026-12-01' }] }],
};

describe('a scope', () => {
  test.each<[string, Scope, Partial<Draft>, Partial<CheckContext>, number]>([
    ['this site', { sites: ['x'] }, {}, {}, 1],
    ['another site', { sites: ['facebook'] }, {}, {}, 0],
    ['this surface', { surfaces: ['reply', 'post'] }, {}, {}, 1],
    ['another surface', { surfaces: ['reply'] }, {}, {}, 0],
    ['this account, in any case', { accounts: ['ACME'] }, {}, {}, 1],
    ['another account', { accounts: ['acme_support'] }, {}, {}, 0],
    ['a group of the author', { groups: ['traders', 'hr'] }, {}, { groups: ['hr'] }, 1],
    ['no group of the author', { groups: ['traders'] }, {}, { groups: ['hr'] }, 0],
    ['before the window', WINDOW, {}, { now: BEFORE }, 0],
    ['at the start of the window', WINDOW, {}, { now: START }, 1],
    ['at the end of the window', WINDOW, {}, { now: END }, 0],
    ['scheduled into the window', WINDOW, { scheduledFor: START }, { now: BEFORE }, 1],
    ['scheduled out of the window', WINDOW, { scheduledFor: END }, { now: START }, 0],
    ['a clock that cannot be read', WINDOW, {}, { now: 'yesterday' }, 1],
    ['a brand', { accountKinds: ['brand'] }, {}, {}, 1],
    ['no brand', { accountKinds: ['brand'] }, { account: PERSON }, {}, 0],
    ['what the pack takes for a brand', { accountKinds: ['brand'] }, { account: NOBODY }, {}, 1],
    ['who is not known', { accountKinds: ['unknown'] }, { account: NOBODY }, {}, 1],
    ['the law of the account', { jurisdiction: ['US', 'EU'] }, {}, {}, 1],
    ['another law', { jurisdiction: ['UK'] }, {}, {}, 0],
    ['an account of no law', { jurisdiction: ['UK'] }, { account: NOBODY }, {}, 1],
    [
      'the law of an account of that name elsewhere',
      { jurisdiction: ['UK'] },
      { site: 'facebook' },
      {},
      1,
    ],
    ['in a period of a calendar', { window: { calendar: 'quiet' } }, {}, {}, 1],
    ['in none', { window: { calendar: 'quiet' } }, {}, { now: START }, 0],
    ['outside a calendar', { window: { calendar: 'quiet', outside: true } }, {}, { now: START }, 1],
    ['not outside', { window: { calendar: 'quiet', outside: true } }, {}, {}, 0],
    ['in both', { window: { calendar: 'quiet', from: '2026-11-25' } }, {}, {}, 0],
  ])('%s', (_name, scope, draft, context, count) => {
    const rules = [aTerm(['falcon'], { scope })];
    expect(check(rules, { parts: ['falcon'], ...draft }, context, PACK).findings).toHaveLength(
      count,
    );
  });
});

describe('a scope that is special', () => {
  test('of a part looks at that part only', () => {
    const draft = {
      parts: ['falcon', 'falcon'],
      partKinds: ['text' as const, 'poll' as const],
      media: [{ kind: 'image' as const, alt: 'falcon' }],
    };
    const partsFor = (parts: Scope['parts']) =>
      check([aTerm(['falcon'], { scope: { parts } })], draft).findings.map(({ part }) => part);
    expect(partsFor(undefined)).toEqual([0, 1, 2]);
    expect(partsFor(['poll'])).toEqual([1]);
    expect(partsFor(['alt', 'text'])).toEqual([0, 2]);
  });

  test('with a calendar that is not there switches its rule off', () => {
    const rules = [aTerm(['falcon'], { scope: { window: { calendar: 'none' } } })];
    expect(check(rules, 'falcon', {}, PACK).switchedOff).toHaveLength(1);
  });

  test('with a time that cannot be read switches its rule off', () => {
    const rules = [aTerm(['falcon'], { scope: { window: { from: 'soon' } } })];
    const { findings, switchedOff } = check(rules, 'falcon');
    expect(findings).toEqual([]);
    expect(switchedOff).toEqual([{ ruleId: 'a-rule', reason: expect.stringContaining('soon') }]);
  });
});

test.each([
  ['off', 0],
  ['draft', 0],
  ['active', 1],
  ['needs-counsel-review', 1],
] as const)('a rule with status %s', (status, count) => {
  expect(check([aTerm(['falcon'], { status })], 'falcon').findings).toHaveLength(count);
});

test('a rule in trial counts apart', () => {
  const { findings, shadow } = check([aTerm(['falcon'], { shadow: true })], 'falcon');
  expect(findings).toEqual([]);
  expect(shadow).toHaveLength(1);
});

test('a rule that takes too long three times in a row is switched off for the session and said', () => {
  let time = 0;
  const slow = {
    findAll() {
      time += 60;
      return [];
    },
  };
  const rules = [aPattern('slow'), aTerm(['falcon'], { id: 'quick' })];
  const compiled = compilePack({}, rules, { 'linear-pattern': () => slow });
  const context = { ...CONTEXT, clock: () => time };
  const run = () => checkDraft(aDraft({ parts: ['falcon'] }), compiled, context);
  expect([run(), run()].flatMap((result) => result.switchedOff)).toEqual([]);
  expect(run().switchedOff).toEqual([
    { ruleId: 'a-rule', reason: expect.stringContaining('60 ms') },
  ]);
  expect(run().findings.map((finding) => finding.ruleId)).toEqual(['quick']);
  expect(time).toBe(180);
});

test('a pattern that is slow line after line is as slow as all its lines', () => {
  let time = 0;
  const slow = {
    findAll() {
      time += 20;
      return [];
    },
  };
  const compiled = compilePack({}, [aPattern('slow')], { 'linear-pattern': () => slow });
  const context = { ...CONTEXT, clock: () => time };
  const run = (lines: number) =>
    checkDraft(aDraft({ parts: ['slow one\n'.repeat(lines)] }), compiled, context).switchedOff;
  expect([run(9), run(9), run(1), run(9), run(9)].flat()).toEqual([]);
  expect(run(9)).toHaveLength(1);
});

test('a long draft has more time', () => {
  let time = 0;
  const slow = {
    findAll() {
      time += 60;
      return [];
    },
  };
  const compiled = compilePack({}, [aPattern('slow')], { 'linear-pattern': () => slow });
  const context = { ...CONTEXT, clock: () => time };
  const run = (length: number) =>
    checkDraft(aDraft({ parts: ['x'.repeat(length)] }), compiled, context).switchedOff;
  expect([run(1500), run(1500), run(1500), run(1500)].flat()).toEqual([]);
  expect([run(500), run(500)].flat()).toEqual([]);
  expect(run(500)).toHaveLength(1);
});

test('a rule that breaks is switched off and the others run', () => {
  const broken = {
    findAll() {
      throw new Error('out of cheese');
    },
  };
  const rules = [aPattern('x'), aTerm(['falcon'], { id: 'sound' })];
  const compiled = compilePack({}, rules, { 'linear-pattern': () => broken });
  const { findings, switchedOff } = checkDraft(aDraft({ parts: ['falcon'] }), compiled, CONTEXT);
  expect(findings.map((finding) => finding.ruleId)).toEqual(['sound']);
  expect(switchedOff).toEqual([{ ruleId: 'a-rule', reason: 'out of cheese' }]);
});

test('a heavy part is asked for only where a rule that is on needs it', () => {
  const languages = { scope: { languages: ['de'] } };
  const near = { near: [{ words: ['a'] }, { pattern: 'b+' }] };
  expect([...heavyPartsOf([aTerm(['a']), aPattern('a', { status: 'off' })])]).toEqual([]);
  expect([...heavyPartsOf([aPattern('a')])]).toEqual(['linear-pattern']);
  expect([...heavyPartsOf([aTerm(['a'], near)])]).toEqual(['linear-pattern']);
  expect([...heavyPartsOf([aTerm(['a'], languages)])]).toEqual(['language']);
});

test('a rule whose heavy part has not come waits and is said; the others run', () => {
  const rules = [aPattern('falcon', { id: 'waits' }), aTerm(['falcon'])];
  const compiled = compilePack({}, rules, {});
  const result = checkDraft(aDraft({ parts: ['falcon'] }), compiled, CONTEXT);
  expect(result.findings.map((finding) => finding.ruleId)).toEqual(['a-rule']);
  expect(result.pending).toEqual([{ ruleId: 'waits', part: 'linear-pattern' }]);
  expect(result.switchedOff).toEqual([]);
});

test('a draft never carries more findings than a submission may', () => {
  const rules = [
    aTerm(['a1b'], { action: 'inform' }),
    aTerm(['stop'], { id: 's', action: 'block' }),
  ];
  const { findings } = check(rules, `${'a1b, '.repeat(400)}stop`);
  expect(findings).toHaveLength(200);
  expect(findings.at(-1)?.action).toBe('block');
});

test('at one place the strictest finding comes first', () => {
  const rules = [
    aTerm(['falcon'], { id: 'a', action: 'inform' }),
    aTerm(['falcon'], { id: 'b', action: 'block' }),
    aTerm(['falcon'], { id: 'c', action: 'justify' }),
  ];
  expect(check(rules, 'falcon').findings.map(({ ruleId }) => ruleId)).toEqual(['b', 'c', 'a']);
});

test.each([
  '1970-01-01',
  '2000-02-29T12:30:00Z',
  '2026-11-21T23:59:59.123Z',
  '2027-03-01T08:00:00+02:00',
  '2100-12-31T00:00:00-11:30',
])('the instant %s is read as JavaScript reads it', (text) => {
  expect(parseInstant(text)).toBe(Date.parse(text));
});

test.each(['', 'soon', '2026-13-01', '2026-11-21 10:00', '2026-11-21T10:00:00'])(
  '"%s" is no instant',
  (text) => {
    expect(parseInstant(text)).toBeUndefined();
  },
);
