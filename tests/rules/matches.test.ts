import { describe, expect, test } from 'vitest';
import type { ACTIONS } from '../../domain/finding';
import {
  inDocumentOrder,
  isBelow,
  type Match,
  mergeOverlaps,
  mostImportant,
  toFinding,
} from '../../rules/matches';
import type { FindingRule } from '../../rules/rule';
import { aTerm } from './a-rule';

const rule = (more: Parameters<typeof aTerm>[1] = {}) => aTerm(['a'], more) as FindingRule;
const at = (start: number, end: number, more: Partial<Match> = {}): Match => ({
  part: 0,
  start,
  end,
  ...more,
});

describe('matches of one rule', () => {
  const merged = (...matches: Match[]) =>
    mergeOverlaps(matches, rule({ confidence: 'medium' })).map((match) =>
      [match.part, match.start, match.end, match.confidence ?? '-'].join(' '),
    );

  test.each<[string, Match[], string[]]>([
    ['that touch stay two', [at(0, 3), at(3, 5)], ['0 0 3 -', '0 3 5 -']],
    ['that overlap by one become one', [at(0, 3), at(2, 5)], ['0 0 5 medium']],
    ['inside another are part of it', [at(0, 9), at(2, 5)], ['0 0 9 medium']],
    ['at one place become one', [at(4, 4), at(4, 4)], ['0 4 4 medium']],
    ['of two parts stay two', [at(0, 3), at(0, 3, { part: 1 })], ['0 0 3 -', '1 0 3 -']],
    ['out of order are put in order', [at(5, 6), at(0, 3)], ['0 0 3 -', '0 5 6 -']],
    ['that begin together, too', [at(0, 5), at(0, 3)], ['0 0 5 medium']],
    ['join a chain', [at(0, 3), at(2, 5), at(4, 8), at(8, 9)], ['0 0 8 medium', '0 8 9 -']],
    ['alone stay as they are', [at(0, 3)], ['0 0 3 -']],
    [
      'have the higher confidence',
      [at(0, 3, { confidence: 'low' }), at(2, 5, { confidence: 'high' })],
      ['0 0 5 high'],
    ],
    [
      'have the higher confidence, whichever comes first',
      [at(0, 3, { confidence: 'high' }), at(2, 5, { confidence: 'low' })],
      ['0 0 5 high'],
    ],
    [
      'have that of the rule at least',
      [at(0, 3), at(2, 5, { confidence: 'low' })],
      ['0 0 5 medium'],
    ],
  ])('%s', (_name, matches, places) => {
    expect(merged(...matches)).toEqual(places);
  });
});

test.each([
  ['low', 'low', false],
  ['low', 'medium', true],
  ['medium', 'high', true],
  ['high', 'medium', false],
  ['low', undefined, false],
] as const)('confidence %s is below %s: %s', (confidence, least, is) => {
  expect(isBelow(confidence, least)).toBe(is);
});

describe('findings', () => {
  const of = (action: (typeof ACTIONS)[number], start: number, id = 'a', part = 0) =>
    toFinding(rule({ id, action }), at(start, start + 2, { part }));

  test('stand in the order of the draft, at one place the strictest first, then by name', () => {
    const findings = [
      of('block', 9),
      of('warn', 4, 'b'),
      of('warn', 4, 'a'),
      of('block', 4, 'c'),
      of('inform', 0, 'z', 1),
      of('inform', 0),
      of('sign-off', 4, 'd'),
      of('review-after', 4, 'e'),
      of('justify', 4, 'f'),
      of('inform', 4, 'g'),
    ];
    const names = findings.sort(inDocumentOrder).map(({ ruleId, part }) => `${ruleId}${part}`);
    expect(names.join(' ')).toBe('a0 c0 d0 f0 a0 b0 e0 g0 a0 z1');
  });

  test('are 200 at most: the strictest, then the first', () => {
    const warnings = Array.from({ length: 200 }, (_, index) => of('warn', 1000 - index));
    expect(mostImportant(warnings)).toHaveLength(200);
    const kept = mostImportant([...warnings, of('block', 5000), of('inform', 0)]);
    expect(kept).toHaveLength(200);
    expect(kept[0]).toMatchObject({ action: 'block', start: 5000 });
    expect(kept.at(-1)).toMatchObject({ action: 'warn', start: 999 });
  });

  test('say what the rule says, in the language of the author where it has it', () => {
    const spoken = rule({
      stages: [{ group: 'legal', need: 1 }],
      actionByConfidence: { low: 'inform' },
      translations: { de: { title: 'Titel', why: 'Darum.' }, fr: {} },
    });
    const own = { title: 'A title', message: 'What is wrong.', why: 'Because.' };
    expect(toFinding(spoken, at(1, 2))).toMatchObject({ ...own, action: 'warn', missing: false });
    expect(toFinding(spoken, at(1, 2), 'de')).toMatchObject({
      ...own,
      title: 'Titel',
      why: 'Darum.',
      stages: [{ group: 'legal', need: 1 }],
    });
    expect(toFinding(spoken, at(1, 2), 'fr')).toMatchObject(own);
    expect(toFinding(spoken, at(1, 2), 'toString')).toMatchObject(own);
    const low = toFinding(spoken, at(1, 1, { confidence: 'low', missing: true }));
    expect(low).toMatchObject({ action: 'inform', confidence: 'low', missing: true });
  });
});
