import { describe, expect, test } from 'vitest';
import {
  contextWords,
  hasContext,
  hasWords,
  standsAlone,
} from '../../../rules/detectors/context-words';

const VALUE = '12345';
const WORDS = contextWords('ni number|café|カード|pin2');

/** Of a text in which VALUE stands once. */
function isNamed(text: string): boolean {
  const start = text.indexOf(VALUE);
  return hasContext(WORDS, text, start, start + VALUE.length);
}

describe('a word beside a value names it', () => {
  test.each([
    ['before it', 'my NI number 12345'],
    ['behind it', '12345 is my ni number'],
    ['written together', 'my NINumber: 12345'],
    ['with a hyphen', 'my NI-number 12345'],
    ['without its diacritics', 'the CAFE 12345'],
    ['with them apart', 'the cafe\u0301 12345'],
    ['in a script without spaces', '私のカード12345です'],
    ['with a digit in it', 'pin 2: 12345'],
    ['as far off as 60 characters before', `ni number${' .'.repeat(25)} 12345`],
    ['as far off as 40 characters behind', `12345${' .'.repeat(15)} ni number`],
  ])('%s', (_name, text) => {
    expect(isNamed(text)).toBe(true);
  });

  test.each([
    ['as a part of another', 'the nigh numbers 12345'],
    ['with another between', 'ni of number 12345'],
    ['in the line before', 'ni number\n12345'],
    ['in the next line', '12345\nni number'],
    ['farther off before', `ni number${' .'.repeat(26)} 12345`],
    ['farther off behind', `12345${' .'.repeat(16)} ni number`],
    ['around the value', 'ni 12345 number'],
  ])('not %s', (_name, text) => {
    expect(isNamed(text)).toBe(false);
  });
});

test('the same value in another text, or another value in the same, is judged anew', () => {
  const text = 'ni number 12345 \n 12345';
  expect(hasContext(WORDS, text, 10, 15)).toBe(true);
  expect(hasContext(WORDS, text, 18, 23)).toBe(false);
  expect(hasContext(WORDS, text, 10, 23)).toBe(true);
  expect(hasContext(WORDS, `xx ${text.slice(3)}`, 10, 15)).toBe(false);
});

test.each([
  ['a ni number here', true],
  ['a number here', false],
  ['', false],
])('words anywhere in %j: %s', (text, has) => {
  expect(hasWords(WORDS, text)).toBe(has);
});

test.each([
  ['12345', true],
  ['my id: 12345', true],
  ['abcdefgh 12345', true],
  ['abcdefghi 12345', false],
  ['abcd 12345 efgh', true],
  ['abcd 12345 efghi', false],
  ['a line before\n12345\nand a line behind', true],
  [', . ; : - ! ? 12345', true],
])('%j holds little more than its value: %s', (text, isAlone) => {
  const start = text.indexOf(VALUE);
  expect(standsAlone(text, start, start + VALUE.length)).toBe(isAlone);
});
