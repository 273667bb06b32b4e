import { randomBytes } from 'node:crypto';
import type { Updateable } from 'kysely';
import type { Webhook, WebhookChange, WebhookRequest } from '../../domain/api-messages';
import type { PersonRef } from '../../domain/person';
import { failed, ok, type Result } from '../../domain/problem';
import type { Tables } from '../database/tables';
import { type Work, withTransaction } from '../database/with-transaction';
import type { House } from '../house';
import { whyRefused } from '../outside/post-outside';
import { appendRecord } from '../records/append-record';
import { webhookOf } from './webhook-rows';

type Home = Pick<House, 'db' | 'organisation' | 'clock' | 'newId'>;
const MOST = 100;
const OVERLAP_MS = 86_400_000;

export async function listWebhooks(house: Pick<House, 'db' | 'organisation'>): Promise<Webhook[]> {
  const rows = await house.db
    .selectFrom('webhook')
    .selectAll()
    .where('org_id', '=', house.organisation.id)
    .orderBy('webhook_id')
    .execute();
  return rows.map(webhookOf);
}

/** Adds a webhook. Its secret is in this answer and in no other one. */
export function addWebhook(
  house: Home,
  actor: PersonRef,
  request: WebhookRequest,
  allowPrivate: boolean,
): Promise<Result<Webhook>> {
  const refusal = refusalOf(request.url, allowPrivate);
  if (refusal) return Promise.resolve(refusal);
  const { kind, name, url, topics, group, language, includeText } = request;
  const at = house.clock().toISOString();
  const id = house.newId();
  const secret = newSecret();
  return withTransaction(house.db, async (work) => {
    if ((await countWebhooks(work, house)) >= MOST) return tooMany();
    const row = await work
      .insertInto('webhook')
      .values({
        ...{ org_id: house.organisation.id, webhook_id: id, kind, name, url, language, secret },
        ...{ topics: JSON.stringify(topics), group_name: group, include_text: includeText },
        ...{ previous_secret: null, disabled_why: '', created_at: at, updated_at: at },
      })
      .returningAll()
      .executeTakeFirstOrThrow();
    const webhook = webhookOf(row);
    await tell(work, house, { actor, at, webhook, change: 'added' });
    return ok(kind === 'signed' ? { ...webhook, secret } : webhook);
  });
}

/** Changes what is named. With `rotateSecret` the new secret is in the answer, and the old one signs as well for a day. */
export function changeWebhook(
  house: Home,
  actor: PersonRef,
  act: { id: string; change: WebhookChange; allowPrivate: boolean },
): Promise<Result<Webhook>> {
  const { id, change, allowPrivate } = act;
  const refusal = change.url === undefined ? undefined : refusalOf(change.url, allowPrivate);
  if (refusal) return Promise.resolve(refusal);
  const now = house.clock();
  const secret = change.rotateSecret ? newSecret() : undefined;
  return withTransaction(house.db, async (work) => {
    const row = await work
      .updateTable('webhook')
      .set(columnsOf(change, now))
      .$if(secret !== undefined, (update) =>
        update.set((eb) => ({
          secret: secret ?? '',
          previous_secret: eb.ref('secret'),
          previous_until: new Date(now.getTime() + OVERLAP_MS).toISOString(),
        })),
      )
      .where('org_id', '=', house.organisation.id)
      .where('webhook_id', '=', id)
      .returningAll()
      .executeTakeFirst();
    if (!row) return noSuch();
    const webhook = webhookOf(row);
    const how = secret === undefined ? 'changed' : 'secret-changed';
    await tell(work, house, { actor, at: now.toISOString(), webhook, change: how });
    return ok(secret === undefined ? webhook : { ...webhook, secret });
  });
}

/** Takes it away, with what still waits for it. */
export function removeWebhook(house: Home, actor: PersonRef, id: string): Promise<Result<Webhook>> {
  const at = house.clock().toISOString();
  return withTransaction(house.db, async (work) => {
    const row = await work
      .deleteFrom('webhook')
      .where('org_id', '=', house.organisation.id)
      .where('webhook_id', '=', id)
      .returningAll()
      .executeTakeFirst();
    if (!row) return noSuch();
    await work
      .deleteFrom('outbox')
      .where('org_id', '=', house.organisation.id)
      .where('target', '=', `webhook:${id}`)
      .execute();
    const webhook = webhookOf(row);
    await tell(work, house, { actor, at, webhook, change: 'removed' });
    return ok(webhook);
  });
}

function columnsOf(change: WebhookChange, now: Date): Updateable<Tables['webhook']> {
  const { name, url, topics, group, language, includeText, enabled } = change;
  const at = now.toISOString();
  return {
    updated_at: at,
    ...(name !== undefined && { name }),
    ...(url !== undefined && { url }),
    ...(topics && { topics: JSON.stringify(topics) }),
    ...(group !== undefined && { group_name: group }),
    ...(language && { language }),
    ...(includeText !== undefined && { include_text: includeText }),
    ...(enabled !== undefined && endOf(enabled, at)),
  };
}

function endOf(enabled: boolean, at: string) {
  return enabled
    ? { disabled_at: null, disabled_why: '' }
    : { disabled_at: at, disabled_why: 'An administrator turned it off.' };
}

function newSecret(): string {
  return `whsec_${randomBytes(32).toString('base64')}`;
}

async function countWebhooks(work: Work, house: Home): Promise<number> {
  const { count } = await work
    .selectFrom('webhook')
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .where('org_id', '=', house.organisation.id)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** On record: above all who let drafts' texts out, and to where. */
async function tell(
  work: Work,
  house: Home,
  {
    actor,
    at,
    webhook,
    change,
  }: { actor: PersonRef; at: string; webhook: Webhook; change: string },
): Promise<void> {
  const { id, kind, origin, topics, group, includeText } = webhook;
  const data = { name: 'webhook', id, change, kind, origin, topics, group, includeText };
  await appendRecord(work, house, { kind: 'setting-changed', actor, at, data });
}

function refusalOf(url: string, allowPrivate: boolean) {
  const parsed = new URL(url);
  const why = allowPrivate ? undefined : whyRefused(parsed)?.message;
  if (why === undefined && parsed.username === '' && parsed.password === '') return undefined;
  return failed(
    'malformed',
    why ?? 'An address with a name and a password in it is shown in too many places.',
    'Give the https address of a host on the internet; for one in your own network set GUIDEPOST_ALLOW_PRIVATE_TARGETS=true.',
    { path: 'body.url' },
  );
}

function noSuch() {
  return failed('not-found', 'There is no such webhook.', 'See GET /v1/webhooks.');
}

function tooMany() {
  return failed('wrong-state', `There are ${MOST} webhooks already.`, 'Remove one first.');
}
