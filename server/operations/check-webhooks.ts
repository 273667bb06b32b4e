import type { Selectable } from 'kysely';
import type { Database } from '../database/open-database';
import type { Tables } from '../database/tables';
import { wordsOfFailure } from '../outside/post-outside';
import { reachOutside } from '../outside/reach-outside';
import type { Settings } from '../settings';
import { type Finding, fine, minded } from './finding';

/** Bytes that Standard Webhooks ask of a secret at the least. */
const SECRET_BYTES = 24;

type Webhook = Selectable<Tables['webhook']>;

/** Whether the targets of webhooks can be reached, by the rules for their addresses; nothing is sent to them. */
export async function checkWebhooks(db: Database, settings: Settings): Promise<Finding[]> {
  const rows = await db
    .selectFrom('webhook')
    .selectAll()
    .where('org_id', '=', settings.organisation.id)
    .orderBy('webhook_id')
    .execute();
  return Promise.all(rows.map((row) => checkWebhook(row, settings.messages.allowPrivate)));
}

async function checkWebhook(row: Webhook, allowPrivate: boolean): Promise<Finding> {
  // The path of an address is often its secret.
  const url = new URL(row.url);
  const said = `${row.name} (${url.origin})`;
  if (row.disabled_at) {
    return minded(
      'webhook',
      'warn',
      `${said} is turned off: ${row.disabled_why}`,
      `Turn it on again (PATCH /v1/webhooks/${row.webhook_id}), or take it away: guidepost webhooks remove ${row.webhook_id}`,
    );
  }
  if (row.kind === 'signed' && secretBytes(row.secret) < SECRET_BYTES) {
    return minded(
      'webhook',
      'error',
      `${said} signs with a secret of ${secretBytes(row.secret)} bytes; ${SECRET_BYTES} are the least.`,
      `Make a new one: PATCH /v1/webhooks/${row.webhook_id} with rotateSecret.`,
    );
  }
  return reach(said, { url, allowPrivate });
}

function secretBytes(secret: string): number {
  return Buffer.from(secret.replace(/^whsec_/, ''), 'base64').length;
}

async function reach(said: string, target: { url: URL; allowPrivate: boolean }): Promise<Finding> {
  try {
    await reachOutside(target);
    return fine('webhook', `${said} can be reached.`);
  } catch (error) {
    return minded(
      'webhook',
      'error',
      `${said} cannot be reached: ${wordsOfFailure(error)}`,
      'Look at the address, its certificate and the firewall between; messages wait and are tried again.',
    );
  }
}
