import { ASCII, PAGES, valueOfPoint } from './characters';
import {
  ALIKE,
  ALONE,
  AT,
  COLON,
  DIGIT,
  DOT,
  FANCY,
  FOREIGN,
  HASH,
  HIDDEN,
  KEY,
  LATIN,
  LETTER,
  LOWER,
  SIGN,
  SLASH,
  UPPER,
  WIDE,
  WORD,
} from './classes';
import { FACTOR, SEED } from './hash';
import { type HashTable, hasBits } from './hash-table';
import type { Line } from './line';

/** Numbers of a word: where it begins and ends, its hash, its kind. */
export const WORD_FIELDS = 4;
export const WORD_START = 0;
export const WORD_END = 1;
export const WORD_HASH = 2;
/** The classes of its characters, and of a dot, colon or slash right before it; in the low bits what follows here. */
export const WORD_KIND = 3;
/** A capital stands after its first letter. */
export const CAPITAL_INSIDE = 1;
/** A sign that may belong to it stands beside it. */
export const TAGGED = 2;

/** So long that it is no chance that the words of a phrase stand in it: `projectfalcon`. */
export const PLAINLY_JOINED = 12;

/** Between letters of one row stand at most so many characters. */
export const WIDEST_GAP = 3;
/** No letter is so near. */
export const FAR_BACK = -1 - WIDEST_GAP;

/** What stands after a pair of surrogates is part of it. */
const SKIPPED = HIDDEN | WIDE;
const SPECIAL = FANCY | HIDDEN;
const TAGS = SIGN | HASH | AT;
const INNER = DOT | COLON | SLASH;
const UNUSUAL = DIGIT | ALIKE | INNER | CAPITAL_INSIDE | TAGGED;
const NOTED = DIGIT | INNER;

/** One line taken apart: what each of its characters is, and its words. Offsets count from the start of the line. */
export class LineTokens {
  /** Key and classes of each unit, see classes.ts; those with `HIDDEN` count for nothing. A 0 after the last. */
  values = new Int32Array(1024);
  /** `WORD_FIELDS` numbers a word. */
  words = new Int32Array(1024);
  /** How many numbers of `words` count. */
  size = 0;
  length = 0;
  /** Classes of all its characters, kinds of all its words. */
  classes = 0;
  kinds = 0;
  /** At least as many digits as it has. */
  digits = 0;
  /** Places in `words` of those that may be more than they seem; how many of these count. */
  readonly odds: number[] = [];
  oddCount = 0;
  /** Places of those with a digit, and of those right after a dot, colon or slash: detectors ask for these. */
  readonly noted: number[] = [];
  notedCount = 0;
  /** Letters of the longest row of words of one letter with small gaps, and whether the last word is one, letters that are words by themselves aside. */
  longestRow = 0;
  endsSingle = false;
  /** Classes of signs that stand right after another sign or a space. */
  apart = 0;
  /** Hash and end of every four characters in a row that the filter of literals lets through; how many of these numbers count. */
  readonly grams: number[] = [];
  gramCount = 0;
  private readonly bits: Int32Array | undefined;
  private readonly bitShift: number;

  /** `literals`: the table of their grams; without it none are noted. */
  constructor(literals?: HashTable) {
    this.bits = literals?.bits;
    this.bitShift = literals?.bitShift ?? 0;
  }

  /** False where the line must be read first (`readLine`), since it has more than plain text. */
  take(line: Line): boolean {
    const isReading = line.reading !== undefined;
    const hasValues = this.bits
      ? this.readValuesAndGrams(line, isReading, this.bits)
      : this.readValues(line, isReading);
    if (!hasValues || !this.readWords(isReading)) return false;
    return isReading || !(this.classes & ALIKE) || (this.classes & FOREIGN) !== 0;
  }

  /** The value of the character before a place; 0 where there is none. */
  before(at: number): number {
    let place = at - 1;
    while (place >= 0 && (this.values[place] as number) & HIDDEN) place -= 1;
    return place < 0 ? 0 : (this.values[place] as number);
  }

  private readValues({ text, from, to }: Line, isReading: boolean): boolean {
    const length = this.begin(to - from);
    // As variables of this function, so that the loop has no look-ups of the module's.
    const { values } = this;
    const ascii = ASCII;
    let all = 0;
    for (let at = 0; at < length; at += 1) {
      const unit = text.charCodeAt(from + at);
      if (unit < 128) {
        const value = ascii[unit] as number;
        values[at] = value;
        all |= value;
        continue;
      }
      const units = this.readWide(text, from, at, isReading);
      if (units === 0) return false;
      all |= values[at] as number;
      at += units - 1;
    }
    this.classes = all;
    return true;
  }

  /** The same, and notes grams on the way: a second loop takes longer, and a question in the first one costs packs without literals a tenth. */
  private readValuesAndGrams(
    { text, from, to }: Line,
    isReading: boolean,
    bits: Int32Array,
  ): boolean {
    const length = this.begin(to - from);
    const { values, bitShift, grams } = this;
    const ascii = ASCII;
    const factor = FACTOR;
    let all = 0;
    let keys = 0;
    let count = 0;
    for (let at = 0; at < length; at += 1) {
      const unit = text.charCodeAt(from + at);
      let value = 0;
      let units = 1;
      if (unit < 128) {
        value = ascii[unit] as number;
        values[at] = value;
      } else {
        units = this.readWide(text, from, at, isReading);
        if (units === 0) return false;
        value = values[at] as number;
      }
      all |= value;
      keys = (keys << 8) | (value & 0xff);
      const gram = Math.imul(keys, factor);
      if (hasBits(bits[gram >>> bitShift] as number, gram)) {
        grams[count++] = gram;
        grams[count++] = at + 1;
      }
      at += units - 1;
    }
    this.gramCount = count;
    this.classes = all;
    return true;
  }

  private begin(length: number): number {
    if (this.values.length <= length) this.values = new Int32Array(2 * length);
    this.values[length] = 0;
    this.length = length;
    return length;
  }

  /** Reads a character that is not ASCII: how many units it has, or 0 where the line must be read first. */
  private readWide(text: string, from: number, at: number, isReading: boolean): 0 | 1 | 2 {
    const unit = text.charCodeAt(from + at);
    let value = (PAGES[unit >> 8]?.[unit & 0xff] as number) | 0;
    let isPair = false;
    if (value === 0 || (unit & 0xfc00) === 0xd800) {
      const point = text.codePointAt(from + at) as number;
      value = valueOfPoint(point);
      isPair = point > 0xffff;
    }
    if (value & SPECIAL && !isReading && this.mustBeRead(value, at)) return 0;
    this.values[at] = value;
    if (!isPair) return 1;
    this.values[at + 1] = SKIPPED;
    return 2;
  }

  /** What is hidden after an emoji is part of it; elsewhere it may split what is looked for. */
  private mustBeRead(value: number, at: number): boolean {
    if (value & FANCY || this.before(at) & WORD) return true;
    return at > 0 && ((this.values[at - 1] as number) & WIDE) === 0;
  }

  // biome-ignore lint/complexity/noExcessiveCognitiveComplexity: the other hot loop
  // biome-ignore lint/complexity/noExcessiveLinesPerFunction: the same
  private readWords(isReading: boolean): boolean {
    const { values, length } = this;
    const factor = FACTOR;
    const seed = SEED | 0;
    const isWord = WORD;
    const toKey = KEY;
    this.oddCount = 0;
    this.notedCount = 0;
    let { words } = this;
    let size = 0;
    let kinds = 0;
    let digits = 0;
    let row = 0;
    let longestRow = 0;
    let rowEnd = FAR_BACK;
    let lastLength = 0;
    let apart = 0;
    let gap = 0;
    let at = 0;
    while (at < length) {
      let value = values[at] as number;
      if (value & isWord) {
        const start = at;
        let rest = 0;
        let hash = Math.imul(seed ^ (value & toKey), factor);
        let kind = value;
        for (;;) {
          at += 1;
          value = values[at] as number;
          if (value & isWord) {
            hash = Math.imul(hash ^ (value & toKey), factor);
            rest |= value;
          } else if (!(value & HIDDEN)) break;
        }
        lastLength = at - start;
        kind = ((kind | rest) & ~KEY) | (rest & UPPER ? CAPITAL_INSIDE : 0);
        kind |= gap & INNER;
        if ((gap & TAGS) | (value & SIGN)) kind |= TAGGED;
        if (kind & UNUSUAL || lastLength >= PLAINLY_JOINED) {
          if (kind & ALIKE && kind & (LATIN | DIGIT) && !isReading) return false;
          if (kind & DIGIT) digits += lastLength;
          if (kind & NOTED) this.noted[this.notedCount++] = size;
          if (isOdd(kind, lastLength)) this.odds[this.oddCount++] = size;
        }
        if (lastLength === 1) {
          row = start - rowEnd > WIDEST_GAP ? 1 : row + 1;
          rowEnd = at;
          if (row > longestRow) longestRow = row;
        }
        kinds |= kind;
        if (size + WORD_FIELDS > words.length) words = this.makeRoom();
        words[size] = start;
        words[size + WORD_END] = at;
        words[size + WORD_HASH] = hash;
        words[size + WORD_KIND] = kind;
        size += WORD_FIELDS;
        if (at >= length) break;
      } else if (value & HIDDEN) {
        at += 1;
        continue;
      } else apart |= value;
      if (value & ALONE) {
        if (size + WORD_FIELDS > words.length) words = this.makeRoom();
        words[size] = at;
        words[size + WORD_END] = at + 1;
        words[size + WORD_HASH] = Math.imul(seed ^ (value & toKey), factor);
        words[size + WORD_KIND] = ALONE;
        size += WORD_FIELDS;
      }
      gap = value;
      at += 1;
    }
    this.size = size;
    this.kinds = kinds;
    this.digits = digits;
    this.longestRow = longestRow;
    this.endsSingle = lastLength === 1;
    this.apart = apart;
    return true;
  }

  private makeRoom(): Int32Array<ArrayBuffer> {
    const more = new Int32Array(2 * this.words.length);
    more.set(this.words);
    this.words = more;
    return more;
  }
}

/** Without a letter of its own it is a number, whatever stands beside it. */
function isOdd(kind: number, length: number): boolean {
  if (!(kind & LETTER)) return false;
  return isMixed(kind) || (kind & TAGGED) !== 0 || length >= PLAINLY_JOINED;
}

/** Capitals after small letters, or digits among letters. */
export function isMixed(kind: number): boolean {
  if (kind & CAPITAL_INSIDE && kind & LOWER) return true;
  return (kind & DIGIT) !== 0 && (kind & LETTER) !== 0;
}
