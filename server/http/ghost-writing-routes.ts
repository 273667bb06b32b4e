import * as z from 'zod';
import {
  ghostWritingDocumentSchema,
  ghostWrittenListSchema,
  principalListSchema,
} from '../../domain/api-conversation';
import type { GhostWritingSetting } from '../../domain/ghost-writing';
import { changeFlowSetting } from '../flow-settings/change-flow-setting';
import { readFlowSetting, type Versioned } from '../flow-settings/flow-setting';
import { ghostWritingSetting } from '../ghost-writing/ghost-writing-setting';
import { listGhostWritten } from '../ghost-writing/list-ghost-written';
import { listPrincipals } from '../ghost-writing/list-principals';
import type { House } from '../house';
import type { App } from './app';
import { problemDocumentSchema } from './problem-document';
import { orRefuse } from './refusal';
import { callerOf } from './signed-in';

const pageSchema = z.object({
  after: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});
const problems = { '4xx': problemDocumentSchema };
const documentOf = ({ version, value }: Versioned<GhostWritingSetting>) => ({
  version,
  ghostWriting: value,
});

/** Drafts prepared for somebody else, and where that person's own approval stands. */
export const ghostWritingRoutes = (house: House) => async (app: App) => {
  const response = { 200: ghostWritingDocumentSchema, ...problems };

  app.get('/v1/ghost-writing', { schema: { response } }, async () =>
    documentOf(await readFlowSetting(house.db, house, ghostWritingSetting)),
  );

  app.put(
    '/v1/ghost-writing',
    { schema: { body: ghostWritingDocumentSchema, response } },
    async (request) => {
      const { version, ghostWriting: value } = request.body;
      const change = { version, value, person: callerOf(request) };
      return documentOf(orRefuse(await changeFlowSetting(house, ghostWritingSetting, change)));
    },
  );

  app.get(
    '/v1/ghost-writing/principals',
    { schema: { response: { 200: principalListSchema, ...problems } } },
    async (request) => ({ people: await listPrincipals(house, callerOf(request)) }),
  );

  app.get(
    '/v1/ghost-written',
    {
      schema: { querystring: pageSchema, response: { 200: ghostWrittenListSchema, ...problems } },
    },
    async (request) => listGhostWritten(house, callerOf(request), request.query),
  );
};
