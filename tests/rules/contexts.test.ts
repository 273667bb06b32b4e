import { describe, expect, test } from 'vitest';
import type { Context } from '../../rules/rule';
import { anExempt, aPattern, aTerm, check, found } from './a-rule';
import { processorTime } from './processor-time';

function near(near: Context | Context[], text: string) {
  return found([aTerm(['guaranteed'], { near })], text);
}

function unless(unless: Context | Context[], text: string) {
  return found([aTerm(['guaranteed'], { unless })], text);
}

describe('near', () => {
  test.each<[string, Context | Context[], string, boolean]>([
    ['within so many characters', { words: ['fund'], within: 5 }, 'fund is guaranteed', true],
    ['not one more', { words: ['fund'], within: 3 }, 'fund is guaranteed', false],
    ['100 characters by default', { words: ['fund'] }, `guaranteed${' -'.repeat(49)} fund`, true],
    ['not 101', { words: ['fund'] }, `guaranteed${' -'.repeat(50)} fund`, false],
    ['before', { words: ['fund'], side: 'before' }, 'fund guaranteed', true],
    ['not after', { words: ['fund'], side: 'before' }, 'guaranteed fund', false],
    ['not over it', { words: ['guaranteed fund'], side: 'before' }, 'guaranteed fund', false],
    ['after', { words: ['fund'], side: 'after' }, 'guaranteed fund', true],
    ['not before', { words: ['fund'], side: 'after' }, 'fund guaranteed', false],
    ['in the sentence', { words: ['fund'], within: 'sentence' }, 'Hi. A fund, guaranteed!', true],
    ['not in the next', { words: ['fund'], within: 'sentence' }, 'Guaranteed. A fund.', false],
    ['not in the one before', { words: ['fund'], within: 'sentence' }, 'Fund! Guaranteed', false],
    ['not in the next line', { words: ['fund'], within: 'sentence' }, 'guaranteed\nfund', false],
    [
      'in the part',
      { words: ['fund'], within: 'part' },
      `Fund. ${'x '.repeat(300)}guaranteed`,
      true,
    ],
    ['a pattern', { pattern: '\\d+ ?%' }, 'guaranteed 8%', true],
    ['no pattern', { pattern: '\\d+ ?%' }, 'guaranteed', false],
    ['inflected words', { words: ['fund'], forms: 'inflected' }, 'funding guaranteed', true],
    ['only as written', { words: ['fund'] }, 'funding guaranteed', false],
    ['in its case', { words: ['US'], caseSensitive: true }, 'guaranteed US', true],
    ['not in another', { words: ['US'], caseSensitive: true }, 'guaranteed us', false],
    ['all of several', [{ words: ['fund'] }, { words: ['8'] }], 'fund guaranteed 8', true],
    ['not one of several', [{ words: ['fund'] }, { words: ['8'] }], 'fund guaranteed', false],
    ['not the match itself', { words: ['guaranteed'] }, 'guaranteed fund', false],
    [
      'the match itself, where it says so',
      { words: ['guaranteed'], inside: true },
      'guaranteed',
      true,
    ],
    ['another place of it', { words: ['guaranteed'] }, 'guaranteed, guaranteed', true],
    ['more than the match', { words: ['guaranteed fund'] }, 'guaranteed fund', true],
  ])('%s', (_name, context, text, fires) => {
    expect(near(context, text).length > 0).toBe(fires);
  });

  test('in the draft is in any part, on its side', () => {
    const rules = (side: 'before' | 'after') => [
      aTerm(['guaranteed'], { near: { words: ['fund'], within: 'draft', side } }),
    ];
    const parts = ['fund', 'guaranteed'];
    expect(check(rules('before'), { parts }).findings).toHaveLength(1);
    expect(check(rules('after'), { parts }).findings).toHaveLength(0);
    expect(
      check([aTerm(['guaranteed'], { near: { words: ['fund'] } })], { parts }).findings,
    ).toEqual([]);
  });
});

test.each(['draft', 'part', 'sentence', 100] as const)(
  'a word of the match itself is not near it: %s',
  (within) => {
    const rules = [aTerm(['guaranteed fund'], { near: { words: ['fund'], within } })];
    expect(found(rules, 'A guaranteed fund')).toEqual([]);
    expect(found(rules, 'A fund, a guaranteed fund')).toEqual(['guaranteed fund']);
  },
);

describe('unless', () => {
  test.each<[string, Context | Context[], string, boolean]>([
    [
      'any of several blocks',
      [{ words: ['not'] }, { words: ['never'] }],
      'never guaranteed',
      false,
    ],
    ['none blocks', [{ words: ['not'] }, { words: ['never'] }], 'guaranteed', true],
    ['only in its reach', { words: ['not'], within: 'sentence' }, 'Why not? Guaranteed', true],
    ['only on its side', { words: ['not'], side: 'before' }, 'guaranteed or not', true],
    [
      'not in the match where it says so',
      { words: ['guaranteed'], inside: false },
      'guaranteed',
      true,
    ],
    ['a word of the match, too', { words: ['guaranteed'] }, 'guaranteed', false],
  ])('%s', (_name, context, text, fires) => {
    expect(unless(context, text).length > 0).toBe(fires);
  });
});

test.each([
  ['an initial', 'A fund in the U.S. is guaranteed', true],
  ['a title', 'The fund of Dr. Guaranteed', true],
  ['a number', 'A fund of 1.5 is guaranteed', true],
  ['an ellipsis', 'A fund… guaranteed', false],
  ['a closing quotation mark', '“A fund.” Guaranteed', false],
  ['a full stop of another script', 'fund。guaranteed', false],
])('the end of a sentence: %s', (_name, text, isSame) => {
  expect(near({ words: ['fund'], within: 'sentence' }, text).length > 0).toBe(isSame);
});

test('a context that names nothing switches its rule off', () => {
  expect(check([aTerm(['a'], { near: {} })], 'a').switchedOff).toHaveLength(1);
});

test('a context may name a list of the pack', () => {
  const pack = { lists: [{ id: 'products', terms: ['fund'] }] };
  const rules = [aTerm(['guaranteed'], { near: { lists: ['products'] } })];
  expect(found(rules, 'guaranteed fund', pack)).toEqual(['guaranteed']);
  expect(found(rules, 'guaranteed fun', pack)).toEqual([]);
  expect(check(rules, 'guaranteed fund').switchedOff).toEqual([
    { ruleId: 'a-rule', reason: 'The pack has no list "products".' },
  ]);
});

test('many hits around many matches take no longer than a moment', () => {
  const rules = [
    aTerm(['guaranteed'], {
      near: { words: ['fund'], side: 'before' },
      unless: { words: ['not'] },
    }),
    aPattern('g[a-z]+d', { id: 'other', near: { words: ['fund'], within: 'sentence' } }),
    anExempt(['satisfaction guaranteed']),
  ];
  const text = 'fund fund fund guaranteed satisfaction guaranteed '.repeat(2000);
  expect(processorTime(() => check(rules, text))).toBeLessThan(3000);
});
