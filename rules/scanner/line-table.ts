import type { AskedLine } from './asked-finder';
import type { SlotPlaces } from './slot-places';

/** What was found in a text, line by line: offsets count from the start of each line, so that an edit leaves other lines as they are. */
export interface LineTable {
  readonly text: string;
  /** Where each line begins; then one more than the length of the text. */
  readonly starts: readonly number[];
  /** Hits inside each line; undefined where there are none. `HIT_FIELDS` numbers a hit. */
  readonly inside: readonly (Int32Array | undefined)[];
  /** Hits of phrases that begin in the line and end in the next. */
  readonly across: readonly (Int32Array | undefined)[];
  /** `EDGE_FIELDS` numbers a line: what may continue on its neighbours. */
  readonly edges: readonly number[];
  /** How many hits each slot has. */
  readonly counts: ReadonlyMap<number, number>;
  readonly places: SlotPlaces;
  /** By line, filled while rules ask. */
  readonly asked: (AskedLine | undefined)[];
}

export const EDGE_FIELDS = 3;
export const FIRST_WORD = 0;
export const LAST_WORD = 1;
/** Bits: the first word, the last word may be more than it seems; the first may begin with one that follows another in a phrase, the last end with one that leads. */
export const EDGE_KIND = 2;
export const ODD_START = 1;
export const ODD_END = 2;
export const MAY_FOLLOW = 4;
export const MAY_LEAD = 8;

export const LINE_END = '\n';

/** Where the lines of a stretch of text begin; the stretch ends at a line end or at the end of the text. */
export function lineStarts(text: string, from: number, to: number): number[] {
  const starts = [from];
  for (
    let at = text.indexOf(LINE_END, from);
    at >= 0 && at < to;
    at = text.indexOf(LINE_END, at + 1)
  ) {
    starts.push(at + 1);
  }
  return starts;
}

/** The line that holds an offset. */
export function lineAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
