import { foldedUnit, valueAt } from './characters';
import { ALONE, LETTER, WORD } from './classes';
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
import { afterPlural, endsWell, joinsWell, type LoosePlace, startsWell } from './loose-edges';
import { standsFor } from './loose-letters';
import { isHiddenGap } from './reading';
import { GAP, skipSeparators } from './separators';
import { newWord, passesForWord, type WalkedWord } from './walked-word';
import { isEdge } from './written-together';

const LEAST_RUN = 3;
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
  private word: WalkedWord;
  private firstWord: WalkedWord | undefined;

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
    if (shape & (PLURAL | INFLECTED)) this.at = afterPlural(this.line.text, this.at);
    const { line, start, isSingle, firstWord, word } = this;
    const place = { line, start, end: this.at, isSingle };
    if (!startsWell(place, firstWord ?? word) || !endsWell(place, word)) return undefined;
    if (!this.isPlausible(place)) return undefined;
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

  private isPlausible(place: LoosePlace): boolean {
    if (this.joined && !joinsWell(place, this.word)) return false;
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
    return passesForWord(word, this.at - word.start, this.isSingle);
  }
}
