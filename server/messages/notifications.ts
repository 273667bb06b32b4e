import { randomBytes } from 'node:crypto';
import { type Notifications, notificationsSchema } from '../../domain/api-messages';
import { MAIL_TOPICS, type MessageTopic } from '../../domain/message-topic';
import { ok, type Result } from '../../domain/problem';
import type { Database } from '../database/open-database';
import { type Work, withTransaction } from '../database/with-transaction';
import type { House } from '../house';

/** As long as somebody said nothing else. */
const FALLBACK: Notifications = { language: 'en', mail: true, topics: [...MAIL_TOPICS] };

export interface MailWish extends Notifications {
  readonly email: string | null;
  readonly name: string;
  /** In links that end mail; undefined before the first mail. */
  readonly token: string | undefined;
}

/** What somebody wants to be told by mail; undefined where there is nobody, or nobody any more. */
export async function mailWish(
  db: Database | Work,
  orgId: string,
  personId: string,
): Promise<MailWish | undefined> {
  return (await wishesOf(db, orgId, [personId])).get(personId);
}

/** Those of these people who have an address and want mail about this. */
export async function wantMail(
  db: Database | Work,
  orgId: string,
  ids: readonly string[],
  topic: MessageTopic,
): Promise<string[]> {
  const wishes = await wishesOf(db, orgId, ids);
  return ids.filter((id) => {
    const wish = wishes.get(id);
    return wish !== undefined && wantsTopic(wish, topic);
  });
}

export function wantsTopic(wish: MailWish, topic: MessageTopic): boolean {
  return wish.email !== null && wish.mail && wish.topics.includes(topic);
}

async function wishesOf(
  db: Database | Work,
  orgId: string,
  ids: readonly string[],
): Promise<Map<string, MailWish>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('person')
    .leftJoin('notification_preference as wish', (join) =>
      join
        .onRef('wish.org_id', '=', 'person.org_id')
        .onRef('wish.person_id', '=', 'person.person_id'),
    )
    .select(['person.person_id', 'person.name', 'person.email', 'wish.body'])
    .select('wish.unsubscribe_token')
    .where('person.org_id', '=', orgId)
    .where('person.person_id', 'in', ids)
    .where('person.deactivated_at', 'is', null)
    .execute();
  return new Map(
    rows.map(({ person_id, name, email, body, unsubscribe_token }) => {
      const said = body === null ? FALLBACK : notificationsSchema.parse(JSON.parse(body));
      return [person_id, { ...said, email, name, token: unsubscribe_token ?? undefined }];
    }),
  );
}

/** Replaces what somebody wants. */
export function saveNotifications(
  house: Pick<House, 'db' | 'organisation' | 'clock'>,
  personId: string,
  wish: Notifications,
): Promise<Result<Notifications>> {
  return withTransaction(house.db, async (work) => {
    await write(work, house, personId, wish);
    return ok(wish);
  });
}

/** The token of somebody's links; made with the first one. */
export async function unsubscribeToken(house: House, personId: string): Promise<string> {
  const orgId = house.organisation.id;
  const known = await mailWish(house.db, orgId, personId);
  if (known?.token !== undefined) return known.token;
  await house.db
    .insertInto('notification_preference')
    .values(newRow(house, personId, FALLBACK))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return (await mailWish(house.db, orgId, personId))?.token ?? '';
}

/** No more mail for whom this token belongs to; false where it belongs to nobody. */
export async function endMail(house: House, token: string): Promise<boolean> {
  const orgId = house.organisation.id;
  const row = await house.db
    .selectFrom('notification_preference')
    .select(['person_id', 'body'])
    .where('org_id', '=', orgId)
    .where('unsubscribe_token', '=', token)
    .executeTakeFirst();
  if (!row) return false;
  const wish = notificationsSchema.parse(JSON.parse(row.body));
  await saveNotifications(house, row.person_id, { ...wish, mail: false });
  return true;
}

async function write(
  work: Work,
  house: Pick<House, 'organisation' | 'clock'>,
  personId: string,
  wish: Notifications,
): Promise<void> {
  const row = newRow(house, personId, wish);
  await work
    .insertInto('notification_preference')
    .values(row)
    .onConflict((conflict) =>
      conflict
        .columns(['org_id', 'person_id'])
        .doUpdateSet({ body: row.body, updated_at: row.updated_at }),
    )
    .execute();
}

function newRow(
  house: Pick<House, 'organisation' | 'clock'>,
  personId: string,
  wish: Notifications,
) {
  return {
    org_id: house.organisation.id,
    person_id: personId,
    body: JSON.stringify(wish),
    unsubscribe_token: randomBytes(24).toString('base64url'),
    updated_at: house.clock().toISOString(),
  };
}
