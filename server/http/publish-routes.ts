import * as z from 'zod';
import { publishRequestSchema } from '../../domain/api';
import type { House } from '../house';
import { publishPack } from '../packs/publish-pack';
import type { App } from './app';
import { problemDocumentSchema } from './problem-document';
import { orRefuse } from './refusal';
import { callerOf } from './signed-in';

/** A pack of the largest size, quoted inside JSON, with its manifest. */
const PACK_LIMIT = 9 * 1_048_576;
const publishedSchema = z.object({
  packId: z.string(),
  version: z.number().int(),
  configUrl: z.string(),
  warnings: z
    .array(
      z.object({
        code: z.string(),
        ruleId: z.string().optional(),
        what: z.string(),
        cure: z.string(),
      }),
    )
    .readonly(),
  moreWarnings: z.number().int(),
});

export const publishRoutes = (house: House) => async (app: App) => {
  app.post(
    '/v1/packs',
    {
      bodyLimit: PACK_LIMIT,
      schema: {
        body: publishRequestSchema,
        response: { 201: publishedSchema, '4xx': problemDocumentSchema },
      },
    },
    async (request, reply) => {
      const published = orRefuse(await publishPack(house, callerOf(request), request.body));
      return reply.status(201).send(published);
    },
  );
};
