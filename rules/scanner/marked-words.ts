import { valueAt } from './characters';
import { ALONE, DIGIT, DOT, KEY, LETTER, LOWER } from './classes';
import type { Line } from './line';
import {
  type LineTokens,
  WORD_END,
  WORD_FIELDS,
  WORD_HASH,
  WORD_KIND,
  WORD_START,
} from './line-tokens';
import { hashBetween } from './odd-places';
import {
  AT_HOST,
  AT_WORD,
  DIGITS_IN_LETTERS,
  MACHINE_WORD,
  marksOf,
  mayBeMarked,
  NUMBER_WORD,
  SECRET_WORD,
} from './word-marks';

/** Of words that are digits, so many in a row count: their neighbours may be glued to something. */
const LEAST_NUMBER_WORDS = 3;
/** No place of a word. */
const NONE = -2 * WORD_FIELDS;
/** Between digits of one number there is at most one word of so many letters. */
const LONGEST_LINK = 6;
/** Keys of letters that look like digits: O, l, I, S, B. */
const LIKE_DIGITS = new Set([...'olsb'].map((letter) => letter.charCodeAt(0)));
const HYPHEN = '-'.charCodeAt(0);
const UNDERSCORE = valueAt('_', 0) & KEY;
const STAR = '*'.charCodeAt(0);
const PERCENT = '%'.charCodeAt(0);
const X = 'x'.charCodeAt(0);

/** What detectors ask of the words of a line: found out in one go over them. One object serves line after line. */
export class MarkedWords {
  /** What its words may be, see word-marks.ts. */
  marks = 0;
  /** At least as many digits as the line has, with letters in their place. */
  digitLike = 0;
  /** The same of digits with at most one short word between them. */
  digitChain = 0;
  /** Letters may look like the digits beside them. */
  likeDigits = false;
  /** Digits written as words stand in a row. */
  spelledDigits = false;
  private chain = 0;
  /** The word before was digits. */
  private linked = false;
  /** How many words in a row are digits. */
  private numbers = 0;
  private lastNumber = NONE;
  /** An `@` may be written before. */
  private afterAt = false;
  /** The next word counts, whatever it is. */
  private goesOn = false;
  private line: Line = { text: '', from: 0, to: 0, reading: undefined };
  private readonly tokens: LineTokens;

  /** `tokens`: of the line that was scanned last. */
  constructor(tokens: LineTokens) {
    this.tokens = tokens;
  }

  gather(line: Line): void {
    this.begin(line);
    const { words, size } = this.tokens;
    for (let word = 0; word < size; word += WORD_FIELDS) {
      const isMarked = mayBeMarked(words[word + WORD_HASH] as number);
      if (isMarked || (words[word + WORD_KIND] as number) & DIGIT || this.goesOn) this.add(word);
    }
  }

  private begin(line: Line): void {
    this.line = line;
    this.marks = 0;
    this.digitLike = 0;
    this.digitChain = 0;
    this.likeDigits = false;
    this.spelledDigits = false;
    this.chain = 0;
    this.linked = false;
    this.lastNumber = NONE;
    this.afterAt = false;
    this.goesOn = false;
  }

  private add(word: number): void {
    const { words } = this.tokens;
    const kind = words[word + WORD_KIND] as number;
    if (kind === ALONE) return;
    if (kind & DIGIT) this.addDigits(word, kind);
    else if (this.chain > 0) this.leaveDigits(word);
    // Digits have the keys of the letters that they stand for: without this, `.00` would be letters that look like digits.
    const marks = kind & LETTER ? marksOf(words[word + WORD_HASH] as number) : 0;
    if (marks & NUMBER_WORD) this.addNumber(word);
    if (this.afterAt || marks !== 0) this.addMarks(word, marks);
    this.goesOn = this.chain > 0 || this.afterAt;
  }

  private addNumber(word: number): void {
    this.numbers = this.lastNumber === word - WORD_FIELDS ? this.numbers + 1 : 1;
    this.lastNumber = word;
    if (this.numbers >= LEAST_NUMBER_WORDS) this.spelledDigits = true;
  }

  private addDigits(word: number, kind: number): void {
    const length = this.lengthOf(word);
    this.chain += length;
    if (this.chain > this.digitChain) this.digitChain = this.chain;
    this.linked = true;
    // Also before digits alone: letters of some scripts are words of their own (`%40例子`).
    if ((this.leadOf(word) & KEY) === PERCENT) this.marks |= AT_HOST;
    if (kind & LETTER) this.addMixed(word);
    else this.digitLike += length;
  }

  private leaveDigits(word: number): void {
    if (!this.linked || this.lengthOf(word) > LONGEST_LINK) this.chain = 0;
    this.linked = false;
  }

  private addMarks(word: number, marks: number): void {
    const { words, values } = this.tokens;
    const end = words[word + WORD_END] as number;
    const lead = this.leadOf(word);
    const next = values[end] as number;
    this.marks |= marks;
    if (marks & DIGITS_IN_LETTERS) {
      this.digitLike += this.lengthOf(word);
      // Right after digits, with one sign between: `4111 llll`, not `we'll`.
      if ((values[(words[word + WORD_START] as number) - 2] as number) & DIGIT)
        this.likeDigits = true;
    }
    const isAt = (marks & AT_WORD) !== 0;
    if (isAt && isHyphen(lead) && isHyphen(next)) this.marks |= AT_HOST;
    if (this.afterAt && next & DOT && isJoined(lead) && this.sentenceGoesOn(end + 1))
      this.marks |= AT_HOST;
    this.afterAt = isAt || (this.afterAt && isHyphen(next));
  }

  /** A word of letters and digits: names of machines end with digits, passwords are announced right after one. */
  private addMixed(word: number): void {
    const { words, values } = this.tokens;
    const start = words[word + WORD_START] as number;
    const end = words[word + WORD_END] as number;
    const lead = this.leadOf(word) & KEY;
    if (lead === HYPHEN || ((values[start + 1] as number) & KEY) === X) this.marks |= MACHINE_WORD;
    this.countDigitLike(start, end);
    let from = end;
    while (from > start && ((values[from - 1] as number) & DIGIT) === 0) from -= 1;
    const { text, from: base } = this.line;
    this.marks |= marksOf(hashBetween(text, base + from, base + end)) & SECRET_WORD;
  }

  private countDigitLike(start: number, end: number): void {
    const { values } = this.tokens;
    for (let at = start; at < end; at += 1) {
      const value = values[at] as number;
      if (value & DIGIT) this.digitLike += 1;
      else if (LIKE_DIGITS.has(value & KEY)) {
        this.digitLike += 1;
        this.likeDigits = true;
      }
    }
  }

  /** False where a sentence ends with the dot before: a space, then no small letter. */
  private sentenceGoesOn(after: number): boolean {
    const { values, length } = this.tokens;
    let at = after;
    while (at < length && this.isBlank(at)) at += 1;
    return at < length && (at === after || ((values[at] as number) & LOWER) !== 0);
  }

  private isBlank(at: number): boolean {
    return this.line.text.charCodeAt(this.line.from + at) <= 32;
  }

  private leadOf(word: number): number {
    return this.tokens.before(this.tokens.words[word + WORD_START] as number);
  }

  private lengthOf(word: number): number {
    const { words } = this.tokens;
    return (words[word + WORD_END] as number) - (words[word + WORD_START] as number);
  }
}

/** Between the words of a host, or before it. */
function isJoined(lead: number): boolean {
  return (lead & KEY) <= 32 || isHyphen(lead);
}

/** Hyphens and the like. */
function isHyphen(value: number): boolean {
  const key = value & KEY;
  return key === HYPHEN || key === UNDERSCORE || key === STAR;
}
