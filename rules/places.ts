import type { Range } from './range';

/** Ranges in the order of their start, to be searched without looking at each. */
export class Places<R extends Range = Range> {
  private readonly ranges: readonly R[];
  /** The furthest end of each range and all before it; made when first needed. */
  private reaches: number[] | undefined;

  constructor(ranges: readonly R[]) {
    this.ranges = ranges;
  }

  /** The last range that begins at or before `high`, and that ends at or after `low`. */
  touching(low: number, high: number): R | undefined {
    return this.lastOf(low, high, ({ end }) => end >= low);
  }

  /** As `touching`, but not one that lies inside `match`. */
  touchingOutside(low: number, high: number, match: Range): R | undefined {
    return this.lastOf(
      low,
      high,
      ({ start, end }) => end >= low && (start < match.start || end > match.end),
    );
  }

  /** As `touching`, but it ends at or before `end`. */
  before(end: number, low: number): R | undefined {
    return this.lastOf(low, end, (range) => range.end >= low && range.end <= end);
  }

  /** The first range that begins between these offsets, both included. */
  after(start: number, high: number): R | undefined {
    const next = this.ranges[this.countTo(start - 1)];
    return next && next.start <= high ? next : undefined;
  }

  /** True where one range holds all of this one. */
  holds({ start, end }: Range): boolean {
    const last = this.countTo(start) - 1;
    return last >= 0 && this.reach(last) >= end;
  }

  private lastOf(low: number, high: number, fits: (range: R) => boolean): R | undefined {
    for (let at = this.countTo(high) - 1; at >= 0 && this.reach(at) >= low; at -= 1) {
      const range = this.ranges[at];
      if (range && fits(range)) return range;
    }
    return undefined;
  }

  /** How many ranges begin at or before this offset. */
  private countTo(offset: number): number {
    let from = 0;
    let to = this.ranges.length;
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((this.ranges[middle]?.start ?? 0) <= offset) from = middle + 1;
      else to = middle;
    }
    return from;
  }

  private reach(at: number): number {
    this.reaches ??= reachesOf(this.ranges);
    return this.reaches[at] ?? 0;
  }
}

function reachesOf(ranges: readonly Range[]): number[] {
  let furthest = 0;
  return ranges.map(({ end }) => {
    furthest = Math.max(furthest, end);
    return furthest;
  });
}
