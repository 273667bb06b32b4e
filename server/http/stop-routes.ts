import { createHash } from 'node:crypto';
import * as z from 'zod';
import {
  reconfirmRequestSchema,
  stopListSchema,
  stopRequestSchema,
} from '../../domain/api-conversation';
import { stopSchema } from '../../domain/crisis';
import { submissionSchema } from '../../domain/submission';
import { endStop } from '../crisis/end-stop';
import { currentStops } from '../crisis/read-stops';
import { reconfirmSubmission } from '../crisis/reconfirm-submission';
import { startStop } from '../crisis/start-stop';
import { withTransaction } from '../database/with-transaction';
import type { House } from '../house';
import { actOnSubmission } from '../submissions/act-on-submission';
import { seenBy } from '../submissions/may-read';
import { oncePerKey } from '../submissions/once-per-key';
import type { App } from './app';
import { keyedHeadersSchema } from './idempotency-key';
import { problemDocumentSchema } from './problem-document';
import { orRefuse } from './refusal';
import { callerOf } from './signed-in';
import { idSchema } from './submission-routes';

const problems = { '4xx': problemDocumentSchema };

/** Nobody posts but those who may speak. */
export const stopRoutes = (house: House) => async (app: App) => {
  app.post(
    '/v1/stops',
    {
      schema: {
        headers: keyedHeadersSchema,
        body: stopRequestSchema,
        response: { 200: stopSchema, 201: stopSchema, ...problems },
      },
    },
    async (request, reply) => {
      const act = { person: callerOf(request), request: request.body };
      const key = request.headers['idempotency-key'];
      const call = { personId: act.person.id, key, request: ['stop', request.body] };
      const once = orRefuse(await oncePerKey(house, call, (work) => startStop(work, house, act)));
      return reply.status(once.replayed ? 200 : 201).send(once.answer);
    },
  );

  app.get(
    '/v1/stops/current',
    { schema: { response: { 200: stopListSchema, 304: z.undefined(), ...problems } } },
    async (request, reply) => {
      const answer = { stops: await currentStops(house) };
      const hash = createHash('sha256').update(JSON.stringify(answer)).digest('hex');
      const tag = `"${hash}"`;
      reply.header('etag', tag).header('cache-control', 'private, no-cache');
      if (request.headers['if-none-match'] === tag) return reply.status(304).send(undefined);
      return answer;
    },
  );

  app.delete(
    '/v1/stops/:id',
    { schema: { params: idSchema, response: { 200: stopSchema, ...problems } } },
    async (request) => {
      const act = { id: request.params.id, person: callerOf(request) };
      return orRefuse(await withTransaction(house.db, (work) => endStop(work, house, act)));
    },
  );

  app.post(
    '/v1/submissions/:id/reconfirmation',
    {
      schema: {
        params: idSchema,
        body: reconfirmRequestSchema,
        response: { 200: submissionSchema, ...problems },
      },
    },
    async (request) => {
      const { id } = request.params;
      const act = { id, person: callerOf(request), request: request.body };
      const confirmed = orRefuse(
        await actOnSubmission(house, id, (work) => reconfirmSubmission(work, house, act)),
      );
      return seenBy(confirmed, act.person);
    },
  );
};
