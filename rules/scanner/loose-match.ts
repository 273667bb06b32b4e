import { valueAt } from './characters';
import { ALONE, WORD } from './classes';
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
import { LooseReader } from './loose-reader';
import { isHiddenGap } from './reading';
import { GAP, skipSeparators } from './separators';
import { passesForWord, type WalkedWord } from './walked-word';
import { isEdge } from './written-together';

const LEAST_RUN = 3;
const LEAST_REAL = 3;

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
  private readonly reader: LooseReader;
  private readonly isSingle: boolean;
  /** Letters that are themselves, outside spaced-out words. */
  private real = 0;
  /** Letters of spaced-out words. */
  private spaced = 0;
  /** Words stand side by side with nothing to show that they are several. */
  private joined = false;
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

    this.reader = new LooseReader(line, start);
    this.isSingle = ((index.phrases[phrase * FIELDS + SHAPE] ?? 0) & SEVERAL) === 0;
  }

  match(): LooseMatch | undefined {
    const shape = this.index.phrases[this.phrase * FIELDS + SHAPE] ?? 0;
    if (!this.walk(shape) || !this.closeWord()) return undefined;
    const { line, start, isSingle, firstWord } = this;
    const { at, word, disguised } = this.reader;
    const end = shape & (PLURAL | INFLECTED) ? afterPlural(line.text, at) : at;
    const place = { line, start, end, isSingle };
    if (!startsWell(place, firstWord ?? word) || !endsWell(place, word)) return undefined;
    if (!this.isPlausible(place)) return undefined;
    const whole = withSigns(this.index, this.phrase, line, start, end);
    return whole < 0 ? undefined : { end: whole, disguised };
  }

  /** Goes over all letters of the code; false where one of them does not stand here. */
  private walk(shape: number): boolean {
    const { codes, phrases } = this.index;
    const at = this.phrase * FIELDS;
    const first = (phrases[at + CODE_START] ?? 0) + (shape & 0xff);
    const last = (phrases[at + CODE_END] ?? 0) - ((shape >> 8) & 0xff);
    for (let place = first; place < last; place += 1) {
      const code = codes.charCodeAt(place);
      const ok = code === GAP ? this.gap(codes.charCodeAt(place + 1)) : this.reader.letter(code);
      if (!ok || this.reader.at > this.line.to) return false;
    }
    return true;
  }

  private isPlausible(place: LoosePlace): boolean {
    if (this.joined && !joinsWell(place, this.reader.word)) return false;
    if (this.spaced > 0) return this.spaced >= LEAST_RUN;
    return !this.reader.disguised || this.isSingle || this.real >= LEAST_REAL;
  }

  private gap(next: number): boolean {
    if (!this.closeWord()) return false;
    const { text, reading } = this.line;
    const before = this.reader.at;
    const after = skipSeparators(text, before);
    this.reader.beginWord(after);
    if (after > before || next < 32) return true;
    const isAlone = (valueAt(text, before) | valueAt(text, before - 1)) & ALONE;
    const isSign = !(valueAt(text, before) & WORD) || !(valueAt(text, before - 1) & WORD);
    if (isAlone || isSign || isEdge(text, before) || (reading && isHiddenGap(reading, before)))
      return true;
    this.joined = true;
    return true;
  }

  /** False where the word that ends here is no plausible disguise of anything. */
  private closeWord(): boolean {
    const { word, at } = this.reader;
    this.firstWord ??= word;
    if (word.letters === 0) return true;
    if (word.gaps > 0) {
      this.reader.disguised = true;
      this.spaced += word.letters;
      return word.gaps === word.letters - 1;
    }
    this.real += word.real;
    if (word.swapped === 0) return true;
    this.reader.disguised = true;
    return passesForWord(word, at - word.start, this.isSingle);
  }
}
