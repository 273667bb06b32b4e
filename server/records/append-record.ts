import type { PersonRef } from '../../domain/person';
import {
  COMMITMENTS,
  FIRST_PREVIOUS,
  type RecordEntry,
  type RecordKind,
  recordHash,
} from '../../domain/record';
import type { Work } from '../database/with-transaction';
import type { House } from '../house';
import { noteChange } from '../live/note-change';
import { type News, noteEvent } from '../messages/outbox';
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
  const orgId = house.organisation.id;
  const id = house.newId();
  const last = entry.subject ? await lastOf(work, orgId, entry.subject) : undefined;
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
  const hash = await recordHash({ ...link, dataText });
  const record = { ...link, data, hash };
  await insertRecord(work, orgId, { record, dataText, nameSalt: name.salt });
  if (texts.length > 0) {
    const rows = texts.map(({ name, salt, text }) => ({
      org_id: orgId,
      record_id: id,
      name,
      salt,
      text: JSON.stringify(text),
    }));
    await work.insertInto('record_text').values(rows).execute();
  }
  await noteChange(work, house, record);
  await noteEvent(work, house, record, entry.news);
  return record;
}

function hashesOf(texts: readonly (Commitment & { name: string })[]): Record<string, string> {
  return Object.fromEntries(texts.map(({ name, hash }) => [name, hash]));
}

async function insertRecord(
  work: Work,
  orgId: string,
  { record, dataText, nameSalt }: { record: RecordEntry; dataText: string; nameSalt: string },
): Promise<void> {
  await work
    .insertInto('record')
    .values({
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
    })
    .execute();
}

function lastOf(work: Work, orgId: string, subject: string) {
  return work
    .selectFrom('record')
    .select(['seq', 'hash'])
    .where('org_id', '=', orgId)
    .where('subject', '=', subject)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
}
