import { Readable } from 'node:stream';
import * as z from 'zod';
import { exportRequestSchema } from '../../domain/audit-export';
import { ref } from '../../domain/person';
import {
  auditHeadAnswerSchema,
  consistencyAnswerSchema,
  inclusionAnswerSchema,
} from '../../domain/tree-head';
import { exportTrail, MEDIA_TYPES } from '../audit/exports/export-trail';
import { withRole } from '../audit/may-audit';
import { consistencyAnswer, headAnswer, inclusionAnswer } from '../audit/tree-answers';
import type { House } from '../house';
import type { App } from './app';
import { problemDocumentSchema } from './problem-document';
import { rawAnswer } from './raw-answer';
import { orRefuse } from './refusal';
import { callerOf } from './signed-in';

const EXPORT_TYPES = Object.values(MEDIA_TYPES).map((type) => type.split(';')[0] ?? type);
const recordQuerySchema = z.object({ record: z.string().min(1).max(80) });
const size = z.coerce.number().int().min(0).max(2_147_483_647);
const sizesQuerySchema = z.object({ from: size, to: size });

export const auditRoutes = (house: House) => async (app: App) => {
  app.get(
    '/v1/audit/head',
    { schema: { response: { 200: auditHeadAnswerSchema, '4xx': problemDocumentSchema } } },
    async (request) => {
      orRefuse(withRole(callerOf(request), 'auditor', 'admin', 'publisher'));
      return headAnswer(house);
    },
  );

  app.get(
    '/v1/audit/proof',
    {
      schema: {
        querystring: recordQuerySchema,
        response: { 200: inclusionAnswerSchema, '4xx': problemDocumentSchema },
      },
    },
    async (request) => {
      orRefuse(withRole(callerOf(request), 'auditor', 'admin'));
      return orRefuse(await inclusionAnswer(house, request.query.record));
    },
  );

  app.get(
    '/v1/audit/consistency',
    {
      schema: {
        querystring: sizesQuerySchema,
        response: { 200: consistencyAnswerSchema, '4xx': problemDocumentSchema },
      },
    },
    async (request) => {
      orRefuse(withRole(callerOf(request), 'auditor', 'admin'));
      return orRefuse(await consistencyAnswer(house, request.query));
    },
  );

  app.get(
    '/v1/audit/export',
    {
      schema: {
        querystring: exportRequestSchema,
        response: { 200: rawAnswer(...EXPORT_TYPES), '4xx': problemDocumentSchema },
      },
    },
    async (request, reply) => {
      const person = orRefuse(withRole(callerOf(request), 'auditor', 'admin'));
      const { format, ...filter } = request.query;
      const act = { actor: ref(person), format, filter };
      const pieces = orRefuse(await exportTrail(house, act));
      return reply
        .type(MEDIA_TYPES[format])
        .header('x-content-type-options', 'nosniff')
        .header('content-disposition', `attachment; filename="guidepost-audit.${format}"`)
        .header('cache-control', 'no-store')
        .send(Readable.from(pieces));
    },
  );
};
