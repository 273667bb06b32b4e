import { lastBlank, nextBlank } from './blanks';
import { ALONE, AT, DIGIT, LETTER, LOWER, ODD_SIGN, SIGN, UPPER, WORD } from './classes';
import type { Line } from './line';
import { type LineTokens, WORD_START } from './line-tokens';

/** So long a run without space may be a key. */
const LEAST_ODD_RUN = 12;
const MOST_CAPITALS = 12;
/** No word has so many letters. */
const MOST_LETTERS = 20;
const ODD = DIGIT | AT;
const PLAIN_SIGNS = new Set([...'!$'].map((sign) => sign.charCodeAt(0)));

/** True where a long run without space in the line is not one plain word: digits or an `@` in it, capitals after small letters, too many letters. */
export function hasOddRun(line: Line, tokens: LineTokens): boolean {
  const { classes, apart, values, length } = tokens;
  if (classes & ODD_SIGN || apart & SIGN) return hasOddRunIn(line, values, length);
  const { odds, oddCount, noted, notedCount } = tokens;
  return isInOddRun(line, tokens, odds, oddCount) || isInOddRun(line, tokens, noted, notedCount);
}

/** Without odd signs apart from words, what makes a run odd is a word in it, or a sign right beside one: such words are known. */
function isInOddRun(
  line: Line,
  { values, words }: LineTokens,
  places: readonly number[],
  count: number,
): boolean {
  let end = -1;
  for (let place = 0; place < count; place += 1) {
    const start = words[(places[place] as number) + WORD_START] as number;
    if (start < end) continue;
    end = nextBlank(values, start);
    const from = lastBlank(values, 0, start) + 1;
    if (end - from >= LEAST_ODD_RUN && isOddRun(line, values, from, end)) return true;
  }
  return false;
}

function hasOddRunIn(line: Line, values: Int32Array, length: number): boolean {
  let start = 0;
  while (start + LEAST_ODD_RUN <= length) {
    // Searched from the far end, so that most characters are never looked at.
    let blank = lastBlank(values, start, start + LEAST_ODD_RUN);
    if (blank < start) {
      blank = nextBlank(values, start + LEAST_ODD_RUN);
      if (isOddRun(line, values, start, blank)) return true;
    }
    start = blank + 1;
  }
  return false;
}

function isOddRun(line: Line, values: Int32Array, from: number, to: number): boolean {
  let letters = 0;
  let capitals = 0;
  let before = 0;
  for (let at = from; at < to; at += 1) {
    const value = values[at] as number;
    letters = value & LETTER ? letters + 1 : 0;
    capitals = value & UPPER ? capitals + 1 : 0;
    if (letters >= MOST_LETTERS || capitals >= MOST_CAPITALS) return true;
    if (isOdd(value, before, line.text.charCodeAt(line.from + at))) return true;
    before = value;
  }
  return false;
}

function isOdd(value: number, before: number, unit: number): boolean {
  if (value & ODD || (before & LOWER && value & UPPER)) return true;
  return value & SIGN ? !PLAIN_SIGNS.has(unit) : isOddSign(value);
}

function isOddSign(value: number): boolean {
  return (value & ODD_SIGN) !== 0 && (value & (WORD | ALONE)) === 0;
}
