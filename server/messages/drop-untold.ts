import type { House } from '../house';

/** Is there anybody at all who is told of events? */
export async function isAnybodyTold(house: House, byMail: boolean): Promise<boolean> {
  if (byMail) return true;
  const webhook = await house.db
    .selectFrom('webhook')
    .select('webhook_id')
    .where('org_id', '=', house.organisation.id)
    .where('disabled_at', 'is', null)
    .limit(1)
    .executeTakeFirst();
  return webhook !== undefined;
}

/** Takes out the events that would become no message, by one statement: spreading them would read each record and submission again. */
export async function dropUntold(house: House): Promise<void> {
  const now = house.clock();
  await house.db
    .deleteFrom('outbox')
    .where('org_id', '=', house.organisation.id)
    .where('target', '=', '')
    .where('dead_at', 'is', null)
    .where('next_at', '<=', now)
    .where('lease_until', '<=', now)
    .execute();
}
