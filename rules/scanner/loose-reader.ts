import { foldedUnit, valueAt } from './characters';
import { ALONE, LETTER, WORD } from './classes';
import type { Line } from './line';
import { standsFor } from './loose-letters';
import { isHiddenGap } from './reading';
import { newWord, type WalkedWord } from './walked-word';

const WIDEST_GAP = 3;

/** Reads the letters of a phrase in a line, one after the other, in any disguise. */
export class LooseReader {
  at: number;
  /** Something read so far was written so as not to be found. */
  disguised = false;
  /** The one that is being read. */
  word: WalkedWord;
  private readonly line: Line;

  constructor(line: Line, start: number) {
    this.line = line;
    this.at = start;
    this.word = newWord(start);
  }

  beginWord(at: number): void {
    this.at = at;
    this.word = newWord(at);
  }

  /** One letter or sign of the phrase; false where it does not stand here. */
  letter(code: number): boolean {
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
}
