import type { Range } from './range';

/** Before a piece and after a match, so that `\b` sees what stands beside it. */
const CONTEXT = 2;
/** Characters of a piece times steps that each may keep busy: one or two milliseconds. */
export const MOST_WORK = 100_000;
const SMALLEST = 512;
const LARGEST = 8192;

/** How long a match may be, where there is a longest. Once `isLate` says true, the search ends with what it has. */
export interface SearchLimits {
  readonly longest?: number | undefined;
  readonly isLate?: () => boolean;
}

/** Finds in a text from an offset on; what stands before it is looked at, never matched. */
type FindFrom = (text: string, from: number) => readonly Range[];

/**
 * Searches a text in pieces that overlap, so that a long line can be left between two of them. `width`: see `widthOf`; the wider, the
 * smaller the pieces. A match longer than half a piece may be found shorter than it is.
 */
export function findInPieces(
  text: string,
  width: number,
  { longest = Number.POSITIVE_INFINITY, isLate }: SearchLimits,
  findFrom: FindFrom,
): Range[] {
  const size = Math.max(SMALLEST, Math.min(LARGEST, Math.floor(MOST_WORK / width)));
  const overlap = Math.min(longest + CONTEXT, size >> 1);
  const found: Range[] = [];
  let at = 0;
  do {
    const end = Math.min(at + size, text.length);
    const isLast = end === text.length;
    const from = Math.max(0, at - CONTEXT);
    const matches = findFrom(text.slice(from, end), at - from).map((match) => ({
      start: match.start + from,
      end: match.end + from,
    }));
    if (isLast) return found.concat(matches);
    at = takePiece({ at, end, stop: end - overlap }, matches, found);
  } while (!isLate?.());
  return found;
}

interface Piece {
  readonly at: number;
  readonly end: number;
  /** Matches that begin here or later belong to the next piece. */
  readonly stop: number;
}

/** Gives the place where the next piece begins. */
function takePiece({ at, end, stop }: Piece, matches: readonly Range[], found: Range[]): number {
  let next = stop;
  for (const match of matches) {
    if (match.start >= stop) break;
    // It may go on beyond the piece: the next one begins with it.
    if (match.end === end && match.start > at) return match.start;
    found.push(match);
    next = Math.max(stop, match.end);
  }
  return next;
}
