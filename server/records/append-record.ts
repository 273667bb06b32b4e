import type { PersonRef } from '../../domain/person';
import {
  COMMITMENTS,
  FIRST_PREVIOUS,
  type RecordEntry,
  type RecordKind,
  recordText,
} from '../../domain/record';
import { sha256Now } from '../audit/tree-hasher';
import { insertTogether, type NewRows, newRows } from '../database/insert-together';
import type { Work } from '../database/with-transaction';
import type { House } from '../house';
import { changeRows } from '../live/note-change';
import { eventRows, type News } from '../messages/outbox';
import { type Commitment, commitTo, commitToName } from './commit-text';

/** What appending needs of the house; commands have no more. */
export type RecordHouse = Pick<House, 'organisation' | 'newId'>;

export interface NewRecord {
  readonly kind: RecordKind;
  readonly actor: PersonRef;
  readonly at: string;
  /** Ids, counts and hashes; never a draft's text. */
  readonly data: Readonly<Record<string, unknown>>;
  /** A submission's id; absent for a record that stands alone. */
  readonly subject?: string;
  /** Words of a person, by name. The record holds a salted hash of each; they stand beside it and may be taken away. */
  readonly texts?: Readonly<Record<string, string>>;
  /** For those who are told of it; no part of the record. */
  readonly news?: News;
}

/** Adds one entry to its subject's chain, in the transaction of the change that it tells of. */
export async function appendRecord(
  work: Work,
  house: RecordHouse,
  entry: NewRecord,
): Promise<RecordEntry> {
  const { subject } = entry;
  const last = subject ? await lastOf(work, house.organisation.id, subject) : undefined;
  const { record, rows } = recordRows(house, entry, last);
  await insertTogether(work, rows);
  return record;
}

/** The same for a subject that is made just now, with the rows that make it: nobody can have written of it before. */
export function insertWithRecord(
  work: Work,
  house: RecordHouse,
  entry: NewRecord & { readonly subject: string },
  made: readonly NewRows[],
): Promise<void> {
  return insertTogether(work, [...made, ...recordRows(house, entry, undefined).rows]);
}

/** The record, and everything that is written with it. */
function recordRows(
  house: RecordHouse,
  entry: NewRecord,
  last: Last | undefined,
): { record: RecordEntry; rows: NewRows[] } {
  const orgId = house.organisation.id;
  const id = house.newId();
  const texts = Object.entries(entry.texts ?? {}).map(([name, text]) => ({
    name,
    text,
    ...commitTo(name, text),
  }));
  const data = texts.length > 0 ? { ...entry.data, [COMMITMENTS]: hashesOf(texts) } : entry.data;
  const name = commitToName(entry.actor);
  const link = {
    id,
    subject: entry.subject ?? id,
    seq: (last?.seq ?? 0) + 1,
    kind: entry.kind,
    actor: entry.actor,
    nameHash: name.hash,
    at: entry.at,
    previous: last?.hash ?? FIRST_PREVIOUS,
  };
  const dataText = JSON.stringify(data);
  const hash = sha256Now(recordText({ ...link, dataText }));
  const record = { ...link, data, hash };
  const textRows = texts.map(({ name: field, salt, text }) => ({
    org_id: orgId,
    record_id: id,
    name: field,
    salt,
    text: JSON.stringify(text),
  }));
  const rows = [
    newRows('record', recordRow(orgId, { record, dataText, nameSalt: name.salt })),
    newRows('record_text', ...textRows),
    newRows('change', ...changeRows(house, record)),
    newRows('outbox', ...eventRows(house, record, entry.news)),
  ];
  return { record, rows };
}

function hashesOf(texts: readonly (Commitment & { name: string })[]): Record<string, string> {
  return Object.fromEntries(texts.map(({ name, hash }) => [name, hash]));
}

function recordRow(
  orgId: string,
  { record, dataText, nameSalt }: { record: RecordEntry; dataText: string; nameSalt: string },
) {
  return {
    org_id: orgId,
    subject: record.subject,
    seq: record.seq,
    record_id: record.id,
    kind: record.kind,
    actor_id: record.actor.id,
    actor_name: record.actor.name,
    name_hash: record.nameHash ?? null,
    name_salt: nameSalt,
    at: record.at,
    data: dataText,
    previous: record.previous,
    hash: record.hash,
  };
}

interface Last {
  readonly seq: number;
  readonly hash: string;
}

function lastOf(work: Work, orgId: string, subject: string): Promise<Last | undefined> {
  return work
    .selectFrom('record')
    .select(['seq', 'hash'])
    .where('org_id', '=', orgId)
    .where('subject', '=', subject)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
}
