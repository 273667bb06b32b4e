import * as z from 'zod';
import { sessionListSchema, sessionsEndedSchema } from '../../domain/session';
import type { House } from '../house';
import { endAllSessions, endSession } from '../identity/end-session';
import { listSessions } from '../identity/list-sessions';
import type { App } from './app';
import { problemDocumentSchema } from './problem-document';
import { orRefuse } from './refusal';
import { callerOf, sessionOf } from './signed-in';

const idSchema = z.object({ id: z.string().min(1).max(80) });
/** A person's id or whole name, or `all`. */
const whoseSchema = z.object({ person: z.string().min(1).max(200).optional() });

export const sessionRoutes = (house: House) => async (app: App) => {
  app.get(
    '/v1/sessions',
    {
      schema: {
        querystring: whoseSchema,
        response: { 200: sessionListSchema, '4xx': problemDocumentSchema },
      },
    },
    async (request) => {
      const which = { of: request.query.person, current: sessionOf(request) };
      return { sessions: orRefuse(await listSessions(house, callerOf(request), which)) };
    },
  );

  app.delete(
    '/v1/sessions',
    {
      schema: {
        querystring: z.object({ person: z.string().min(1).max(80) }),
        response: { 200: sessionsEndedSchema, '4xx': problemDocumentSchema },
      },
    },
    async (request) =>
      orRefuse(await endAllSessions(house, callerOf(request), request.query.person)),
  );

  app.delete(
    '/v1/sessions/:id',
    {
      schema: {
        params: idSchema,
        response: { 204: z.null(), '4xx': problemDocumentSchema },
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      const which = id === 'current' ? (sessionOf(request) ?? id) : id;
      orRefuse(await endSession(house, callerOf(request), which));
      return reply.status(204).send(null);
    },
  );
};
