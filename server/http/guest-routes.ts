import { guestListSchema, invitedSchema } from '../../domain/api-conversation';
import { guestRequestSchema, guestSchema } from '../../domain/guest';
import { withTransaction } from '../database/with-transaction';
import { inviteGuest } from '../guests/invite-guest';
import { listGuests } from '../guests/list-guests';
import { withdrawGuest } from '../guests/withdraw-guest';
import type { House } from '../house';
import type { App } from './app';
import { problemDocumentSchema } from './problem-document';
import { orRefuse } from './refusal';
import { callerOf } from './signed-in';
import { idSchema } from './submission-routes';

const problems = { '4xx': problemDocumentSchema };

/** People from outside, by a link for one act. No idempotency key: a stored answer would hold the link. */
export const guestRoutes = (house: House) => async (app: App) => {
  app.post(
    '/v1/guests',
    { schema: { body: guestRequestSchema, response: { 201: invitedSchema, ...problems } } },
    async (request, reply) => {
      const act = { person: callerOf(request), request: request.body };
      const invited = orRefuse(
        await withTransaction(house.db, (work) => inviteGuest(work, house, act)),
      );
      return reply.status(201).header('cache-control', 'no-store').send(invited);
    },
  );

  app.get(
    '/v1/guests',
    { schema: { response: { 200: guestListSchema, ...problems } } },
    async (request) => ({ guests: await listGuests(house, callerOf(request)) }),
  );

  app.delete(
    '/v1/guests/:id',
    { schema: { params: idSchema, response: { 200: guestSchema, ...problems } } },
    async (request) => {
      const act = { id: request.params.id, person: callerOf(request) };
      return orRefuse(await withTransaction(house.db, (work) => withdrawGuest(work, house, act)));
    },
  );
};
