import type { PersonRef } from '../../domain/person';
import { FIRST_PREVIOUS, type RecordEntry, type RecordKind, recordHash } from '../../domain/record';
import type { Work } from '../database/with-transaction';
import type { House } from '../house';

export interface NewRecord {
  readonly kind: RecordKind;
  readonly actor: PersonRef;
  readonly at: string;
  /** Ids, counts and hashes; never a draft's text. */
  readonly data: Readonly<Record<string, unknown>>;
  /** A submission's id; absent for a record that stands alone. */
  readonly subject?: string;
}

/** Adds one entry to its subject's chain, in the transaction of the change that it tells of. */
export async function appendRecord(
  work: Work,
  house: House,
  entry: NewRecord,
): Promise<RecordEntry> {
  const id = house.newId();
  const subject = entry.subject ?? id;
  const last = entry.subject ? await lastOf(work, house.organisation.id, entry.subject) : undefined;
  const dataText = JSON.stringify(entry.data);
  const link = {
    id,
    subject,
    seq: (last?.seq ?? 0) + 1,
    kind: entry.kind,
    actor: entry.actor,
    at: entry.at,
    previous: last?.hash ?? FIRST_PREVIOUS,
  };
  const hash = await recordHash({ ...link, dataText });
  await work
    .insertInto('record')
    .values({
      org_id: house.organisation.id,
      subject,
      seq: link.seq,
      record_id: id,
      kind: link.kind,
      actor_id: link.actor.id,
      actor_name: link.actor.name,
      at: link.at,
      data: dataText,
      previous: link.previous,
      hash,
    })
    .execute();
  return { ...link, data: entry.data, hash };
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
