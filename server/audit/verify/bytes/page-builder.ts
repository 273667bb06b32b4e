import type { PageMemory } from './page-memory';
import { RowPage } from './row-page';

const COPY_DATA = 0x64;
/** A sign for the sort of message, then its length, which counts itself. */
const HEAD_BYTES = 5;
const LENGTH_AT = 1;
/** In front of the first row: a signature, flags, and the length of an extension that there is none of. */
const PREFIX_BYTES = 19;

/** Collects the messages of a COPY. */
export class PageBuilder {
  readonly #memory: PageMemory;
  #filled = 0;
  /** Start of the first message that was not looked at. */
  #next = 0;
  #isFirst = true;
  readonly #starts: number[] = [];

  constructor(memory: PageMemory) {
    this.#memory = memory;
  }

  /** @returns undefined, or what follows from the message on that ends it */
  add(chunk: Buffer, isEnd: (message: number) => boolean): Buffer | undefined {
    const bytes = this.#memory.bytesFor(this.#filled + chunk.length);
    chunk.copy(bytes, this.#filled);
    this.#filled += chunk.length;
    while (this.#next + HEAD_BYTES <= this.#filled) {
      const message = bytes[this.#next] ?? 0;
      if (isEnd(message)) return Buffer.from(bytes.subarray(this.#next, this.#filled));
      const end = this.#next + LENGTH_AT + bytes.readInt32BE(this.#next + LENGTH_AT);
      if (end > this.#filled) break;
      if (message === COPY_DATA) this.#note(bytes, this.#next + HEAD_BYTES, end);
      this.#next = end;
    }
    return undefined;
  }

  /** The first message has the prefix in front of its row, which may be all of it; the last says that there are no more. */
  #note(bytes: Buffer, start: number, end: number): void {
    const row = this.#isFirst ? start + PREFIX_BYTES : start;
    this.#isFirst = false;
    if (row < end && bytes.readInt16BE(row) >= 0) this.#starts.push(row);
  }

  rows(): RowPage {
    return new RowPage(this.#memory.bytes, this.#starts, this.#memory);
  }
}
