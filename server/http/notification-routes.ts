import {
  handOffAnswerSchema,
  handOffRequestSchema,
  notificationsAnswerSchema,
  notificationsSchema,
} from '../../domain/api-messages';
import { ok } from '../../domain/problem';
import type { House } from '../house';
import { handOff } from '../messages/hand-off';
import { mailWish, saveNotifications } from '../messages/notifications';
import { notFound } from '../submissions/may-read';
import { oncePerKey } from '../submissions/once-per-key';
import type { App } from './app';
import { keyedHeadersSchema } from './idempotency-key';
import { problemDocumentSchema } from './problem-document';
import { orRefuse } from './refusal';
import { callerOf } from './signed-in';
import { idSchema } from './submission-routes';

const problems = { '4xx': problemDocumentSchema };
const response = { 200: notificationsAnswerSchema, ...problems };

/** What somebody is told by mail, and handing a draft on to another department. */
export const notificationRoutes = (house: House) => async (app: App) => {
  const answerFor = async (personId: string) => {
    const wish = await mailWish(house.db, house.organisation.id, personId);
    const { language, mail, topics, email } = orRefuse(wish ? ok(wish) : notFound());
    return { language, mail, topics, email };
  };

  app.get('/v1/me/notifications', { schema: { response } }, (request) =>
    answerFor(callerOf(request).id),
  );

  app.put(
    '/v1/me/notifications',
    { schema: { body: notificationsSchema, response } },
    async (request) => {
      const { id } = callerOf(request);
      orRefuse(await saveNotifications(house, id, request.body));
      return answerFor(id);
    },
  );

  app.post(
    '/v1/submissions/:id/hand-off',
    {
      schema: {
        params: idSchema,
        headers: keyedHeadersSchema,
        body: handOffRequestSchema,
        response: { 200: handOffAnswerSchema, 201: handOffAnswerSchema, ...problems },
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      const act = { id, person: callerOf(request), request: request.body };
      const key = request.headers['idempotency-key'];
      const call = { personId: act.person.id, key, request: ['hand-off', id, request.body] };
      const once = orRefuse(await oncePerKey(house, call, (work) => handOff(work, house, act)));
      return reply.status(once.replayed ? 200 : 201).send(once.answer);
    },
  );
};
