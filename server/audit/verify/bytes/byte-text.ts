import { hash } from 'node:crypto';
import { writeInstant } from './instant-bytes';
import type { RowPage } from './row-page';

const [QUOTE, BACKSLASH, FIRST_PRINTABLE] = [0x22, 0x5c, 0x20];
/** Of JSON, one byte becomes six at most. */
const MOST_BYTES_A_BYTE = 6;
/** For what stands between the values. */
const ROOM = 512;

/** A text that is put together from values of rows, byte by byte, to be hashed or compared; its memory is used again for the next one. */
export class ByteText {
  #bytes = Buffer.alloc(1 << 14);
  #length = 0;
  /** `#bytes` up to a length: texts of one kind are about as long. */
  #beginnings: Buffer[] = [];

  /** @param values bytes of all values that will come */
  begin(values: number): void {
    this.#length = 0;
    const needed = MOST_BYTES_A_BYTE * values + ROOM;
    if (needed <= this.#bytes.length) return;
    this.#bytes = Buffer.alloc(2 * needed);
    this.#beginnings = [];
  }

  /** @param text of ASCII */
  ascii(text: string): void {
    const bytes = this.#bytes;
    const at = this.#length;
    for (let place = 0; place < text.length; place += 1) bytes[at + place] = text.charCodeAt(place);
    this.#length = at + text.length;
  }

  /** As `Date.toISOString` writes it. @param ms which `isWritable` */
  instant(ms: number): void {
    this.#length = writeInstant(this.#bytes, this.#length, ms);
  }

  /** As JSON.stringify writes a text. */
  quoted(page: RowPage, row: number, column: number): void {
    const { bytes } = page;
    const into = this.#bytes;
    const start = page.start(row, column);
    const end = start + page.length(row, column);
    let next = this.#length;
    into[next++] = QUOTE;
    for (let from = start; from < end; from += 1) {
      const byte = bytes[from] ?? 0;
      if (byte === QUOTE || byte === BACKSLASH) into[next++] = BACKSLASH;
      else if (byte < FIRST_PRINTABLE) {
        next += into.write(JSON.stringify(String.fromCharCode(byte)).slice(1, -1), next, 'latin1');
        continue;
      }
      into[next++] = byte;
    }
    into[next] = QUOTE;
    this.#length = next + 1;
  }

  /** As it is stored. */
  copied(page: RowPage, row: number, column: number): void {
    const start = page.start(row, column);
    const length = page.length(row, column);
    page.bytes.copy(this.#bytes, this.#length, start, start + length);
    this.#length += length;
  }

  /** Its SHA-256, a sign for each byte. */
  digest(): string {
    const length = this.#length;
    this.#beginnings[length] ??= this.#bytes.subarray(0, length);
    return hash('sha256', this.#beginnings[length] ?? this.#bytes, 'binary');
  }

  /** Is a value of a row this text? */
  isStored(page: RowPage, row: number, column: number): boolean {
    const length = this.#length;
    if (page.length(row, column) !== length) return false;
    const start = page.start(row, column);
    return page.bytes.compare(this.#bytes, 0, length, start, start + length) === 0;
  }
}
