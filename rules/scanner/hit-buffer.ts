import { FIELDS, type FlatIndex, SLOT } from './flat-index';
import type { Line } from './line';
import { rangeInLine } from './reading';

/** Numbers of a hit: slot, start, end, how it was written or how sure it is. */
export const HIT_FIELDS = 4;
export const DISGUISED = 1;
const MOST_HITS_A_LINE = 5000;

/** The hits of one line, in offsets from its start. */
export class HitBuffer {
  private values: number[] = [];

  get size(): number {
    return this.values.length;
  }

  clear(): void {
    if (this.values.length > 0) this.values = [];
  }

  /** In offsets of the line; more than a line may have are left out. */
  add(slot: number, start: number, end: number, flags: number): void {
    if (end <= start || this.values.length >= MOST_HITS_A_LINE * HIT_FIELDS) return;
    this.values.push(slot, start, end, flags);
  }

  /** A phrase in the offsets of what was scanned. */
  addPhrase(
    index: FlatIndex,
    phrase: number,
    line: Line,
    start: number,
    end: number,
    flags: number,
  ): void {
    const slot = index.phrases[phrase * FIELDS + SLOT] ?? 0;
    if (!line.reading) {
      this.add(slot, start - line.from, end - line.from, flags);
      return;
    }
    const range = rangeInLine(line.reading, start, end);
    this.add(slot, range.start, range.end, flags);
  }

  /** In the order of their start, each once; undefined where there are none. */
  take(): Int32Array | undefined {
    const count = this.values.length / HIT_FIELDS;
    if (count === 0) return undefined;
    const { values } = this;
    if (count === 1) return Int32Array.from(values);
    const order = Array.from({ length: count }, (_, index) => index * HIT_FIELDS);
    order.sort((a, b) => compare(values, a, b));
    const sorted: number[] = [];
    let last = -1;
    for (const at of order) {
      if (last >= 0 && sameHit(values, last, at)) continue;
      sorted.push(...values.slice(at, at + HIT_FIELDS));
      last = at;
    }
    return Int32Array.from(sorted);
  }
}

function compare(values: readonly number[], a: number, b: number): number {
  return (
    value(values, a + 1) - value(values, b + 1) ||
    value(values, a + 2) - value(values, b + 2) ||
    value(values, a) - value(values, b) ||
    value(values, a + 3) - value(values, b + 3)
  );
}

/** Flags aside: what was found plainly comes first. */
function sameHit(values: readonly number[], a: number, b: number): boolean {
  return [0, 1, 2].every((field) => values[a + field] === values[b + field]);
}

function value(values: readonly number[], at: number): number {
  return values[at] ?? 0;
}
