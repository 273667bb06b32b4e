import type { Selectable } from 'kysely';
import type { RecordEntry } from '../../domain/record';
import type { Database } from '../database/open-database';
import type { Tables } from '../database/tables';
import type { Work } from '../database/with-transaction';

/** One subject's chain, oldest first. */
export async function recordsOf(
  db: Database,
  orgId: string,
  subject: string,
): Promise<RecordEntry[]> {
  const rows = await db
    .selectFrom('record')
    .selectAll()
    .where('org_id', '=', orgId)
    .where('subject', '=', subject)
    .orderBy('seq')
    .execute();
  return rows.map(entryOf);
}

/** One entry of a chain by its number. */
export async function recordAt(
  db: Database | Work,
  orgId: string,
  { subject, seq }: Pick<RecordEntry, 'subject' | 'seq'>,
): Promise<RecordEntry | undefined> {
  const row = await db
    .selectFrom('record')
    .selectAll()
    .where('org_id', '=', orgId)
    .where('subject', '=', subject)
    .where('seq', '=', seq)
    .executeTakeFirst();
  return row && entryOf(row);
}

export function entryOf(row: Selectable<Tables['record']>): RecordEntry {
  return {
    id: row.record_id,
    subject: row.subject,
    seq: row.seq,
    kind: row.kind as RecordEntry['kind'],
    actor: { id: row.actor_id, name: row.actor_name },
    ...(row.name_hash === null ? {} : { nameHash: row.name_hash }),
    at: row.at.toISOString(),
    // Purged: place, time and hash are all that is left.
    data: row.data === '' ? {} : (JSON.parse(row.data) as RecordEntry['data']),
    previous: row.previous,
    hash: row.hash,
  };
}
