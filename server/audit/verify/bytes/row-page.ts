import { PageMemory } from './page-memory';

const NULL_LENGTH = -1;
/** In front of each row, how many values it has; in front of each value, how long it is. */
const [COUNT_BYTES, LENGTH_BYTES] = [2, 4];

/** Rows as PostgreSQL's bytes, and where in them each value stands; nothing is read before it is asked for. */
export class RowPage {
  readonly bytes: Buffer;
  readonly count: number;
  readonly #columns: number;
  /** Start and length of each value, row by row; the length of null is -1. */
  readonly #places: Int32Array;

  /**
   * @param starts of the rows, each with how many values it has
   * @param memory lent to this page
   */
  constructor(bytes: Buffer, starts: readonly number[], memory = new PageMemory()) {
    this.bytes = bytes;
    this.count = starts.length;
    const [first] = starts;
    this.#columns = first === undefined ? 0 : bytes.readInt16BE(first);
    const places = memory.placesFor(2 * this.#columns * this.count);
    this.#places = places;
    let next = 0;
    for (const start of starts) {
      let at = start + COUNT_BYTES;
      for (let column = 0; column < this.#columns; column += 1) {
        const length = bytes.readInt32BE(at);
        at += LENGTH_BYTES;
        places[next] = at;
        places[next + 1] = length;
        next += 2;
        if (length > 0) at += length;
      }
    }
  }

  start(row: number, column: number): number {
    return this.#places[2 * (row * this.#columns + column)] ?? 0;
  }

  /** In bytes; -1 of null. */
  length(row: number, column: number): number {
    return this.#places[2 * (row * this.#columns + column) + 1] ?? NULL_LENGTH;
  }

  isNull(row: number, column: number): boolean {
    return this.length(row, column) === NULL_LENGTH;
  }

  text(row: number, column: number): string {
    const start = this.start(row, column);
    return this.bytes.toString('utf8', start, start + this.length(row, column));
  }

  textOrNull(row: number, column: number): string | null {
    return this.isNull(row, column) ? null : this.text(row, column);
  }

  /** Of a column of type integer. */
  integer(row: number, column: number): number {
    return this.bytes.readInt32BE(this.start(row, column));
  }

  integerOrNull(row: number, column: number): number | null {
    return this.isNull(row, column) ? null : this.integer(row, column);
  }

  /** Of a `timestamptz`: microseconds since 1970; not exact beyond some 250 years from now, as of infinity. */
  microseconds(row: number, column: number): number {
    const start = this.start(row, column);
    return this.bytes.readInt32BE(start) * 2 ** 32 + this.bytes.readUInt32BE(start + 4) + EPOCH;
  }

  /** One row by itself, which keeps nothing of the others in memory. */
  alone(row: number): RowPage {
    const last = this.#columns - 1;
    const start = this.start(row, 0) - LENGTH_BYTES - COUNT_BYTES;
    const end = this.start(row, last) + Math.max(0, this.length(row, last));
    return new RowPage(Buffer.from(this.bytes.subarray(start, end)), [0]);
  }

  /** Are the two values the same bytes? */
  isSame(row: number, column: number, other: RowPage, otherRow: number, otherColumn: number) {
    const length = this.length(row, column);
    if (other.length(otherRow, otherColumn) !== length) return false;
    const from = this.start(row, column);
    const otherFrom = other.start(otherRow, otherColumn);
    for (let at = 0; at < length; at += 1) {
      if (this.bytes[from + at] !== other.bytes[otherFrom + at]) return false;
    }
    return true;
  }
}

/** PostgreSQL counts from 2000. */
const EPOCH = Date.UTC(2000, 0, 1) * 1000;
