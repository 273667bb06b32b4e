import { foldedUnit, valueAt } from './characters';
import { ALONE, LETTER, LOWER, SIGN, UPPER, WORD } from './classes';
import { withSigns } from './exact-match';
import {
  CODE_END,
  CODE_START,
  FIELDS,
  type FlatIndex,
  INFLECTED,
  PLURAL,
  SEVERAL,
  SHAPE,
} from './flat-index';
import type { Line } from './line';
import { isHiddenGap } from './reading';
import { GAP, skipSeparators } from './separators';
import { STANDS_FOR } from './stand-ins';
import { isEdge, joinsWords, wordEnd, wordStart } from './written-together';

/** So many letters in a row are no chance: they count inside a longer run of single letters. */
const LEAST_INSIDE_RUN = 5;
const LEAST_RUN = 3;
const LEAST_LOOK_ALIKE = 4;
const LEAST_BESIDE_OTHERS = 3;
const LEAST_REAL = 3;
const WIDEST_GAP = 3;

/** Where a match ends, and whether it was written so as not to be found. */
export interface LooseMatch {
  readonly end: number;
  readonly disguised: boolean;
}

/**
 * The match of a phrase that begins here in any disguise: digits and signs for letters, spaced-out letters, words run together
 * in hashtags and CamelCase. Undefined where it does not stand here.
 */
export function matchLoose(
  index: FlatIndex,
  phrase: number,
  line: Line,
  start: number,
): LooseMatch | undefined {
  return new Walk(index, phrase, line, start).match();
}

/** Of the word that is walked. */
interface WordCount {
  start: number;
  /** Letters that are themselves. */
  real: number;
  /** Letters that others stand for. */
  swapped: number;
  /** Gaps between its letters. */
  gaps: number;
  letters: number;
  widest: number;
}

class Walk {
  private at: number;
  private disguised = false;
  private readonly isSingle: boolean;
  /** Letters that are themselves, outside spaced-out words. */
  private real = 0;
  /** Letters of spaced-out words. */
  private spaced = 0;
  /** Words stand side by side with nothing to show that they are several. */
  private joined = false;
  private word: WordCount;
  private firstWord: WordCount | undefined;

  private readonly index: FlatIndex;
  private readonly phrase: number;
  private readonly line: Line;
  private readonly start: number;

  constructor(index: FlatIndex, phrase: number, line: Line, start: number) {
    this.index = index;
    this.phrase = phrase;
    this.line = line;
    this.start = start;

    this.at = start;
    this.isSingle = ((index.phrases[phrase * FIELDS + SHAPE] ?? 0) & SEVERAL) === 0;
    this.word = newWord(start);
  }

  match(): LooseMatch | undefined {
    const shape = this.index.phrases[this.phrase * FIELDS + SHAPE] ?? 0;
    if (!this.walk(shape) || !this.closeWord()) return undefined;
    if (!this.startsWell() || !this.endsWell(shape) || !this.isPlausible()) return undefined;
    const end = withSigns(this.index, this.phrase, this.line, this.start, this.at);
    return end < 0 ? undefined : { end, disguised: this.disguised };
  }

  /** Goes over all letters of the code; false where one of them does not stand here. */
  private walk(shape: number): boolean {
    const { codes, phrases } = this.index;
    const at = this.phrase * FIELDS;
    const first = (phrases[at + CODE_START] ?? 0) + (shape & 0xff);
    const last = (phrases[at + CODE_END] ?? 0) - ((shape >> 8) & 0xff);
    for (let place = first; place < last; place += 1) {
      const code = codes.charCodeAt(place);
      const ok = code === GAP ? this.gap(codes.charCodeAt(place + 1)) : this.letter(code);
      if (!ok || this.at > this.line.to) return false;
    }
    return true;
  }

  private isPlausible(): boolean {
    if (this.joined && !this.joinsWell()) return false;
    if (this.spaced > 0) return this.spaced >= LEAST_RUN;
    return !this.disguised || this.isSingle || this.real >= LEAST_REAL;
  }

  /** One letter or sign of the code. */
  private letter(code: number): boolean {
    if (this.take(code)) return true;
    if (this.word.letters === 0) return false;
    return this.letterAfterGap(code);
  }

  /** Hidden characters may split a word anywhere; else every letter stands alone. */
  private letterAfterGap(code: number): boolean {
    const before = this.at;
    for (let gap = 1; gap <= WIDEST_GAP && before + gap <= this.line.to; gap += 1) {
      if (valueAt(this.line.text, before + gap - 1) & (WORD | ALONE)) break;
      this.at = before + gap;
      if (!this.take(code)) continue;
      const isSplit = this.isHiddenSplit(before, this.at);
      this.disguised ||= isSplit;
      this.word.gaps += isSplit ? 0 : 1;
      this.word.widest = Math.max(this.word.widest, gap);
      return true;
    }
    this.at = before;
    return false;
  }

  private take(code: number): boolean {
    const { text } = this.line;
    const { word } = this;
    if (foldedUnit(text, this.at) === code) {
      if (valueAt(text, this.at) & LETTER) word.real += 1;
      this.at += 1;
    } else {
      const width = standsFor(text, this.at, code);
      if (width === 0) return false;
      word.swapped += 1;
      this.at += width;
    }
    word.letters += 1;
    return true;
  }

  private isHiddenSplit(before: number, after: number): boolean {
    const { reading } = this.line;
    if (!reading) return false;
    for (let at = before; at <= after; at += 1) if (isHiddenGap(reading, at)) return true;
    return false;
  }

  private gap(next: number): boolean {
    if (!this.closeWord()) return false;
    const { text, reading } = this.line;
    const before = this.at;
    this.at = skipSeparators(text, before);
    this.word = newWord(this.at);
    if (this.at > before || next < 32) return true;
    const isAlone = (valueAt(text, before) | valueAt(text, before - 1)) & ALONE;
    const isSign = !(valueAt(text, before) & WORD) || !(valueAt(text, before - 1) & WORD);
    if (isAlone || isSign || isEdge(text, before) || (reading && isHiddenGap(reading, before)))
      return true;
    this.joined = true;
    return true;
  }

  /** False where the word that ends here is no plausible disguise of anything. */
  private closeWord(): boolean {
    const { word } = this;
    this.firstWord ??= word;
    if (word.letters === 0) return true;
    if (word.gaps > 0) {
      this.disguised = true;
      this.spaced += word.letters;
      return word.gaps === word.letters - 1;
    }
    this.real += word.real;
    if (word.swapped === 0) return true;
    this.disguised = true;
    const length = this.at - word.start;
    if (length >= LEAST_LOOK_ALIKE && word.real >= 2) return true;
    // Beside other words of the phrase, less is enough.
    return !this.isSingle && length >= LEAST_BESIDE_OTHERS && word.real >= 1;
  }

  private startsWell(): boolean {
    const { text, from } = this.line;
    const { start } = this;
    if (start <= from) return true;
    const before = valueAt(text, start - 1);
    const spaced = this.firstWord !== undefined && this.firstWord.gaps > 0;
    if (before & WORD && !(before & ALONE)) {
      return (
        isEdge(text, start) &&
        (!this.isSingle || isTagged(text, wordStart(text, start, from), from))
      );
    }
    return !spaced || !this.goesOnBefore() || this.isPlain(this.firstWord);
  }

  private endsWell(shape: number): boolean {
    const { text, from, to } = this.line;
    const spaced = this.word.gaps > 0;
    if (shape & (PLURAL | INFLECTED) && !isEndOf(text, this.at)) this.skipPlural();
    if (this.at >= to || isEndOf(text, this.at)) {
      return !spaced || !this.goesOnAfter() || this.isPlain(this.word);
    }
    return (
      isEdge(text, this.at) &&
      (!this.isSingle || isTagged(text, wordStart(text, this.start, from), from))
    );
  }

  private skipPlural(): void {
    const { text } = this.line;
    for (const ending of ['s', 'es']) {
      if (!looksLikeText(text, this.at, ending)) continue;
      const end = this.at + ending.length;
      if (isEndOf(text, end) || isEdge(text, end)) {
        this.at = end;
        return;
      }
    }
  }

  /** Long enough to stand inside a longer run of single letters, or set off by wider gaps than its own. */
  private isPlain(word: WordCount | undefined): boolean {
    return (word?.letters ?? 0) >= LEAST_INSIDE_RUN;
  }

  /** True where another single letter of the same run stands before. */
  private goesOnBefore(): boolean {
    const { text, from } = this.line;
    const widest = this.firstWord?.widest ?? 1;
    for (let gap = 1; gap <= widest; gap += 1) {
      const at = this.start - gap - 1;
      if (at < from) return false;
      if (valueAt(text, at) & WORD) return at === from || (valueAt(text, at - 1) & WORD) === 0;
    }
    return false;
  }

  private goesOnAfter(): boolean {
    const { text, to } = this.line;
    for (let gap = 1; gap <= this.word.widest; gap += 1) {
      const at = this.at + gap;
      if (at >= to) return false;
      if (valueAt(text, at) & WORD) return (valueAt(text, at + 1) & WORD) === 0;
    }
    return false;
  }

  /** Words that are simply run together count where that is plainly meant, and nothing else is in the word. */
  private joinsWell(): boolean {
    const { text, from, to, reading } = this.line;
    const start = wordStart(text, this.start, from);
    const end = wordEnd(text, this.at, to);
    if (this.word.gaps > 0) return true;
    const isWhole =
      (this.start <= start || isEdge(text, this.start)) &&
      (this.at >= end || isEdge(text, this.at));
    return isWhole && joinsWords(text, this.start, this.at, { from, start, reading });
  }
}

function newWord(start: number): WordCount {
  return { start, real: 0, swapped: 0, gaps: 0, letters: 0, widest: 0 };
}

function isEndOf(text: string, at: number): boolean {
  const value = valueAt(text, at);
  return (value & WORD) === 0 || (value & ALONE) !== 0;
}

function isTagged(text: string, start: number, from: number): boolean {
  const sign = start > from ? text.charAt(start - 1) : '';
  return sign === '#' || sign === '@';
}

function looksLikeText(text: string, from: number, wanted: string): boolean {
  for (let at = 0; at < wanted.length; at += 1) {
    const code = wanted.charCodeAt(at);
    if (foldedUnit(text, from + at) !== code && standsFor(text, from + at, code) !== 1)
      return false;
  }
  return true;
}

/** How many units here stand for a letter; 0 where they do not. */
function standsFor(text: string, at: number, code: number): number {
  const value = valueAt(text, at);
  const letter = String.fromCharCode(code);
  const sign = String.fromCharCode(foldedUnit(text, at));
  if (STANDS_FOR[sign]?.includes(letter)) return 1;
  // A capital I beside a small letter passes for an l.
  const isBesideSmall = (valueAt(text, at - 1) | valueAt(text, at + 1)) & LOWER;
  if (letter === 'l' && sign === 'i' && value & UPPER && isBesideSmall) return 1;
  const next = foldedUnit(text, at + 1);
  if (letter === 'm' && sign === 'r' && next === 110) return 2;
  if (letter === 'w' && sign === 'v' && next === 118) return 2;
  return value & SIGN && STANDS_FOR[sign] === letter ? 1 : 0;
}
