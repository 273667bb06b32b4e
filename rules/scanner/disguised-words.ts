import { ASCII, valueAt } from './characters';
import { AT, HASH, KEY, SIGN, WORD } from './classes';
import { BY_ALL_JOINED, CODE_END, CODE_START, FIELDS, type FlatIndex, SHAPE } from './flat-index';
import { JOINED, push, SEED, SLOW, undo } from './hash';
import { mayHave } from './hash-table';
import { DISGUISED, type HitBuffer } from './hit-buffer';
import type { Line } from './line';
import { matchLoose } from './loose-match';
import { isHiddenGap } from './reading';
import { isEdge } from './written-together';

const PLAINLY_JOINED = 12;
const MOST_PARTS = 4;
const MOST_EDGES = 40;
const LONGEST_RUN = 40;
const LEAST_RUN = 3;
const WIDEST_GAP = 3;
const MOST_PIECES = 12;
const FARTHEST_BACK = 250;
const S = 's'.charCodeAt(0);
const E = 'e'.charCodeAt(0);
// `rn` and `vv` pass for m and w.
const [M, R, W, V] = [109, 114, 119, 118];

/** Looks words up in all the readings that an odd one may have. Only here is more done than one pass. */
export class DisguisedWords {
  /** Bounds the work that one line can cause. */
  private left = 0;

  private readonly index: FlatIndex;
  private readonly hits: HitBuffer;

  constructor(index: FlatIndex, hits: HitBuffer) {
    this.index = index;
    this.hits = hits;
  }

  begin(most: number): void {
    this.left = most;
  }

  /** A word with capitals or digits inside, with signs beside it, in a hashtag, or very long. */
  lookUp(line: Line, start: number, end: number, hash: number): void {
    const { text } = line;
    const tag = start > line.from ? valueAt(text, start - 1) : 0;
    if (end - start >= PLAINLY_JOINED || tag & (HASH | AT)) this.take(line, hash ^ JOINED, start);
    this.lookUpParts(line, start, end, hash);
    if (tag & SIGN || valueAt(text, end) & SIGN) this.lookUpSigned(line, start, end);
  }

  /** Letters with gaps between them; `start` and `end` of the first and last. */
  lookUpRun(line: Line, start: number, end: number): void {
    const { text } = line;
    let first = start;
    while (this.isLoneSign(text, first, line.from)) first -= 2;
    const places: number[] = [];
    for (let at = first; at < end + 2 && at < line.to; at += 1) {
      const value = valueAt(text, at);
      const isLone =
        value & SIGN && !((valueAt(text, at - 1) | valueAt(text, at + 1)) & (WORD | SIGN));
      if (value & WORD || isLone) places.push(at);
    }
    for (let from = 0; from < places.length; from += 1) {
      let hash = SEED;
      const last = Math.min(places.length, from + LONGEST_RUN);
      for (let to = from; to < last; to += 1) {
        hash = push(hash, valueAt(text, places[to] ?? 0) & KEY);
        if (to - from + 1 >= LEAST_RUN) this.takeAll(line, hash, places[from] ?? 0);
      }
    }
  }

  /** Words split where hidden characters stand with a space: every stretch of such pieces is tried as one word. */
  lookUpPieces(line: Line): void {
    const { text, from, to } = line;
    let pieces: number[] = [];
    let start = -1;
    let end = from;
    for (let at = from; at <= to; at += 1) {
      const isWord = at < to && (valueAt(text, at) & WORD) !== 0;
      if (isWord && start < 0) {
        if (pieces.length > 0 && !this.isHiddenSplit(line, end, at)) {
          this.takePieces(line, pieces);
          pieces = [];
        }
        start = at;
      }
      if (isWord || start < 0) continue;
      pieces.push(start, at);
      end = at;
      start = -1;
    }
    this.takePieces(line, pieces);
  }

  private isHiddenSplit({ reading }: Line, from: number, to: number): boolean {
    if (!reading || to - from > WIDEST_GAP) return false;
    for (let at = from; at <= to; at += 1) if (isHiddenGap(reading, at)) return true;
    return false;
  }

  /** Start and end of each piece. */
  private takePieces(line: Line, pieces: readonly number[]): void {
    for (let first = 0; first + 2 < pieces.length; first += 2) {
      let hash = SEED;
      for (let next = first; next < Math.min(pieces.length, first + 2 * MOST_PIECES); next += 2) {
        for (let at = pieces[next] ?? 0; at < (pieces[next + 1] ?? 0); at += 1) {
          hash = push(hash, valueAt(line.text, at) & KEY);
        }
        if (next > first) this.takeAll(line, hash, pieces[first] ?? 0);
      }
    }
  }

  /** A phrase that one of its words at this place led to, with other words before it. */
  tryAround(line: Line, phrase: number, place: number): void {
    const at = phrase * FIELDS;
    const shape = this.index.phrases[at + SHAPE] ?? 0;
    const codeStart = (this.index.phrases[at + CODE_START] ?? 0) + (shape & 0xff);
    const first = this.index.codes.charCodeAt(codeStart);
    const length = (this.index.phrases[at + CODE_END] ?? 0) - codeStart;
    const farthest = Math.max(line.from, place - Math.min(FARTHEST_BACK, 3 * length + 10));
    for (let start = place; start >= farthest; start -= 1) {
      if (mayBegin(line, start, first) && this.tryAt(line, phrase, start)) return;
    }
  }

  /** Hashes of a word or of a run of letters, plural or not, in every table. */
  private takeAll(line: Line, hash: number, start: number): void {
    this.take(line, hash, start);
    this.take(line, hash ^ SLOW, start);
    this.take(line, hash ^ JOINED, start);
  }

  private takeForms(line: Line, hash: number, last: number, start: number): void {
    this.takeAll(line, hash, start);
    if ((last & KEY) !== S) return;
    const singular = undo(hash, S);
    this.takeAll(line, singular, start);
    this.takeAll(line, undo(singular, E), start);
  }

  private lookUpParts(line: Line, start: number, end: number, whole: number): void {
    const { text } = line;
    const bounds = [start];
    for (let at = start + 1; at < end && bounds.length < MOST_EDGES; at += 1)
      if (isEdge(text, at)) bounds.push(at);
    if (bounds.length === 1) {
      this.take(line, whole ^ SLOW, start);
      return;
    }
    bounds.push(end);
    for (let first = 0; first + 1 < bounds.length; first += 1) {
      let hash = SEED;
      const most = Math.min(bounds.length - 1, first + MOST_PARTS);
      for (let next = first; next < most; next += 1) {
        const to = bounds[next + 1] ?? end;
        for (let at = bounds[next] ?? start; at < to; at += 1)
          hash = push(hash, valueAt(text, at) & KEY);
        this.takeForms(line, hash, valueAt(text, to - 1), bounds[first] ?? start);
      }
    }
  }

  /** `$ecret`, `f@lcon`; a sign at an end may also be just that: `f4lcon!` */
  private lookUpSigned(line: Line, start: number, end: number): void {
    const { text, from, to } = line;
    let first = start;
    while (first > from && valueAt(text, first - 1) & (WORD | SIGN)) first -= 1;
    let last = end;
    while (last < to && valueAt(text, last) & (WORD | SIGN)) last += 1;
    if (last - first > LONGEST_RUN) return;
    const bare = this.withoutSigns(text, first, last);
    const begins = valueAt(text, first) & SIGN ? [first, first + 1] : [first];
    for (const begin of begins) {
      for (const stop of bare < last ? [bare, last] : [last]) {
        if (begin < stop)
          this.takeForms(line, this.hashOf(text, begin, stop), valueAt(text, stop - 1), begin);
      }
    }
  }

  private withoutSigns(text: string, first: number, last: number): number {
    let end = last;
    while (end > first && valueAt(text, end - 1) & SIGN) end -= 1;
    return end;
  }

  private hashOf(text: string, from: number, to: number): number {
    let hash = SEED;
    for (let at = from; at < to; at += 1) hash = push(hash, valueAt(text, at) & KEY);
    return hash;
  }

  private isLoneSign(text: string, at: number, from: number): boolean {
    return (
      at - 2 >= from &&
      (valueAt(text, at - 2) & SIGN) !== 0 &&
      ((valueAt(text, at - 1) | valueAt(text, at - 3)) & (WORD | SIGN)) === 0
    );
  }

  private take(line: Line, hash: number, start: number): void {
    const { words } = this.index;
    if (!mayHave(words, hash)) return;
    const bucket = hash >>> words.bucketShift;
    const last = words.buckets[bucket + 1] ?? 0;
    for (let at = words.buckets[bucket] ?? 0; at < last; at += 1) {
      if (words.hashes[at] !== hash) continue;
      const value = words.values[at] ?? 0;
      const phrase = value >>> 7;
      const isFirst = (value & 3) === BY_ALL_JOINED || ((value >> 2) & 31) === 0;
      if (isFirst) this.tryAt(line, phrase, start);
      else this.tryAround(line, phrase, start);
    }
  }

  private tryAt(line: Line, phrase: number, start: number): boolean {
    if (this.left <= 0) return false;
    this.left -= 1;
    const match = matchLoose(this.index, phrase, line, start);
    if (!match) return false;
    const prefix = (this.index.phrases[phrase * FIELDS + SHAPE] ?? 0) & 0xff;
    const flags = match.disguised ? DISGUISED : 0;
    this.hits.addPhrase(this.index, phrase, line, start - prefix, match.end, flags);
    return true;
  }
}

/** True where a word may begin with this letter, or with what stands for it. */
function mayBegin({ text, from }: Line, at: number, letter: number): boolean {
  const value = valueAt(text, at);
  const key = value & KEY;
  const wanted = keyOfLetter(letter);
  if (key !== wanted && !(wanted === M && key === R) && !(wanted === W && key === V)) return false;
  return at === from || (valueAt(text, at - 1) & WORD) === 0 || isEdge(text, at);
}

function keyOfLetter(letter: number): number {
  return (letter < 128 ? (ASCII[letter] ?? 0) : valueAt(String.fromCharCode(letter), 0)) & KEY;
}
