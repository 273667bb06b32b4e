import * as z from 'zod';
import { failed } from '../../domain/problem';
import type { House } from '../house';
import { readiness } from '../operations/readiness';
import type { App } from './app';
import { ownShare } from './own-share';
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

/** Of each kind. Whatever else comes from a proxy's address must not make it look as if the server were ill. */
const LOOKS_PER_MINUTE = 600;

export const healthRoutes = (house: House) => async (app: App) => {
  const config = ownShare(LOOKS_PER_MINUTE);
  app.get('/healthz', { config, schema: { response: { 200: upSchema } } }, async () => ({
    status: 'up' as const,
  }));

  app.get(
    '/readyz',
    { config, schema: { response: { 200: readySchema, 503: notReadySchema } } },
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
