import type { Database } from '../database/open-database';

/** How old the oldest record is that waits for its number in the tree, in milliseconds; 0 where none waits. */
export async function sealingLag(db: Database, orgId: string, now: Date): Promise<number> {
  const row = await db
    .selectFrom('record')
    .select('at')
    .where('org_id', '=', orgId)
    .where('leaf', 'is', null)
    .orderBy('at')
    .limit(1)
    .executeTakeFirst();
  return row ? Math.max(0, now.getTime() - row.at.getTime()) : 0;
}
