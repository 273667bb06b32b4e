import type { Database } from '../database/open-database';
import type { Work } from '../database/with-transaction';

/** True for a person who left: no way of signing in takes them. */
export async function isDeactivated(
  db: Database | Work,
  orgId: string,
  personId: string,
): Promise<boolean> {
  const row = await db
    .selectFrom('person')
    .select('deactivated_at')
    .where('org_id', '=', orgId)
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return row !== undefined && row.deactivated_at !== null;
}
