import type { ToldRecord } from '../../domain/api';
import type { Database } from '../database/open-database';
import { recordsOf } from './read-records';

/**
 * One subject's chain, oldest first, with the reasons that people gave beside it. Only for those who may read the subject itself; a reason
 * that was erased is absent.
 */
export async function recordsWithReasons(
  db: Database,
  orgId: string,
  subject: string,
): Promise<ToldRecord[]> {
  const records = await recordsOf(db, orgId, subject);
  if (records.length === 0) return [];
  const rows = await db
    .selectFrom('record_text')
    .select(['record_id', 'text'])
    .where('org_id', '=', orgId)
    .where(
      'record_id',
      'in',
      records.map(({ id }) => id),
    )
    .where('name', '=', 'reason')
    .execute();
  const reasons = new Map(rows.map((row) => [row.record_id, JSON.parse(row.text) as string]));
  return records.map((record) => {
    const reason = reasons.get(record.id);
    return reason === undefined ? record : { ...record, reason };
  });
}
