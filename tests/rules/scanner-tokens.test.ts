import { describe, expect, test } from 'vitest';
import { LineTokens, WORD_END, WORD_FIELDS, WORD_START } from '../../rules/scanner/line-tokens';
import { readLine } from '../../rules/scanner/reading';

const tokens = new LineTokens();

function wordsOf(text: string, from = 0, to = text.length): string[] | undefined {
  if (!tokens.take({ text, from, to, reading: undefined })) return undefined;
  return Array.from({ length: tokens.size / WORD_FIELDS }, (_, index) => {
    const at = index * WORD_FIELDS;
    const start = tokens.words[at + WORD_START] ?? -1;
    return text.slice(from + start, from + (tokens.words[at + WORD_END] ?? -1));
  });
}

describe('words', () => {
  test.each([
    ['two words', ['two', 'words']],
    ["it's 7pm - ok?", ['it', 's', '7pm', 'ok']],
    ['', []],
    [' .,! ', []],
    ['São Paulo', ['São', 'Paulo']],
    ['中文 text', ['中', '文', 'text']],
    ['a中b', ['a', '中', 'b']],
    ['🎉launch🎉', ['launch']],
    ['𐌰𐌱 and', ['𐌰𐌱', 'and']],
    ['❤️ love', ['love']],
    ['مرحبا all', ['مرحبا', 'all']],
  ])('of %j', (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });

  test('of a stretch of a text', () => {
    expect(wordsOf('one two three', 4, 7)).toEqual(['two']);
  });

  test('of a line longer than all before', () => {
    const words = Array.from({ length: 3000 }, (_, index) => `w${index}`);
    expect(wordsOf(words.join(' '))).toEqual(words);
    expect(wordsOf('after it')).toEqual(['after', 'it']);
  });

  test('of many signs that are words', () => {
    expect(wordsOf('中'.repeat(2000))).toHaveLength(2000);
  });
});

test.each([
  ['a hidden character in a word', 'fal\u200bcon'],
  ['a hidden character behind a space', 'a \u200bb'],
  ['a letter of two', 'ﬁrst'],
  ['a letter of another script in a word', 'fаlcon'],
  ['a word of letters that pass for others', 'а'],
])('a line with %s must be read first', (_name, text) => {
  expect(wordsOf(text)).toBeUndefined();
  const reading = readLine(text);
  const line = { text: reading.text, from: 0, to: reading.text.length, reading };
  expect(tokens.take(line)).toBe(true);
});

test.each([
  ['7pm and 12', 5],
  ['no', 0],
])('digits of %j: at most %i', (text, digits) => {
  wordsOf(text);
  expect(tokens.digits).toBe(digits);
});

test.each([
  ['a b cd', 2, false],
  ['ab c', 1, true],
  ['a 中', 1, true],
  ['a中b', 2, true],
  ['a - b', 2, true],
  ['a ---- b c', 2, true],
  ['a b cd e f g', 3, true],
  ['ab', 0, false],
])('the longest row of single letters of %j', (text, longestRow, endsSingle) => {
  wordsOf(text);
  expect({ longestRow: tokens.longestRow, endsSingle: tokens.endsSingle }).toEqual({
    longestRow,
    endsSingle,
  });
});

test('the odd words of a line, and none of the line before', () => {
  const oddOf = (text: string) => {
    const words = wordsOf(text) ?? [];
    return tokens.odds.slice(0, tokens.oddCount).map((at) => words[at / WORD_FIELDS]);
  };
  expect(oddOf('plain fal7con 12 LaunchDay us!')).toEqual(['fal7con', 'LaunchDay', 'us']);
  expect(oddOf('plain')).toEqual([]);
  expect(oddOf('f4 '.repeat(200))).toHaveLength(200);
});

test('the character before a place', () => {
  wordsOf('a🎉b');
  const emoji = tokens.values[1] ?? 0;
  expect(tokens.before(3)).toBe(emoji);
  expect(tokens.before(1)).toBe(tokens.values[0]);
  expect(tokens.before(0)).toBe(0);
});
