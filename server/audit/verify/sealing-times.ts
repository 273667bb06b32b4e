/** A transaction may stay open for a while, and clocks of several servers differ. */
const LATE_MS = 10 * 60_000;

/** Says whether a record was there when it claims to have been made: it is sealed within seconds of it. */
export class SealingTimes {
  readonly #sizes: readonly number[];
  /** What is older than this was made long before the head was signed; in milliseconds. */
  readonly #limits: readonly number[];

  /** @param heads by size */
  constructor(heads: readonly { readonly size: number; readonly at: string }[]) {
    this.#sizes = heads.map((head) => head.size);
    this.#limits = heads.map((head) => Date.parse(head.at) - LATE_MS);
  }

  /**
   * True where a head was signed, without this record, long after the time that it bears.
   * @param leaf null: not sealed yet
   * @param ms that time
   */
  isBackDated(leaf: number | null, ms: number): boolean {
    const before = this.#headsBefore(leaf ?? Number.POSITIVE_INFINITY);
    const limit = this.#limits[before - 1];
    return limit !== undefined && ms < limit;
  }

  /** How many heads do not hold this leaf. */
  #headsBefore(leaf: number): number {
    let [low, high] = [0, this.#sizes.length];
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      if ((this.#sizes[middle] ?? 0) <= leaf) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
