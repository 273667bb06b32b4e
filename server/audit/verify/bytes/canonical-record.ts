import { hash } from 'node:crypto';
import { writeInstant } from './instant-bytes';
import {
  ACTOR_ID,
  DATA,
  HASH,
  ID,
  KIND,
  NAME_HASH,
  PREVIOUS,
  SEQ,
  SUBJECT,
} from './record-columns';
import type { RowPage } from './row-page';

const [QUOTE, BACKSLASH, COMMA, CLOSE, FIRST_PRINTABLE] = [0x22, 0x5c, 0x2c, 0x5d, 0x20];
const WITHOUT_NAME = '["guidepost-record-1",';
const WITH_NAME = '["guidepost-record-2",';
/** Of JSON, one byte becomes six at most. */
const MOST_BYTES_A_BYTE = 6;
/** For times, numbers, and the signs between the values. */
const ROOM = 256;

let text = Buffer.alloc(1 << 14);
/** `text` up to a length: records of one kind are about as long. */
let beginnings: Buffer[] = [];

/** `hashAgain` for bytes: whether a record's hash is the one that its content makes. @param ms its time, which `isWritable` */
export function hasOwnHash(page: RowPage, row: number, ms: number): boolean {
  makeRoom(page, row);
  const isNamed = !page.isNull(row, NAME_HASH);
  let next = text.write(isNamed ? WITH_NAME : WITHOUT_NAME, 0, 'latin1');
  next = writeValue(page, row, ID, next);
  next = writeValue(page, row, SUBJECT, next);
  next += text.write(`${page.integer(row, SEQ)},`, next, 'latin1');
  next = writeValue(page, row, KIND, next);
  next = writeValue(page, row, ACTOR_ID, next);
  if (isNamed) next = writeValue(page, row, NAME_HASH, next);
  text[next] = QUOTE;
  next = writeInstant(text, next + 1, ms);
  text[next] = QUOTE;
  text[next + 1] = COMMA;
  next = writeValue(page, row, DATA, next + 2);
  next = writeValue(page, row, PREVIOUS, next);
  // In place of the last comma.
  text[next - 1] = CLOSE;
  beginnings[next] ??= text.subarray(0, next);
  return isText(page, row, HASH, hash('sha256', beginnings[next] ?? text, 'hex'));
}

function makeRoom(page: RowPage, row: number): void {
  const bytes = page.start(row, HASH) - page.start(row, ID);
  const needed = MOST_BYTES_A_BYTE * bytes + ROOM;
  if (needed <= text.length) return;
  text = Buffer.alloc(2 * needed);
  beginnings = [];
}

/** As JSON.stringify writes a text, and a comma. @returns where it ends */
function writeValue(page: RowPage, row: number, column: number, at: number): number {
  const { bytes } = page;
  const into = text;
  const start = page.start(row, column);
  const end = start + page.length(row, column);
  let next = at;
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
  into[next + 1] = COMMA;
  return next + 2;
}

/** @param wanted of ASCII */
export function isText(page: RowPage, row: number, column: number, wanted: string): boolean {
  if (page.length(row, column) !== wanted.length) return false;
  const start = page.start(row, column);
  for (let at = 0; at < wanted.length; at += 1) {
    if (page.bytes[start + at] !== wanted.charCodeAt(at)) return false;
  }
  return true;
}
