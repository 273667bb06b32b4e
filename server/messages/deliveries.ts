import type { Delivery } from '../../domain/api-messages';
import { failed, ok, type Result } from '../../domain/problem';
import type { House } from '../house';

const MOST = 200;

/** Messages that failed at least once, given up or not; newest first, the first 200. */
export async function listDeliveries(
  house: Pick<House, 'db' | 'organisation'>,
): Promise<Delivery[]> {
  const rows = await house.db
    .selectFrom('outbox')
    .selectAll()
    .where('org_id', '=', house.organisation.id)
    .where('target', '<>', '')
    .where('problem', '<>', '')
    .orderBy('outbox_id', 'desc')
    .limit(MOST)
    .execute();
  return rows.map((row) => ({
    id: row.outbox_id,
    messageId: row.message_id,
    topic: row.topic as Delivery['topic'],
    target: row.target,
    attempts: row.attempts,
    problem: row.problem,
    nextAt: row.next_at.toISOString(),
    ...(row.dead_at && { deadAt: row.dead_at.toISOString() }),
    createdAt: row.created_at.toISOString(),
  }));
}

/** Sends a message again now, with all its tries before it. */
export async function retryDelivery(
  house: Pick<House, 'db' | 'organisation' | 'clock'>,
  id: string,
): Promise<Result<{ id: string }>> {
  const row = await house.db
    .updateTable('outbox')
    .set({ dead_at: null, attempts: 0, next_at: house.clock().toISOString() })
    .where('org_id', '=', house.organisation.id)
    .where('outbox_id', '=', id)
    .where('target', '<>', '')
    .where('lease_until', '<=', house.clock())
    .returning('outbox_id')
    .executeTakeFirst();
  if (row) return ok({ id: row.outbox_id });
  return failed(
    'not-found',
    'This message is not there any more, or it is being sent right now.',
    'See GET /v1/deliveries.',
  );
}

const KEEP_DEAD_MS = 30 * 86_400_000;

/** What was given up is kept for a month. */
export async function forgetDeadMessages(house: House): Promise<void> {
  await house.db
    .deleteFrom('outbox')
    .where('org_id', '=', house.organisation.id)
    .where('dead_at', '<', new Date(house.clock().getTime() - KEEP_DEAD_MS))
    .execute();
}
