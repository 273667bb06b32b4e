import { describe, expect, test } from 'vitest';
import { faultsOf } from '../../../server/packs/lint/pattern-faults';
import { piecesOf } from '../../../server/packs/lint/pattern-pieces';
import { aPack, aRule, codesOf, lintOf, RULE } from './a-pack';

function withPattern(pattern: string, fields = {}) {
  return aPack([aRule({ kind: 'pattern', terms: undefined, pattern, ...fields })]);
}

describe('pieces', () => {
  test.each([
    ['a(b|c)+', ['a', '(', 'b', '|', 'c', ')', '+']],
    ['[^\\]a]{2,3}?', ['[^\\]a]', '{2,3}?']],
    ['\\Qa.b\\E.', ['\\Qa.b\\E', '.']],
    ['(?<name>x)(?P<n>y)', ['(?<name>', 'x', ')', '(?P<n>', 'y', ')']],
    ['\\p{Lu}\\x{1F600}\\d', ['\\p{Lu}', '\\x{1F600}', '\\d']],
    ['[]a]b', ['[]a]', 'b']],
    ['{a}', ['{', 'a', '}']],
  ])('%s', (pattern, texts) => {
    expect(piecesOf(pattern).map(({ text }) => text)).toEqual(texts);
  });

  test('cover every pattern without gaps', () => {
    for (const pattern of ['(', '[', '\\', 'a{', '(?', '((a)', '😀+', ')']) {
      expect(
        piecesOf(pattern)
          .map(({ text }) => text)
          .join(''),
      ).toBe(pattern);
    }
  });
});

describe('what RE2 does not have is explained by its part, with another way', () => {
  test.each([
    [
      'guarantee(?! fund)',
      '(?! fund)',
      "pattern: 'guarantee' with unless: { pattern: ' fund', within: 20, side: after }",
    ],
    [
      '(?<=no )risk',
      '(?<=no )',
      "pattern: 'risk' with near: { pattern: 'no ', within: 20, side: before }",
    ],
    ['(?<!no )risk', '(?<!no )', 'unless:'],
    ['risk(?=(a|b))', '(?=(a|b))', "near: { pattern: '(a|b)'"],
    ['(a|b)\\1', '\\1', 'Write out'],
    ['(?P<q>a)(?P=q)', '(?P=q)', 'Write out'],
    ['(?>abc)d', '(?>abc)', 'Write (?:abc)'],
    ['a++b', 'a++', 'Write a+'],
    ['a{1,2000}', 'a{1,2000}', 'Write {0,80}'],
    ['end\\Z', '\\Z', 'Write \\z'],
  ])('%s', async (pattern, part, cure) => {
    const [fault] = faultsOf(pattern);
    expect(fault).toMatchObject({ severity: 'error', code: 'unsafe-pattern', part });
    expect(fault?.cure).toContain(cure);
    expect(await codesOf(withPattern(pattern))).toContain('error unsafe-pattern [falcon]');
  });

  test('what nobody foresaw is told in the words of the engine', async () => {
    const issues = await lintOf(withPattern('a(b'));
    expect(issues.find(({ code }) => code === 'unsafe-pattern')?.what).toContain('missing closing');
  });

  test('a pattern that is too large to be quick', async () => {
    const issues = await lintOf(withPattern('(?:[a-z]{1,30} ){1,30}falcon'));
    expect(issues.find(({ code }) => code === 'unsafe-pattern')?.cure).toContain('smaller counts');
  });

  test('near and unless are looked at too', async () => {
    const issues = await lintOf(
      aPack([aRule({ unless: [{ words: ['x'] }, { pattern: 'a(?=b)' }] })]),
    );
    expect(issues.find(({ code }) => code === 'unsafe-pattern')?.place.line).toBe(
      JSON.stringify(aPack([aRule({ unless: [{ words: ['x'] }, { pattern: 'a(?=b)' }] })]), null, 2)
        .split('\n')
        .findIndex((line) => line.includes('a(?=b)')) + 1,
    );
  });
});

describe('what reaches too far', () => {
  test.each([
    ['falcon.*launch', '.*', 'Write .{0,80}'],
    ['falcon.+?launch', '.+?', 'Write .{1,80}?'],
    ['falcon[^.]{3,}launch', '[^.]{3,}', 'Write [^.]{3,80}'],
    ['falcon[\\s\\S]*launch', '[\\s\\S]*', '{0,80}'],
    ['falcon.*', '.*', 'at the end'],
    ['.*falcon', '.*', 'at the beginning'],
  ])('%s', (pattern, part, cure) => {
    const [fault] = faultsOf(pattern);
    expect(fault).toMatchObject({ severity: 'warning', code: 'unbounded-pattern', part });
    expect(fault?.cure).toContain(cure);
  });

  test.each([
    '\\w+',
    '\\s+',
    '[a-z]+',
    '[^\\s]+',
    '\\d*',
    'a.{0,80}b',
    '(?:ab)+',
    '\\.*',
    '[.]*',
    '\\W+',
  ])('%s does not', (pattern) => {
    expect(faultsOf(pattern)).toEqual([]);
  });
});

test('a line end is never matched', async () => {
  expect(await codesOf(withPattern('falcon\\nlaunch'))).toContain('error line-end [falcon]');
  expect(await codesOf(withPattern('falcon[\\r\\n]+launch'))).toContain('error line-end [falcon]');
  for (const fine of ['falcon[\\s\\n]launch', 'falcon[^\\n]launch']) {
    expect(faultsOf(fine)).toEqual([]);
  }
});

test('a pattern that matches nothing points at nothing', async () => {
  expect(await codesOf(withPattern('(?:project falcon)?'))).toContain('error empty-match [falcon]');
});

test('a sound pattern', async () => {
  expect(
    await codesOf(withPattern('\\bproject\\s?falcon\\b', { examples: RULE.examples })),
  ).toEqual([]);
});
