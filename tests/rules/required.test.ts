import { describe, expect, test } from 'vitest';
import type { RuleOf } from '../../rules/rule';
import { foldOf } from '../../rules/see-more';
import { anExempt, aRequire, check } from './a-rule';

function missing(more: Partial<RuleOf<'require'>>, text: string) {
  return check([aRequire(['#ad'], more)], text).findings.map(({ start, end }) => [start, end]);
}

describe('a text that must stand', () => {
  test.each<[string, Partial<RuleOf<'require'>>, string, number[][]]>([
    ['in the sentence, and does', { position: 'sentence' }, 'Hi. A gift #ad! Bye', []],
    ['in the sentence, and stands in the next', { position: 'sentence' }, 'A gift. #ad', [[6, 6]]],
    ['in each sentence', { position: 'sentence' }, 'A gift #ad. A gift.', [[18, 18]]],
    ['near, and does', { position: 'near', within: 3 }, 'gift - #ad', []],
    ['near, and is one too far', { position: 'near', within: 2 }, 'gift - #ad', [[4, 4]]],
    ['near one place of several', { position: 'near', within: 3 }, 'gift gift gift #ad', []],
    ['before the fold, and does', { position: 'before-fold' }, `${'x '.repeat(130)}#ad gift`, []],
    ['before the fold', { position: 'before-fold' }, `${'x '.repeat(140)}#ad gift`, [[0, 0]]],
  ])('%s', (_name, more, text, places) => {
    expect(missing({ when: ['gift'], ...more }, text)).toEqual(places);
  });

  test('may be described by lists and a pattern, and so may what calls for it', () => {
    const pack = { lists: [{ id: 'gifts', terms: ['gift', 'sample'] }] };
    const rules = [
      aRequire([], { when: { lists: ['gifts'] }, need: { pattern: '#(ad|sponsored)\\b' } }),
    ];
    expect(check(rules, 'A sample #sponsored', {}, pack).findings).toEqual([]);
    expect(check(rules, 'A sample #add', {}, pack).findings).toHaveLength(1);
    expect(check(rules, 'Nothing', {}, pack).findings).toEqual([]);
  });

  test('is called for by an image description, and asked for in the first part', () => {
    const rules = [aRequire(['#ad'], { when: ['gift'], position: 'first' })];
    const media = [{ kind: 'image' as const, alt: 'A gift' }];
    expect(check(rules, { parts: ['Look'], media }).findings).toMatchObject([
      { part: 0, start: 0 },
    ]);
    expect(check(rules, { parts: ['#ad Look'], media }).findings).toEqual([]);
  });

  test('does not stand in an image description', () => {
    const rules = [aRequire(['#ad'], { when: ['gift'] })];
    const media = [{ kind: 'image' as const, alt: '#ad' }];
    expect(check(rules, { parts: ['A gift'], media }).findings).toHaveLength(1);
  });

  test('at all times is let go with the whole draft only', () => {
    const always = aRequire(['Acme Ltd']);
    expect(check([always, anExempt(['hello'])], 'hello').findings).toHaveLength(1);
    expect(check([always, anExempt(['hello'], { covers: 'draft' })], 'hello').findings).toEqual([]);
  });

  test('of nothing switches its rule off', () => {
    expect(check([aRequire([], { need: {} })], 'x').switchedOff).toHaveLength(1);
  });
});

describe('where a site cuts off', () => {
  const lines = (count: number) => Array.from({ length: count }, () => 'line').join('\n');

  test.each([
    ['x', 'a'.repeat(300), 280],
    ['x', 'short', 5],
    ['x', lines(40), 199],
    ['x', '你好'.repeat(100), 140],
    ['x', `${'🎉'.repeat(130)}${'a'.repeat(40)}`, 280],
    ['x', `https://acme.example/${'a'.repeat(400)} and more`, 430],
    ['facebook', 'a'.repeat(500), 477],
    ['facebook', lines(5), 24],
    ['facebook', lines(6), 25],
    ['linkedin', 'a'.repeat(300), 210],
    ['linkedin', lines(3), 14],
    ['linkedin', lines(4), 15],
  ] as const)('%s, after so many characters or lines', (site, text, fold) => {
    expect(foldOf(site, text)).toBe(fold);
  });
});
