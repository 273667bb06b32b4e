import type { Selectable } from 'kysely';
import type { MessageTopic } from '../../domain/message-topic';
import type { Tables } from '../database/tables';
import type { House } from '../house';
import { wordsOfFailure } from '../outside/post-outside';
import { waitAfter } from './backoff';
import { deliverMail } from './deliver-mail';
import { deliverWebhook } from './deliver-webhook';
import type { Outcome, Ways } from './deliverer';
import { dropUntold, isAnybodyTold } from './drop-untold';
import type { StoredMessage } from './message-facts';
import { LONG_AGO, type StoredEvent } from './outbox';
import { spreadEvent } from './spread-event';

type Row = Selectable<Tables['outbox']>;

/** Longer than any try takes: whoever holds it has ended, or died. */
const LEASE_MS = 60_000;
const BATCH = 32;
/** A slow target does not keep the others waiting; and one person's reminders go into one mail. */
const AT_ONCE_TO_ONE = 4;

/**
 * Takes what is due and sends it; several servers may do so at once, each message has one holder. Gives how many it took. A message may
 * go out twice where a holder dies after the target's answer: its id is the same.
 */
export async function deliverDue(house: House, ways: Ways): Promise<number> {
  const isTold = await isAnybodyTold(house, ways.mailer !== undefined);
  if (!isTold) await dropUntold(house);
  const rows = await claim(house, await pick(house, isTold));
  await Promise.all(rows.map((row) => deliverOne(house, ways, row)));
  return rows.length;
}

/** So many due messages are looked at together. */
const WINDOW = BATCH * 4;
/** What is left then waits for the next round. */
const MOST_LOOKS = 8;

/**
 * The oldest that are due, a few for each target. Where a target has more due than a look shows, the next look leaves it out: a backlog of
 * one that does not answer, however long, hides nothing of the others.
 * @param events false: only messages that have a target already
 */
async function pick(house: House, events: boolean): Promise<string[]> {
  const picked = new Set<string>();
  const taken = new Map<string, number>();
  for (let look = 0; look < MOST_LOOKS && picked.size < BATCH; look += 1) {
    const full = [...taken.keys()].filter((target) => isFull(target, taken));
    const rows = await dueBeside(house, full, events);
    takeSome(rows, picked, taken);
    if (rows.length < WINDOW) break;
  }
  return [...picked].slice(0, BATCH);
}

function takeSome(
  rows: readonly Pick<Row, 'outbox_id' | 'target'>[],
  picked: Set<string>,
  taken: Map<string, number>,
): void {
  for (const { outbox_id, target } of rows) {
    if (isFull(target, taken) || picked.has(outbox_id)) continue;
    picked.add(outbox_id);
    taken.set(target, (taken.get(target) ?? 0) + 1);
  }
}

/** Events have no target yet, and no end to how many are taken. */
function isFull(target: string, taken: ReadonlyMap<string, number>): boolean {
  const most = target.startsWith('mail:') ? 1 : AT_ONCE_TO_ONE;
  return target !== '' && (taken.get(target) ?? 0) >= most;
}

function dueBeside(house: House, full: readonly string[], events: boolean) {
  const now = house.clock();
  let due = house.db
    .selectFrom('outbox')
    .select(['outbox_id', 'target'])
    .where('org_id', '=', house.organisation.id)
    .where('dead_at', 'is', null)
    .where('next_at', '<=', now)
    .where('lease_until', '<=', now);
  if (!events) due = due.where('target', '<>', '');
  if (full.length > 0) due = due.where('target', 'not in', full);
  return due.orderBy('next_at').limit(WINDOW).execute();
}

async function claim(house: House, picked: readonly string[]): Promise<Row[]> {
  if (picked.length === 0) return [];
  const now = house.clock();
  return house.db
    .updateTable('outbox')
    .set((eb) => ({
      attempts: eb('attempts', '+', 1),
      lease_until: new Date(now.getTime() + LEASE_MS).toISOString(),
    }))
    .where('org_id', '=', house.organisation.id)
    .where('outbox_id', 'in', picked)
    .where('dead_at', 'is', null)
    .where('next_at', '<=', now)
    .where('lease_until', '<=', now)
    .returningAll()
    .execute();
}

async function deliverOne(house: House, ways: Ways, row: Row): Promise<void> {
  let outcome: Outcome;
  try {
    outcome = await attempt(house, ways, row);
  } catch (error) {
    outcome = { end: 'again', problem: wordsOfFailure(error) };
  }
  await settle(house, ways, row, outcome);
}

async function attempt(house: House, ways: Ways, row: Row): Promise<Outcome> {
  const [kind, id = ''] = splitTarget(row.target);
  if (kind === '') {
    const event = JSON.parse(row.data) as StoredEvent;
    await spreadEvent(house, row.outbox_id, event, ways.mailer !== undefined);
    return { end: 'done' };
  }
  const topic = row.topic as MessageTopic;
  const stored = JSON.parse(row.data) as StoredMessage;
  return kind === 'webhook'
    ? deliverWebhook(house, ways, { webhookId: id, messageId: row.message_id, topic, stored })
    : deliverMail(house, ways, { personId: id, row, topic, stored });
}

/** At the first colon: people's ids may hold one. */
function splitTarget(target: string): [kind: string, id?: string] {
  const colon = target.indexOf(':');
  return colon < 0 ? [''] : [target.slice(0, colon), target.slice(colon + 1)];
}

async function settle(house: House, ways: Ways, row: Row, outcome: Outcome): Promise<void> {
  const orgId = house.organisation.id;
  if (outcome.end === 'done') {
    await house.db
      .deleteFrom('outbox')
      .where('org_id', '=', orgId)
      .where('outbox_id', '=', row.outbox_id)
      .execute();
    return;
  }
  const { problem } = outcome;
  await house.db
    .updateTable('outbox')
    .set({ lease_until: LONG_AGO, problem, ...nextOf(house, ways, row, outcome) })
    .where('org_id', '=', orgId)
    .where('outbox_id', '=', row.outbox_id)
    // Somebody else has it meanwhile: their word counts.
    .where('attempts', '=', row.attempts)
    .execute();
}

function nextOf(house: House, { signal }: Ways, row: Row, outcome: Outcome) {
  const now = house.clock().getTime();
  const at = (ms: number) => new Date(now + ms).toISOString();
  // Ended by us, not by the target: it does not count.
  if (signal?.aborted) return { next_at: at(0), attempts: row.attempts - 1 };
  const asked = outcome.end === 'again' ? outcome.retryAfterMs : undefined;
  const wait = outcome.end === 'never' ? undefined : waitAfter(row.attempts, Math.random(), asked);
  return wait === undefined ? { dead_at: at(0) } : { next_at: at(wait) };
}
