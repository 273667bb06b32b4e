import { valueAt } from './characters';
import { KEY, SIGN, WORD } from './classes';
import { push, SEED } from './hash';
import type { Line } from './line';
import { isHiddenGap } from './reading';
import { isEdge } from './written-together';

const WIDEST_GAP = 3;
const MOST_EDGES = 40;

/** The hash of the letters between two places, added to that of those before. */
export function hashBetween(text: string, from: number, to: number, before = SEED): number {
  let hash = before;
  for (let at = from; at < to; at += 1) hash = push(hash, valueAt(text, at) & KEY);
  return hash;
}

/** Where the letters of a run stand (`s e c r e t`), signs that stand alone for letters included. */
export function lettersOfRun({ text, from, to }: Line, start: number, end: number): number[] {
  let first = start;
  while (isLoneSign(text, first - 2, from)) first -= 2;
  const places: number[] = [];
  for (let at = first; at < Math.min(end + 2, to); at += 1) {
    if (valueAt(text, at) & WORD || isLoneSign(text, at, from)) places.push(at);
  }
  return places;
}

/** Where the parts of a CamelCase word begin, then where it ends. */
export function edgesOf(text: string, start: number, end: number): number[] {
  const edges = [start];
  for (let at = start + 1; at < end && edges.length < MOST_EDGES; at += 1) {
    if (isEdge(text, at)) edges.push(at);
  }
  edges.push(end);
  return edges;
}

/** Start and end of every word in turn, in stretches that hidden characters hold together. */
export function piecesOf(line: Line): number[][] {
  const stretches: number[][] = [];
  let pieces: number[] = [];
  for (const [start, end] of wordsOf(line)) {
    if (pieces.length > 0 && !isHiddenSplit(line, pieces.at(-1) ?? 0, start)) {
      stretches.push(pieces);
      pieces = [];
    }
    pieces.push(start, end);
  }
  return pieces.length > 0 ? [...stretches, pieces] : stretches;
}

function* wordsOf({ text, from, to }: Line): Generator<[start: number, end: number]> {
  let at = from;
  while (at < to) {
    const start = at;
    while (at < to && valueAt(text, at) & WORD) at += 1;
    if (at > start) yield [start, at];
    else at += 1;
  }
}

function isHiddenSplit({ reading }: Line, from: number, to: number): boolean {
  if (!reading || to - from > WIDEST_GAP) return false;
  for (let at = from; at <= to; at += 1) if (isHiddenGap(reading, at)) return true;
  return false;
}

function isLoneSign(text: string, at: number, from: number): boolean {
  const beside = valueAt(text, at - 1) | valueAt(text, at + 1);
  return at >= from && (valueAt(text, at) & SIGN) !== 0 && (beside & (WORD | SIGN)) === 0;
}
