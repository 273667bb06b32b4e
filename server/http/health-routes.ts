import * as z from 'zod';
import { failed } from '../../domain/problem';
import type { House } from '../house';
import { readiness } from '../operations/readiness';
import type { App } from './app';
import { PROBLEM_TYPE } from './problem-answers';
import { problemDocument, problemDocumentSchema } from './problem-document';

const upSchema = z.object({ status: z.literal('up') });

const partsSchema = z.array(
  z.object({
    check: z.string(),
    state: z.enum(['ok', 'warn', 'error']),
    what: z.string(),
    cure: z.string().optional(),
  }),
);
const readySchema = z.object({ status: z.literal('ready'), parts: partsSchema });
const notReadySchema = problemDocumentSchema.extend({ parts: partsSchema });

export const healthRoutes = (house: House) => async (app: App) => {
  app.get('/healthz', { schema: { response: { 200: upSchema } } }, async () => ({
    status: 'up' as const,
  }));

  app.get(
    '/readyz',
    { schema: { response: { 200: readySchema, 503: notReadySchema } } },
    async (_request, reply) => {
      const parts = await readiness(house);
      const broken = parts.find(({ state }) => state === 'error');
      reply.header('cache-control', 'no-store');
      if (!broken) return reply.send({ status: 'ready', parts });
      const { problem } = failed('server-unreachable', broken.what, broken.cure ?? '');
      return reply
        .status(503)
        .type(PROBLEM_TYPE)
        .send({ ...problemDocument(problem), parts });
    },
  );
};
