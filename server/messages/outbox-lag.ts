import type { Database } from '../database/open-database';

/** For how long the message that is overdue most has been so, in milliseconds; 0 where none is. One that failed waits for its next try. */
export async function outboxLag(db: Database, orgId: string, now: Date): Promise<number> {
  const row = await db
    .selectFrom('outbox')
    .select('next_at')
    .where('org_id', '=', orgId)
    .where('dead_at', 'is', null)
    .orderBy('next_at')
    .limit(1)
    .executeTakeFirst();
  return row ? Math.max(0, now.getTime() - row.next_at.getTime()) : 0;
}
