import type { RawRecord } from '../raw-record';
import type { RowPage } from './row-page';

/** Where the values of a record stand in a row. */
export const [ID, SUBJECT, SEQ, KIND, ACTOR_ID, ACTOR_NAME, NAME_HASH] = [0, 1, 2, 3, 4, 5, 6];
export const [NAME_SALT, AT, DATA, PREVIOUS, HASH, LEAF] = [7, 8, 9, 10, 11, 12];
export const RECORD_COLUMNS =
  'record_id, subject, seq, kind, actor_id, actor_name, name_hash, name_salt, at, data, previous, hash, leaf';

/** A record in texts, for those that have to be looked at by more than their bytes. */
export function rawRecordAt(page: RowPage, row: number): RawRecord {
  return {
    id: page.text(row, ID),
    subject: page.text(row, SUBJECT),
    seq: page.integer(row, SEQ),
    kind: page.text(row, KIND),
    actorId: page.text(row, ACTOR_ID),
    actorName: page.text(row, ACTOR_NAME),
    nameHash: page.textOrNull(row, NAME_HASH),
    nameSalt: page.textOrNull(row, NAME_SALT),
    at: instantOf(page.microseconds(row, AT)),
    data: page.text(row, DATA),
    previous: page.text(row, PREVIOUS),
    hash: page.text(row, HASH),
    leaf: page.integerOrNull(row, LEAF),
  };
}

const MOST_MS = 8.64e15;

/** ISO 8601 in UTC with milliseconds, with microseconds where there are some; of what is no such time some text that no record has. */
export function instantOf(microseconds: number): string {
  const ms = Math.floor(microseconds / 1000);
  if (Math.abs(ms) > MOST_MS) return `${microseconds}`;
  const text = new Date(ms).toISOString();
  const micros = microseconds - 1000 * ms;
  return micros === 0 ? text : `${text.slice(0, -1)}${String(micros).padStart(3, '0')}Z`;
}
