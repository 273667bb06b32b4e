import type { Webhook } from '../../../../domain/api-messages';
import { OUR_MARK } from '../actors';
import { pending, sure } from '../made';
import { at, type Cast, EVERYBODY, READERS, type Rows } from '../row';

const ADMINS = { admin: 200, almighty: 200, others: 403 };
/** Of a message that is not there: only administrators are told that. */
const ADMINS_NOT_FOUND = { admin: 404, almighty: 404, others: 403 };

/** What other systems and people are told. */
export const messageRows: Rows = {
  'GET /v1/webhooks': { make: at('/v1/webhooks'), answers: ADMINS },
  'POST /v1/webhooks': {
    make: at('/v1/webhooks', { body: aWebhook() }),
    answers: { admin: 201, almighty: 201, others: 403 },
  },
  'PATCH /v1/webhooks/:id': {
    make: async (cast) => ({ path: await webhook(cast), body: { name: OUR_MARK } }),
    answers: ADMINS,
  },
  'DELETE /v1/webhooks/:id': {
    make: async (cast) => ({ path: await webhook(cast) }),
    answers: ADMINS,
  },
  'GET /v1/deliveries': { make: at('/v1/deliveries'), answers: ADMINS },
  'POST /v1/deliveries/:id/retry': {
    make: at('/v1/deliveries/none/retry'),
    answers: ADMINS_NOT_FOUND,
  },
  'GET /v1/me/notifications': { make: at('/v1/me/notifications'), answers: EVERYBODY },
  'PUT /v1/me/notifications': {
    make: at('/v1/me/notifications', { body: { language: 'de', mail: false, topics: [] } }),
    answers: EVERYBODY,
  },
  'POST /v1/submissions/:id/hand-off': {
    make: async (cast) => ({
      path: `/v1/submissions/${(await pending(cast)).id}/hand-off`,
      body: { to: 'sales', note: OUR_MARK },
      keyed: true,
    }),
    answers: handingOff(),
  },
};

/** Whoever may read it may hand it on. */
function handingOff() {
  const { others, ...readers } = READERS;
  return { ...Object.fromEntries(Object.keys(readers).map((actor) => [actor, 201])), others };
}

/** Of a topic that nothing here brings up, so that nothing is sent. */
function aWebhook() {
  const url = 'https://hooks.example.com/guidepost';
  return { kind: 'signed', name: OUR_MARK, url, topics: ['site-blind'] };
}

async function webhook({ admin }: Cast): Promise<string> {
  return `/v1/webhooks/${sure(await admin.post<Webhook>('/v1/webhooks', aWebhook())).id}`;
}
