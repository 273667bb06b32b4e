import type { Selectable } from 'kysely';
import { ok } from '../../domain/problem';
import type { Tables } from '../database/tables';
import { withTransaction } from '../database/with-transaction';
import type { House } from '../house';
import { type OutsideAnswer, postOutside, wordsOfFailure } from '../outside/post-outside';
import { appendRecord } from '../records/append-record';
import { DONE, type Outcome, type Ways } from './deliverer';
import { type MessageFacts, messageFacts, type StoredMessage } from './message-facts';
import { messageWords, type TopicOrTest } from './message-words';
import { signatureHeaders, signedBody } from './signed-body';
import { slackBody } from './slack-body';
import { teamsBody } from './teams-body';
import { languageOf } from './webhook-rows';

type Row = Selectable<Tables['webhook']>;
const CLOCK = { id: 'guidepost', name: 'Guidepost' };
const GONE = 410;

/** One try at one webhook. */
export async function deliverWebhook(
  house: House,
  ways: Ways,
  message: { webhookId: string; messageId: string; topic: TopicOrTest; stored: StoredMessage },
): Promise<Outcome> {
  const webhook = await house.db
    .selectFrom('webhook')
    .selectAll()
    .where('org_id', '=', house.organisation.id)
    .where('webhook_id', '=', message.webhookId)
    .executeTakeFirst();
  if (!webhook) return DONE;
  if (webhook.disabled_at) return { end: 'never', problem: 'The webhook is disabled.' };
  const { topic, stored, messageId } = message;
  const facts = await messageFacts(house, topic, stored, webhook.include_text);
  if (!facts) return DONE;
  const outcome = await tryWebhook(house, ways, webhook, { id: messageId, facts });
  if (outcome.end === 'never') await disable(house, webhook.webhook_id, outcome.problem);
  return outcome;
}

/** Sends it and says how that went; changes nothing here. */
export async function tryWebhook(
  house: Pick<House, 'clock'>,
  { allowPrivate, signal }: Pick<Ways, 'allowPrivate' | 'signal'>,
  webhook: Row,
  { id, facts }: { id: string; facts: MessageFacts },
): Promise<Outcome> {
  const now = house.clock();
  const body = bodyFor(webhook, facts);
  const headers =
    webhook.kind === 'signed' ? signatureHeaders(secretsOf(webhook, now), { id, body, now }) : {};
  try {
    const url = new URL(webhook.url);
    return outcomeOf(
      await postOutside({ url, body, headers, allowPrivate, ...(signal && { signal }) }),
    );
  } catch (error) {
    return { end: 'again', problem: wordsOfFailure(error) };
  }
}

function bodyFor(webhook: Row, facts: MessageFacts): string {
  const words = messageWords(languageOf(webhook));
  if (webhook.kind === 'slack') return slackBody(words, facts);
  return webhook.kind === 'teams' ? teamsBody(words, facts) : signedBody(facts);
}

function secretsOf({ secret, previous_secret, previous_until }: Row, now: Date): string[] {
  const isStillGood = previous_until !== null && previous_until > now;
  return previous_secret !== null && isStillGood ? [secret, previous_secret] : [secret];
}

function outcomeOf({ status, retryAfterMs }: OutsideAnswer): Outcome {
  if (status >= 200 && status < 300) return DONE;
  if (status === GONE) return { end: 'never', problem: 'The target is gone (410).' };
  const redirect = status >= 300 && status < 400 ? ' Redirects are not followed.' : '';
  return { end: 'again', problem: `The target answered ${status}.${redirect}`, retryAfterMs };
}

/** The target asked for no more. */
async function disable(house: House, id: string, why: string): Promise<void> {
  const at = house.clock().toISOString();
  await withTransaction(house.db, async (work) => {
    const disabled = await work
      .updateTable('webhook')
      .set({ disabled_at: at, disabled_why: why, updated_at: at })
      .where('org_id', '=', house.organisation.id)
      .where('webhook_id', '=', id)
      .where('disabled_at', 'is', null)
      .returning('webhook_id')
      .executeTakeFirst();
    if (disabled) {
      const data = { name: 'webhook', id, change: 'disabled', why };
      await appendRecord(work, house, { kind: 'setting-changed', actor: CLOCK, at, data });
    }
    return ok(undefined);
  });
}
