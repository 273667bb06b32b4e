import * as z from 'zod';
import {
  deliveryListSchema,
  webhookChangeSchema,
  webhookListSchema,
  webhookRequestSchema,
  webhookSchema,
} from '../../domain/api-messages';
import { hasRole, type PersonRef, ref } from '../../domain/person';
import { failed } from '../../domain/problem';
import type { House } from '../house';
import { listDeliveries, retryDelivery } from '../messages/deliveries';
import type { MessageSettings } from '../messages/message-settings';
import { addWebhook, changeWebhook, listWebhooks, removeWebhook } from '../messages/webhooks';
import type { App } from './app';
import { problemDocumentSchema } from './problem-document';
import { orRefuse, Refusal } from './refusal';
import { callerOf } from './signed-in';
import { idSchema } from './submission-routes';

const problems = { '4xx': problemDocumentSchema };

/** Other systems that are told of what happens, and what did not get through to them. For administrators. */
export const webhookRoutes =
  (house: House, { allowPrivate }: MessageSettings) =>
  async (app: App) => {
    app.get(
      '/v1/webhooks',
      { schema: { response: { 200: webhookListSchema, ...problems } } },
      async (request) => {
        adminOf(request);
        return { webhooks: await listWebhooks(house) };
      },
    );

    app.post(
      '/v1/webhooks',
      { schema: { body: webhookRequestSchema, response: { 201: webhookSchema, ...problems } } },
      async (request, reply) => {
        const admin = adminOf(request);
        const added = orRefuse(await addWebhook(house, admin, request.body, allowPrivate));
        return reply.status(201).send(added);
      },
    );

    app.patch(
      '/v1/webhooks/:id',
      {
        schema: {
          params: idSchema,
          body: webhookChangeSchema,
          response: { 200: webhookSchema, ...problems },
        },
      },
      async (request) => {
        const admin = adminOf(request);
        const act = { id: request.params.id, change: request.body, allowPrivate };
        return orRefuse(await changeWebhook(house, admin, act));
      },
    );

    app.delete(
      '/v1/webhooks/:id',
      { schema: { params: idSchema, response: { 200: webhookSchema, ...problems } } },
      async (request) => orRefuse(await removeWebhook(house, adminOf(request), request.params.id)),
    );

    app.get(
      '/v1/deliveries',
      { schema: { response: { 200: deliveryListSchema, ...problems } } },
      async (request) => {
        adminOf(request);
        return { deliveries: await listDeliveries(house) };
      },
    );

    app.post(
      '/v1/deliveries/:id/retry',
      {
        schema: {
          params: idSchema,
          response: { 200: z.object({ id: z.string() }), ...problems },
        },
      },
      async (request) => {
        adminOf(request);
        return orRefuse(await retryDelivery(house, request.params.id));
      },
    );
  };

function adminOf(request: object): PersonRef {
  const person = callerOf(request);
  if (hasRole(person, 'admin')) return ref(person);
  throw new Refusal(
    failed('not-allowed', 'Only administrators look after webhooks.', 'Ask one of them.').problem,
  );
}
