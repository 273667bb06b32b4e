import { ASCII, valueAt } from './characters';
import { AT, DIGIT, HASH, KEY, SIGN, WORD } from './classes';
import { BY_ALL_JOINED, CODE_END, CODE_START, FIELDS, type FlatIndex, SHAPE } from './flat-index';
import { JOINED, push, SEED, SLOW, undo } from './hash';
import { mayHave } from './hash-table';
import { DISGUISED, type HitBuffer } from './hit-buffer';
import type { Line } from './line';
import { CAPITAL_INSIDE, PLAINLY_JOINED } from './line-tokens';
import { matchLoose } from './loose-match';
import { edgesOf, hashBetween, lettersOfRun } from './odd-places';
import { isEdge } from './written-together';

const MOST_PARTS = 4;
const LONGEST_RUN = 40;
const LEAST_RUN = 3;
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
  lookUp(line: Line, start: number, end: number, hash: number, kind: number): void {
    const { text } = line;
    const tag = start > line.from ? valueAt(text, start - 1) : 0;
    if (end - start >= PLAINLY_JOINED || tag & (HASH | AT)) this.take(line, hash ^ JOINED, start);
    if (kind & (CAPITAL_INSIDE | DIGIT)) this.lookUpParts(line, start, end, hash);
    else this.take(line, hash ^ SLOW, start);
    if (tag & SIGN || valueAt(text, end) & SIGN) this.lookUpSigned(line, start, end);
  }

  /** Letters with gaps between them; `start` and `end` of the first and last. */
  lookUpRun(line: Line, start: number, end: number): void {
    const places = lettersOfRun(line, start, end);
    for (let from = 0; from < places.length; from += 1) {
      this.lookUpLetters(line, places.slice(from, from + LONGEST_RUN));
    }
  }

  /** Words split where hidden characters stand with a space (`piecesOf`): every stretch of such pieces is tried as one word. */
  lookUpPieces(line: Line, stretches: readonly (readonly number[])[]): void {
    for (const pieces of stretches) {
      for (let first = 0; first + 2 < pieces.length; first += 2) {
        this.takePieces(line, pieces.slice(first, first + 2 * MOST_PIECES));
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

  /** All words that begin with the first of these letters. */
  private lookUpLetters(line: Line, places: readonly number[]): void {
    let hash = SEED;
    places.forEach((place, index) => {
      hash = push(hash, valueAt(line.text, place) & KEY);
      if (index + 1 >= LEAST_RUN) this.takeAll(line, hash, places[0] ?? 0);
    });
  }

  /** All words that begin with the first of these pieces. */
  private takePieces(line: Line, pieces: readonly number[]): void {
    let hash = SEED;
    for (let next = 0; next < pieces.length; next += 2) {
      hash = hashBetween(line.text, pieces[next] ?? 0, pieces[next + 1] ?? 0, hash);
      if (next > 0) this.takeAll(line, hash, pieces[0] ?? 0);
    }
  }

  private lookUpParts(line: Line, start: number, end: number, whole: number): void {
    const edges = edgesOf(line.text, start, end);
    if (edges.length === 2) this.take(line, whole ^ SLOW, start);
    else
      for (let first = 0; first + 1 < edges.length; first += 1) {
        this.takeParts(line, edges.slice(first, first + 1 + MOST_PARTS));
      }
  }

  /** All words that begin with the first of these parts. */
  private takeParts(line: Line, edges: readonly number[]): void {
    const { text } = line;
    let hash = SEED;
    for (let next = 0; next + 1 < edges.length; next += 1) {
      const to = edges[next + 1] ?? 0;
      hash = hashBetween(text, edges[next] ?? 0, to, hash);
      this.takeForms(line, hash, valueAt(text, to - 1), edges[0] ?? 0);
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
    this.lookUpEnds(line, first, last);
    if (valueAt(text, first) & SIGN) this.lookUpEnds(line, first + 1, last);
  }

  private lookUpEnds(line: Line, first: number, last: number): void {
    const { text } = line;
    const bare = withoutSigns(text, first, last);
    for (const stop of bare < last ? [bare, last] : [last]) {
      if (stop <= first) continue;
      this.takeForms(line, hashBetween(text, first, stop), valueAt(text, stop - 1), first);
    }
  }

  private take(line: Line, hash: number, start: number): void {
    const { words } = this.index;
    if (!mayHave(words, hash)) return;
    const bucket = hash >>> words.bucketShift;
    const last = words.buckets[bucket + 1] ?? 0;
    for (let at = words.buckets[bucket] ?? 0; at < last; at += 1) {
      if (words.hashes[at] === hash) this.takeKey(line, words.values[at] ?? 0, start);
    }
  }

  private takeKey(line: Line, key: number, start: number): void {
    const isFirst = (key & 3) === BY_ALL_JOINED || ((key >> 2) & 31) === 0;
    if (isFirst) this.tryAt(line, key >>> 7, start);
    else this.tryAround(line, key >>> 7, start);
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

function withoutSigns(text: string, first: number, last: number): number {
  let end = last;
  while (end > first && valueAt(text, end - 1) & SIGN) end -= 1;
  return end;
}
