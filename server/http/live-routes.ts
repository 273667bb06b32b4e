import { createHash } from 'node:crypto';
import * as z from 'zod';
import { changesAnswerSchema } from '../../domain/change';
import type { House } from '../house';
import { showChanges } from '../live/show-changes';
import type { App } from './app';
import { problemDocumentSchema } from './problem-document';
import { orRefuse } from './refusal';
import { callerOf } from './signed-in';

const cursorSchema = z.object({ cursor: z.string().max(80).optional() });

/** What changed since a cursor, for who looks now and then. */
export const changesRoutes = (house: House) => async (app: App) => {
  app.get(
    '/v1/changes',
    {
      schema: {
        querystring: cursorSchema,
        response: { 200: changesAnswerSchema, 304: z.undefined(), '4xx': problemDocumentSchema },
      },
    },
    async (request, reply) => {
      const { cursor } = request.query;
      const answer = orRefuse(await showChanges(house, callerOf(request), cursor));
      const hash = createHash('sha256').update(JSON.stringify(answer)).digest('hex');
      const tag = `"${hash}"`;
      reply.header('etag', tag).header('cache-control', 'private, no-cache');
      if (request.headers['if-none-match'] === tag) return reply.status(304).send(undefined);
      return answer;
    },
  );
};
