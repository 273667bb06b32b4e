import type { Selectable } from 'kysely';
import type { MessageTopic } from '../../domain/message-topic';
import type { Tables } from '../database/tables';
import type { House } from '../house';
import { DONE, type Outcome, type Ways } from './deliverer';
import { mailBody } from './mail-body';
import { type MessageFacts, messageFacts, type StoredMessage } from './message-facts';
import { mailWish, unsubscribeToken, wantsTopic } from './notifications';

type Row = Selectable<Tables['outbox']>;

/** Longer than a try at the mail server takes. */
const LEASE_MS = 60_000;
const MOST_IN_ONE = 50;

/** One mail to one person; reminders that wait for the same person go along in it. */
export async function deliverMail(
  house: House,
  { mailer }: Ways,
  message: { personId: string; row: Row; topic: MessageTopic; stored: StoredMessage },
): Promise<Outcome> {
  if (!mailer) return DONE;
  const { personId, row, topic, stored } = message;
  const wish = await mailWish(house.db, house.organisation.id, personId);
  if (!wish || wish.email === null || !wantsTopic(wish, topic)) return DONE;
  const others = topic === 'reminder-due' ? await gather(house, row) : [];
  const messages = [stored, ...others.map(({ data }) => JSON.parse(data) as StoredMessage)];
  const told = await factsOf(house, topic, messages);
  if (told.length === 0) return DONE;
  const token = await unsubscribeToken(house, personId);
  const unsubscribe = `${house.publicUrl}/unsubscribe/${token}`;
  const mail = {
    messageId: `${row.message_id}.${row.outbox_id}`,
    to: { name: wish.name, address: wish.email },
    ...mailBody(wish.language, told, unsubscribe),
    unsubscribe,
  };
  try {
    await mailer.send(mail);
  } catch (error) {
    if (isRefusedForGood(error)) return { end: 'never', problem: 'The mail server refused it.' };
    throw error;
  }
  await forget(house, others);
  return DONE;
}

/** The mail server knows no such person; asking again gets the same answer. */
function isRefusedForGood(error: unknown): boolean {
  const { code, responseCode } = error as { code?: unknown; responseCode?: unknown };
  return code === 'EENVELOPE' && typeof responseCode === 'number' && responseCode >= 500;
}

async function factsOf(
  house: House,
  topic: MessageTopic,
  messages: readonly StoredMessage[],
): Promise<MessageFacts[]> {
  const facts = await Promise.all(
    messages.map((message) => messageFacts(house, topic, message, false)),
  );
  return facts.filter((one) => one !== undefined);
}

/** The other reminders for this person, theirs now for as long as this mail takes. */
async function gather(house: House, { org_id, outbox_id, target }: Row): Promise<Row[]> {
  const now = house.clock();
  const rows = await house.db
    .selectFrom('outbox')
    .select('outbox_id')
    .where('org_id', '=', org_id)
    .where('target', '=', target)
    .where('topic', '=', 'reminder-due')
    .where('outbox_id', '<>', outbox_id)
    .where('dead_at', 'is', null)
    .where('lease_until', '<=', now)
    .orderBy('outbox_id')
    .limit(MOST_IN_ONE)
    .execute();
  if (rows.length === 0) return [];
  const ids = rows.map((row) => row.outbox_id);
  return house.db
    .updateTable('outbox')
    .set({ lease_until: new Date(now.getTime() + LEASE_MS).toISOString() })
    .where('org_id', '=', org_id)
    .where('outbox_id', 'in', ids)
    .where('lease_until', '<=', now)
    .returningAll()
    .execute();
}

async function forget(house: House, rows: readonly Row[]): Promise<void> {
  if (rows.length === 0) return;
  const ids = rows.map((row) => row.outbox_id);
  await house.db
    .deleteFrom('outbox')
    .where('org_id', '=', house.organisation.id)
    .where('outbox_id', 'in', ids)
    .execute();
}
