import * as z from 'zod';
import {
  acknowledgeRequestSchema,
  breakGlassListSchema,
  breakGlassPermissionDocumentSchema,
  breakGlassRequestSchema,
} from '../../domain/api-conversation';
import { type BreakGlassPermission, breakGlassEntrySchema } from '../../domain/break-glass';
import { submissionSchema } from '../../domain/submission';
import { acknowledge } from '../break-glass/acknowledge';
import { breakGlassSetting } from '../break-glass/break-glass-setting';
import { breakTheGlass } from '../break-glass/break-the-glass';
import { listBreakGlass } from '../break-glass/list-break-glass';
import { withTransaction } from '../database/with-transaction';
import { changeFlowSetting } from '../flow-settings/change-flow-setting';
import { readFlowSetting, type Versioned } from '../flow-settings/flow-setting';
import type { House } from '../house';
import { oncePerKey } from '../submissions/once-per-key';
import type { App } from './app';
import { keyedHeadersSchema } from './idempotency-key';
import { problemDocumentSchema } from './problem-document';
import { orRefuse } from './refusal';
import { callerOf } from './signed-in';
import { idSchema } from './submission-routes';

const pageSchema = z.object({
  state: z.enum(['open', 'all']).default('open'),
  after: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});
const problems = { '4xx': problemDocumentSchema };

/** Posts without approval, in an emergency. */
export const breakGlassRoutes = (house: House) => async (app: App) => {
  await app.register(permissionRoutes(house));

  app.post(
    '/v1/break-glass',
    {
      schema: {
        headers: keyedHeadersSchema,
        body: breakGlassRequestSchema,
        response: { 200: submissionSchema, 201: submissionSchema, ...problems },
      },
    },
    async (request, reply) => {
      const act = { author: callerOf(request), request: request.body };
      const key = request.headers['idempotency-key'];
      const call = { personId: act.author.id, key, request: ['break-glass', request.body] };
      const once = orRefuse(
        await oncePerKey(house, call, (work) => breakTheGlass(work, house, act)),
      );
      return reply.status(once.replayed ? 200 : 201).send(once.answer);
    },
  );

  app.get(
    '/v1/break-glass',
    { schema: { querystring: pageSchema, response: { 200: breakGlassListSchema, ...problems } } },
    async (request) => orRefuse(await listBreakGlass(house, callerOf(request), request.query)),
  );

  app.post(
    '/v1/break-glass/:id/acknowledgement',
    {
      schema: {
        params: idSchema,
        body: acknowledgeRequestSchema,
        response: { 200: breakGlassEntrySchema, ...problems },
      },
    },
    async (request) => {
      const act = { id: request.params.id, person: callerOf(request), note: request.body.note };
      return orRefuse(await withTransaction(house.db, (work) => acknowledge(work, house, act)));
    },
  );
};

const documentOf = ({ version, value }: Versioned<BreakGlassPermission>) => ({
  version,
  permission: value,
});

const permissionRoutes = (house: House) => async (app: App) => {
  const response = { 200: breakGlassPermissionDocumentSchema, ...problems };

  app.get('/v1/break-glass/permission', { schema: { response } }, async () =>
    documentOf(await readFlowSetting(house.db, house, breakGlassSetting)),
  );

  app.put(
    '/v1/break-glass/permission',
    { schema: { body: breakGlassPermissionDocumentSchema, response } },
    async (request) => {
      const { version, permission: value } = request.body;
      const change = { version, value, person: callerOf(request) };
      return documentOf(orRefuse(await changeFlowSetting(house, breakGlassSetting, change)));
    },
  );
};
