import { ASCII, PAGES, valueAt, valueOfPoint } from './characters';
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
  WORD,
} from './classes';
import { DisguisedWords } from './disguised-words';
import { matchExact } from './exact-match';
import { BY_DISGUISED_WORD, BY_PAIR, FIELDS, type FlatIndex, SHAPE } from './flat-index';
import { pairOf, push, SEED, shortGramOf, undo } from './hash';
import { mayHave } from './hash-table';
import type { HitBuffer } from './hit-buffer';
import { pushInflected } from './inflected-hashes';
import type { Line } from './line';
import { hashBetween } from './odd-places';
import { isOddRun, LEAST_ODD_RUN } from './odd-runs';
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

const FACTOR = 0x9e3779b1;
const PAIR = 0x85ebca6b;
const S = 's'.charCodeAt(0);
const E = 'e'.charCodeAt(0);
const PLAINLY_JOINED = 12;
const WIDEST_GAP = 3;
const LEAST_RUN = 3;
/** Of words that are digits, so many in a row count: their neighbours may be glued to something. */
const LEAST_NUMBER_WORDS = 3;
/** Keys of letters that look like digits: O, l, I, S, B. */
const LIKE_DIGITS = new Set([...'olsb'].map((letter) => letter.charCodeAt(0)));
/** Between digits of one number there is at most one word of so many letters. */
const LONGEST_LINK = 6;
const HYPHEN = '-'.charCodeAt(0);
const UNDERSCORE = '_'.charCodeAt(0);
const STAR = '*'.charCodeAt(0);
const PERCENT = '%'.charCodeAt(0);
const X = 'x'.charCodeAt(0);
/** So many candidates are looked at in one line; only lines made to be slow have more. */
const MOST_CANDIDATES = 20_000;
/** Letters that English endings end with. */
const ENDS_FORM = new Uint8Array(128);
for (const letter of 'sdgr') ENDS_FORM[letter.charCodeAt(0)] = 1;

/** Called where all of a literal may just have been passed: where it would begin and end. */
export type TakeLiteral = (literal: number, start: number, end: number) => void;

/** Passes over lines once, and finds phrases and literals on the way. */
export class LineScanner {
  /** Of the last line: classes of all its characters, at least as many digits as it has, hashes of its first and last word. */
  classes = 0;
  digits = 0;
  firstWord = 0;
  lastWord = 0;
  /** Whether its first or last word may be more than it seems. */
  oddStart = false;
  oddEnd = false;
  hasWords = false;
  /** Of the last line, for detectors. What its words may be, see word-marks.ts. */
  marks = 0;
  /** At least as many digits as it has, with letters in their place. */
  digitLike = 0;
  /** The same of digits with at most one short word between them. */
  digitChain = 0;
  /** Letters may look like the digits beside them. */
  likeDigits = false;
  /** Words right after a dot. */
  innerDots = 0;
  /** Classes of words beside a dot, colon or slash that has none but them around it. */
  besideSigns = 0;
  /** Classes of signs that stand right after another sign or a space. */
  apart = 0;
  /** Digits written as words stand in a row; a long run without space is no plain word; single letters stand in a row. */
  spelledDigits = false;
  oddRun = false;
  letterRun = false;
  private odd = false;
  private firstOdd = 0;
  private lastOdd = 0;
  private starts = new Int32Array(1024);
  private words = 0;
  private candidates = 0;
  private readonly failed: number[] = [];
  private readonly disguised: DisguisedWords;
  private line: Line = { text: '', from: 0, to: 0, reading: undefined };

  private readonly asks: boolean;
  private readonly index: FlatIndex;
  private readonly hits: HitBuffer;
  private readonly takeLiteral: TakeLiteral;

  /** `asks`: somebody wants what the pass finds out for detectors. */
  constructor(index: FlatIndex, hits: HitBuffer, takeLiteral: TakeLiteral, asks: boolean) {
    this.asks = asks;
    this.index = index;
    this.hits = hits;
    this.takeLiteral = takeLiteral;

    this.disguised = new DisguisedWords(index, hits);
  }

  /** False where the line must be read first (`readLine`), since it has more than plain text; what was found until then is void. */
  scan(line: Line): boolean {
    this.line = line;
    this.words = 0;
    this.marks = 0;
    this.digitLike = 0;
    this.digitChain = 0;
    this.likeDigits = false;
    this.spelledDigits = false;
    this.oddRun = false;
    this.letterRun = false;
    this.odd = false;
    this.firstOdd = 0;
    this.lastOdd = 0;
    this.candidates = MOST_CANDIDATES;
    this.disguised.begin(MOST_CANDIDATES);
    if (this.failed.length > 0) this.failed.length = 0;
    if (!this.pass(line)) return false;
    if (line.reading?.starts) this.disguised.lookUpPieces(line);
    if (this.odd || line.reading?.starts) this.tryAgain(line);
    return true;
  }

  // biome-ignore lint/complexity/noExcessiveCognitiveComplexity: the one hot loop; calls would double its time
  // biome-ignore lint/complexity/noExcessiveLinesPerFunction: the same
  private pass({ text, from, to, reading }: Line): boolean {
    const { words: table, grams, hasShort, hasInflected } = this.index;
    const { bits: wordBits, bitShift: wordShift } = table;
    const { bits: gramBits, bitShift: gramShift } = grams;
    const hasGrams = grams.hashes.length > 0;
    // As variables of this function, so that the loop has no look-ups of the module's.
    const ascii = ASCII;
    const factor = FACTOR | 0;
    const pairFactor = PAIR | 0;
    const seed = SEED | 0;
    const isWord = WORD | 0;
    const toKey = KEY | 0;
    const special = FANCY | HIDDEN;
    const alone = ALONE | 0;
    const oddInside = DIGIT | ALIKE;
    const oddBefore = SIGN | HASH | AT;
    let starts = this.starts;
    let words = 0;
    let hash = seed;
    let previous = 0;
    let start = -1;
    let classes = 0;
    let rest = 0;
    let last = 0;
    let lead = 0;
    let gap = 0;
    let all = 0;
    let digits = 0;
    let keys = 0;
    let singles = 0;
    let runStart = 0;
    let runEnd = 0;
    let value = 0;
    // What detectors ask for.
    const innerSigns = DOT | COLON | SLASH;
    const { asks } = this;
    let lookAlikes = 0;
    let chain = 0;
    let linked = false;
    let numbers = 0;
    let afterAt = false;
    let dots = 0;
    let beside = 0;
    let before = 0;
    let apart = 0;
    let blank = from;
    for (let at = from; at <= to; at += 1) {
      const here = at;
      if (at === to) value = 0;
      else {
        const unit = text.charCodeAt(at);
        if (unit < 128) value = ascii[unit] as number;
        else {
          value = (PAGES[unit >> 8]?.[unit & 0xff] as number) | 0;
          if (value === 0 || (unit & 0xfc00) === 0xd800) {
            const point = text.codePointAt(at) as number;
            value = valueOfPoint(point);
            if (point > 0xffff) at += 1;
          }
          if (value & special) {
            if (!reading && (value & FANCY || start >= 0)) return false;
            all |= value;
            if (value & HIDDEN) {
              // After an emoji it is part of it; elsewhere it may split what is looked for.
              if (!reading && at > from && text.charCodeAt(at - 1) < 128) return false;
              continue;
            }
          }
        }
      }
      if (hasGrams) {
        keys = (keys << 8) | (value & 0xff);
        const gram = Math.imul(keys, factor);
        const bit = gram >>> gramShift;
        if ((gramBits[bit >>> 5] as number) & (1 << bit)) this.takeGram(gram, at + 1);
        if (hasShort && mayHave(grams, shortGramOf(keys))) this.takeGram(shortGramOf(keys), at + 1);
      }
      if (value & isWord) {
        if (start < 0) {
          start = here;
          hash = seed;
          classes = 0;
          rest = 0;
          lead = gap;
        } else rest |= value;
        hash = Math.imul(hash ^ (value & toKey), factor);
        classes |= value;
        // The rest of most words, without the questions that other characters raise.
        if (hasGrams) {
          while (at + 1 < to) {
            const unit = text.charCodeAt(at + 1);
            if (unit > 127) break;
            const next = ascii[unit] as number;
            if (!(next & isWord)) break;
            value = next;
            at += 1;
            hash = Math.imul(hash ^ (value & toKey), factor);
            rest |= value;
            keys = (keys << 8) | (value & 0xff);
            const gram = Math.imul(keys, factor);
            const bit = gram >>> gramShift;
            if ((gramBits[bit >>> 5] as number) & (1 << bit)) this.takeGram(gram, at + 1);
            if (hasShort && mayHave(grams, shortGramOf(keys))) {
              this.takeGram(shortGramOf(keys), at + 1);
            }
          }
        } else {
          while (at + 1 < to) {
            const unit = text.charCodeAt(at + 1);
            if (unit > 127) break;
            const next = ascii[unit] as number;
            if (!(next & isWord)) break;
            value = next;
            at += 1;
            hash = Math.imul(hash ^ (value & toKey), factor);
            rest |= value;
          }
        }
        classes |= rest;
        last = value;
        continue;
      }
      if (start >= 0) {
        const length = here - start;
        starts[words] = start;
        words += 1;
        this.words = words;
        if (words === starts.length) starts = this.grow();
        all |= classes;
        if (classes & DIGIT) digits += length;
        let bit = hash >>> wordShift;
        if ((wordBits[bit >>> 5] as number) & (1 << bit)) this.found(hash);
        const pair = Math.imul(Math.imul(previous, pairFactor) + hash, factor);
        bit = pair >>> wordShift;
        if ((wordBits[bit >>> 5] as number) & (1 << bit)) this.found(pair);
        if ((last & KEY) === S) this.foundPlural(hash, previous, here);
        if (hasInflected && ENDS_FORM[last & 0x7f] === 1) this.foundForms(hash, previous, here);
        if (
          classes & oddInside ||
          rest & UPPER ||
          lead & oddBefore ||
          value & SIGN ||
          length >= PLAINLY_JOINED
        ) {
          if (classes & ALIKE && classes & (LATIN | DIGIT) && !reading) return false;
          this.lookCloser(start, here, hash, classes, rest, lead, value);
        }
        if (length === 1) {
          if (singles > 0 && start - runEnd > WIDEST_GAP) {
            if (singles >= LEAST_RUN) this.lookUpRun(runStart, runEnd);
            singles = 0;
          }
          if (singles === 0) runStart = start;
          singles += 1;
          runEnd = here;
        } else if (singles > 0) {
          if (singles >= LEAST_RUN) this.lookUpRun(runStart, runEnd);
          singles = 0;
        }
        if (asks) {
          if (classes & DIGIT) {
            chain += length;
            if (chain > this.digitChain) this.digitChain = chain;
            linked = true;
            if (!(classes & LETTER)) lookAlikes += length;
          } else if (linked && length <= LONGEST_LINK) linked = false;
          else chain = 0;
          if (afterAt || mayBeMarked(hash)) {
            const marks = marksOf(hash);
            this.marks |= marks;
            numbers = marks & NUMBER_WORD ? numbers + 1 : 0;
            if (numbers >= LEAST_NUMBER_WORDS) this.spelledDigits = true;
            if (marks & DIGITS_IN_LETTERS) {
              lookAlikes += length;
              this.likeDigits = true;
            }
            if (marks & AT_WORD && isHyphen(lead) && isHyphen(value)) this.marks |= AT_HOST;
            if (afterAt && value & DOT && isJoined(lead) && this.goesOn(at + 1))
              this.marks |= AT_HOST;
            afterAt = (marks & AT_WORD) !== 0 || (afterAt && isHyphen(value));
          } else numbers = 0;
          if (lead & innerSigns) {
            beside |= classes | before;
            if (lead & DOT) dots += 1;
          }
          before = classes;
        }
        if (words === 1) this.firstWord = hash;
        previous = hash;
        start = -1;
      } else apart |= value;
      if (asks && (value & toKey) <= 32) {
        if (here - blank >= LEAST_ODD_RUN && !this.oddRun)
          this.oddRun = isOddRun(text, blank, here);
        blank = at + 1;
      }
      if (value & alone) {
        starts[words] = here;
        words += 1;
        this.words = words;
        if (words === starts.length) starts = this.grow();
        hash = push(SEED, value & KEY);
        this.found(hash);
        this.found(pairOf(previous, hash));
        if (gap & innerSigns) beside |= LOWER;
        if (words === 1) this.firstWord = hash;
        previous = hash;
      }
      gap = value;
      all |= value;
    }
    if (singles >= LEAST_RUN) this.lookUpRun(runStart, runEnd);
    if (all & ALIKE && !(all & FOREIGN) && !reading) return false;
    this.classes = all;
    this.digits = digits;
    this.digitLike += lookAlikes;
    this.innerDots = dots;
    this.besideSigns = beside;
    this.apart = apart;
    this.lastWord = previous;
    if (this.words === 0) this.firstWord = 0;
    this.oddStart = this.firstOdd === 1 || isLetterAlone(text, this.starts[0] as number, to);
    this.hasWords = this.words > 0;
    this.oddEnd = this.words > 0 && (this.lastOdd === this.words || singles > 0);
    return true;
  }

  private grow(): Int32Array<ArrayBuffer> {
    const more = new Int32Array(2 * this.starts.length);
    more.set(this.starts);
    this.starts = more;
    return more;
  }

  /** Phrases that have this word, or this pair, as their key; the last word was just passed. */
  private found(hash: number): void {
    const { words: table } = this.index;
    if (!mayHave(table, hash)) return;
    const bucket = hash >>> table.bucketShift;
    const end = table.buckets[bucket + 1] as number;
    for (let at = table.buckets[bucket] as number; at < end; at += 1) {
      if (table.hashes[at] === hash) this.tryKey(table.values[at] as number);
    }
  }

  private tryKey(key: number): void {
    this.candidates -= 1;
    if (this.candidates < 0) return;
    const phrase = key >>> 7;
    const way = key & 3;
    const place = (key >> 2) & 31;
    const current = this.starts[this.words - 1] as number;
    const word = this.words - 1 - place - (way === BY_PAIR ? 1 : 0);
    if (way === BY_DISGUISED_WORD) this.odd = true;
    else if (word >= 0) {
      const start = this.starts[word] as number;
      const end = matchExact(this.index, phrase, this.line, start);
      if (end >= 0) {
        const prefix = (this.index.phrases[phrase * FIELDS + SHAPE] as number) & 0xff;
        this.hits.addPhrase(this.index, phrase, this.line, start - prefix, end, 0);
        return;
      }
    }
    this.failed.push(phrase, current);
  }

  private foundPlural(hash: number, previous: number, end: number): void {
    const singular = undo(hash, S);
    this.foundWith(singular, previous);
    if ((valueAt(this.line.text, end - 2) & KEY) === E) this.foundWith(undo(singular, E), previous);
  }

  private foundForms(hash: number, previous: number, end: number): void {
    const forms: number[] = [];
    pushInflected(forms, this.line.text, end, hash);
    for (const form of forms) this.foundWith(form, previous);
  }

  private foundWith(hash: number, previous: number): void {
    this.found(hash);
    this.found(pairOf(previous, hash));
  }

  private lookCloser(
    start: number,
    end: number,
    hash: number,
    classes: number,
    rest: number,
    lead: number,
    next: number,
  ): void {
    const isMixed = (rest & UPPER && classes & LOWER) || (classes & DIGIT && classes & LETTER);
    // Without a letter of its own it is a number, whatever stands beside it.
    if (!(classes & LETTER)) return;
    const isTagged = lead & (SIGN | HASH | AT) || next & SIGN;
    if (!isMixed && !isTagged && end - start < PLAINLY_JOINED) return;
    if (classes & DIGIT) this.markMixed(start, end, lead);
    if (isMixed || isTagged) this.isOdd();
    this.disguised.lookUp(this.line, start, end, hash);
  }

  /** A word of letters and digits: names of machines end with digits, passwords are announced right after one. */
  private markMixed(start: number, end: number, lead: number): void {
    const { text } = this.line;
    if ((lead & KEY) === HYPHEN || (valueAt(text, start + 1) & KEY) === X) {
      this.marks |= MACHINE_WORD;
    }
    const like = countDigitLike(text, start, end);
    this.digitLike += like.digits + like.letters;
    if (like.letters > 0) this.likeDigits = true;
    if ((lead & KEY) === PERCENT) this.marks |= AT_HOST;
    let from = end;
    while (from > start && (valueAt(text, from - 1) & DIGIT) === 0) from -= 1;
    this.marks |= marksOf(hashBetween(text, from, end)) & SECRET_WORD;
  }

  /** False where a sentence ends with the dot before: a space, then no small letter. */
  private goesOn(after: number): boolean {
    const { text, to } = this.line;
    let at = after;
    while (at < to && text.charCodeAt(at) <= 32) at += 1;
    return at < to && (at === after || (valueAt(text, at) & LOWER) !== 0);
  }

  private isOdd(): void {
    this.odd = true;
    this.lastOdd = this.words;
    if (this.firstOdd === 0) this.firstOdd = this.words;
  }

  private lookUpRun(start: number, end: number): void {
    this.odd = true;
    this.letterRun = true;
    this.disguised.lookUpRun(this.line, start, end);
  }

  /** Phrases whose key stands here plainly, while other words of them may be disguised. */
  private tryAgain(line: Line): void {
    for (let at = 0; at < this.failed.length; at += 2) {
      this.disguised.tryAround(line, this.failed[at] as number, this.failed[at + 1] as number);
    }
  }

  private takeGram(hash: number, end: number): void {
    const { grams, literals } = this.index;
    const bucket = hash >>> grams.bucketShift;
    const stop = grams.buckets[bucket + 1] as number;
    for (let at = grams.buckets[bucket] as number; at < stop; at += 1) {
      if (grams.hashes[at] !== hash) continue;
      const value = grams.values[at] as number;
      const literal = value >>> 8;
      const start = end - (value & 0xff);
      const length = (literals[literal + 1] as number) - (literals[literal] as number);
      if (start >= this.line.from && start + length <= this.line.to) {
        this.takeLiteral(literal, start, start + length);
      }
    }
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

/** Of a word. */
function countDigitLike(text: string, start: number, end: number) {
  let digits = 0;
  let letters = 0;
  for (let at = start; at < end; at += 1) {
    const value = valueAt(text, at);
    if (value & DIGIT) digits += 1;
    else if (LIKE_DIGITS.has(value & KEY)) letters += 1;
  }
  return { digits, letters };
}

function isLetterAlone(text: string, start: number, to: number): boolean {
  return start + 1 >= to || (valueAt(text, start + 1) & WORD) === 0;
}
