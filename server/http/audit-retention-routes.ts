import * as z from 'zod';
import { ref } from '../../domain/person';
import {
  holdListSchema,
  holdRequestSchema,
  holdSchema,
  retentionSchema,
} from '../../domain/retention';
import { withRole } from '../audit/may-audit';
import { endHold, openHolds, placeHold } from '../audit/retention/holds';
import { changeRetention, readRetention } from '../audit/retention/keep-rules';
import type { House } from '../house';
import type { App } from './app';
import { problemDocumentSchema } from './problem-document';
import { orRefuse } from './refusal';
import { callerOf } from './signed-in';
import { idSchema } from './submission-routes';

export const auditRetentionRoutes = (house: House) => async (app: App) => {
  app.get(
    '/v1/retention',
    { schema: { response: { 200: retentionSchema, '4xx': problemDocumentSchema } } },
    async (request) => {
      orRefuse(withRole(callerOf(request), 'admin', 'publisher', 'auditor'));
      return readRetention(house.db, house.organisation.id);
    },
  );

  app.put(
    '/v1/retention',
    {
      schema: {
        body: retentionSchema,
        response: { 200: retentionSchema, '4xx': problemDocumentSchema },
      },
    },
    async (request) => {
      const person = ref(orRefuse(withRole(callerOf(request), 'admin', 'publisher')));
      return orRefuse(await changeRetention(house, person, request.body));
    },
  );

  app.get(
    '/v1/legal-holds',
    { schema: { response: { 200: holdListSchema, '4xx': problemDocumentSchema } } },
    async (request) => {
      orRefuse(withRole(callerOf(request), 'admin', 'publisher', 'auditor'));
      return { holds: await openHolds(house.db, house.organisation.id) };
    },
  );

  app.post(
    '/v1/legal-holds',
    {
      schema: {
        body: holdRequestSchema,
        response: { 201: holdSchema, '4xx': problemDocumentSchema },
      },
    },
    async (request, reply) => {
      const person = ref(orRefuse(withRole(callerOf(request), 'admin', 'publisher')));
      return reply.status(201).send(orRefuse(await placeHold(house, person, request.body)));
    },
  );

  app.delete(
    '/v1/legal-holds/:id',
    {
      schema: { params: idSchema, response: { 200: z.object({}), '4xx': problemDocumentSchema } },
    },
    async (request) => {
      const person = ref(orRefuse(withRole(callerOf(request), 'admin', 'publisher')));
      return orRefuse(await endHold(house, person, request.params.id));
    },
  );
};
