import { describe, expect, test } from 'vitest';
import {
  foldedUnit,
  isSecondHalf,
  plainUnit,
  valueAt,
  withoutMarks,
} from '../../rules/scanner/characters';
import {
  ALIKE,
  ALONE,
  AT,
  BRACKET,
  COLON,
  DIGIT,
  DOT,
  FANCY,
  FOREIGN,
  HASH,
  HIDDEN,
  KEY,
  LOWER,
  SIGN,
  SLASH,
  UPPER,
  WIDE,
} from '../../rules/scanner/classes';
import { glyphOf } from '../../rules/scanner/glyph';
import { foreignLookAlike, latinLookAlike } from '../../rules/scanner/look-alike-letters';

const NAMES = {
  LOWER,
  UPPER,
  DIGIT,
  SIGN,
  ALONE,
  ALIKE,
  FOREIGN,
  FANCY,
  HIDDEN,
  AT,
  DOT,
  COLON,
  SLASH,
  HASH,
  BRACKET,
  WIDE,
};

/** The classes of the first character, by name. */
function classesOf(text: string): string {
  const value = valueAt(text, 0);
  return Object.entries(NAMES)
    .filter(([, bit]) => value & bit)
    .map(([name]) => name)
    .join(' ');
}

function keyOf(text: string): string {
  return String.fromCharCode(valueAt(text, 0) & KEY);
}

describe('a character is', () => {
  test.each([
    ['a', 'LOWER'],
    ['z', 'LOWER'],
    ['A', 'UPPER'],
    ['Z', 'UPPER'],
    ['0', 'DIGIT'],
    ['9', 'DIGIT'],
    ['$', 'SIGN'],
    ['@', 'SIGN AT'],
    ['.', 'DOT'],
    [':', 'COLON'],
    ['/', 'SLASH'],
    ['#', 'HASH'],
    ['(', 'BRACKET'],
    ['\\', 'BRACKET'],
    ['&', 'BRACKET'],
    [')', ''],
    ['`', ''],
    ['{', 'BRACKET'],
    ['_', ''],
    [' ', ''],
    ['é', 'LOWER WIDE'],
    ['É', 'UPPER WIDE'],
    ['ß', 'LOWER WIDE'],
    ['а', 'ALIKE WIDE'],
    ['я', 'ALIKE WIDE'],
    ['ж', 'FOREIGN WIDE'],
    ['ب', 'FOREIGN WIDE'],
    ['秘', 'ALONE WIDE'],
    ['か', 'ALONE WIDE'],
    ['ก', 'ALONE WIDE'],
    ['٣', 'DIGIT WIDE'],
    ['ﬁ', 'FANCY WIDE'],
    ['𝐚', 'FANCY WIDE'],
    ['€', 'SIGN WIDE'],
    ['。', 'DOT WIDE'],
    ['–', 'WIDE'],
    ['\u200b', 'HIDDEN WIDE'],
    ['\u0301', 'HIDDEN WIDE'],
  ])('%j: %s', (character, classes) => {
    expect(classesOf(character)).toBe(classes);
  });

  test('nothing beyond the end of a text', () => {
    expect([valueAt('a', 1), valueAt('', 0), valueAt('a', -1)]).toEqual([0, 0, 0]);
  });
});

test.each([
  ['aAá4@', 'a'],
  ['iIlL1!|£', 'l'],
  ['oO0', 'o'],
  ['sS5$', 's'],
  ['eE3€', 'e'],
  ['tT7+', 't'],
  ['gG69', 'g'],
  ['bB8', 'b'],
  ['zZ2', 'z'],
  ['cC¢', 'c'],
  ['яЯ', 'я'],
  ['秘', '秘'],
])('all of %j share a key', (characters, key) => {
  expect([...characters].map(keyOf)).toEqual([...characters].map(() => key));
});

describe('folding', () => {
  test.each([
    ['A', 'a'],
    ['Z', 'z'],
    ['@', '@'],
    ['[', '['],
    ['É', 'e'],
    ['é', 'e'],
    ['Й', 'й'],
    ['й', 'й'],
    ['が', 'が'],
    ['ß', 'ß'],
    ['ﬁ', 'ﬁ'],
    ['İ', 'i'],
    ['ɪ', 'i'],
  ])('of %j gives %j', (letter, folded) => {
    expect(String.fromCharCode(foldedUnit(letter, 0))).toBe(folded);
  });

  test('leaves halves of pairs as they are, and gives 0 beyond the end', () => {
    expect(foldedUnit('𝐚', 0)).toBe(0xd835);
    expect(foldedUnit('𝐚', 1)).toBe(0xdc1a);
    expect(foldedUnit('a', 1)).toBe(0);
  });

  test.each([
    ['A', 'A'],
    ['é', 'é'],
    ['ɪ', 'i'],
    ['ᴄ', 'c'],
    ['а', 'а'],
    ['’', "'"],
    ['—', '-'],
    ['٣', '3'],
  ])('readers see %j as %j', (letter, plain) => {
    expect(String.fromCharCode(plainUnit(letter.charCodeAt(0)))).toBe(plain);
  });

  test('readers see halves of pairs as nothing else', () => {
    expect([plainUnit(0xd800), plainUnit(0xdfff)]).toEqual([0xd800, 0xdfff]);
  });
});

test.each([
  ['𝐚', 1, true],
  ['𝐚', 0, false],
  ['a\udc1a', 1, false],
  ['\udc1a', 0, false],
  ['\ud835\ud835', 1, false],
  ['ab', 1, false],
])('%j at %i is the second half of a pair: %s', (text, at, isSecond) => {
  expect(isSecondHalf(text, at)).toBe(isSecond);
});

test.each([
  ['é', 'e'],
  ['ά', 'α'],
  ['й', 'й'],
  ['が', 'が'],
  ['ø', 'ø'],
  ['a', 'a'],
])('%j without its marks is %j', (letter, plain) => {
  expect(withoutMarks(letter)).toBe(plain);
});

describe('a letter that passes for a Latin one does so in its own case', () => {
  test.each([
    ['а', 'a'],
    ['А', 'A'],
    ['ο', 'o'],
    ['Ο', 'O'],
    ['Ι', 'I'],
    ['ӏ', 'I'],
    ['я', 'r'],
    ['ж', undefined],
  ])('%j: %j', (letter, latin) => {
    expect(foreignLookAlike(letter)).toBe(latin);
  });

  test('small capitals are small letters', () => {
    expect(['ɪ', 'ᴄ', 'ꜱ', 'a'].map(latinLookAlike)).toEqual(['i', 'c', 's', undefined]);
  });
});

describe('digits of every script have their value', () => {
  test.each([
    ['Arabic', 0x660],
    ['Devanagari', 0x966],
    ['Thai', 0xe50],
    ['full-width', 0xff10],
    ['Adlam', 0x1e950],
    ['bold', 0x1d7ce],
    ['double-struck', 0x1d7d8],
    ['monospace', 0x1d7f6],
  ])('%s', (_name, zero) => {
    const plain = Array.from({ length: 10 }, (_one, value) => glyphOf(zero + value).plain);
    expect(plain.join('')).toBe('0123456789');
  });
});

test.each([
  [0x200b, 'dropped', ''],
  [0xfe0f, 'dropped', ''],
  [0xfff9, 'dropped', ''],
  [0x0301, 'mark', ''],
  [0x20dd, 'mark', ''],
  [0x0e31, 'letter', '\u0e31'],
  [0xd800, 'letter', '\ufffd'],
  [0xdfff, 'letter', '\ufffd'],
  [0x00a0, 'letter', ' '],
  [0x3000, 'letter', ' '],
  [0x2122, 'letter', '™'],
  [0x2026, 'letter', '.'],
  [0xfb01, 'letter', 'fi'],
  [0x201c, 'letter', '"'],
  [0x2212, 'letter', '-'],
  [0x1f680, 'letter', '🚀'],
])('code point %i is read as a %s: %j', (point, kind, plain) => {
  expect(glyphOf(point)).toMatchObject({ kind, plain });
  expect(glyphOf(point)).toBe(glyphOf(point));
});
