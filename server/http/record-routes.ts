import { recordListSchema, recordRequestSchema } from '../../domain/api';
import { recordAnswerSchema } from '../../domain/api-conversation';
import type { House } from '../house';
import { recordsWithReasons } from '../records/record-reasons';
import { reportRecord } from '../records/report-record';
import { oncePerKey } from '../submissions/once-per-key';
import { showSubmission } from '../submissions/show-submission';
import type { App } from './app';
import { keyedHeadersSchema } from './idempotency-key';
import { problemDocumentSchema } from './problem-document';
import { orRefuse } from './refusal';
import { callerOf } from './signed-in';
import { idSchema } from './submission-routes';

export const recordRoutes = (house: House) => async (app: App) => {
  app.get(
    '/v1/submissions/:id/records',
    {
      schema: {
        params: idSchema,
        response: { 200: recordListSchema, '4xx': problemDocumentSchema },
      },
    },
    async (request) => {
      const submission = orRefuse(
        await showSubmission(house, callerOf(request), request.params.id),
      );
      const { db, organisation } = house;
      return { records: await recordsWithReasons(db, organisation.id, submission.id) };
    },
  );

  app.post(
    '/v1/records',
    {
      schema: {
        headers: keyedHeadersSchema,
        body: recordRequestSchema,
        response: {
          200: recordAnswerSchema,
          201: recordAnswerSchema,
          '4xx': problemDocumentSchema,
        },
      },
    },
    async (request, reply) => {
      const act = { person: callerOf(request), request: request.body };
      const key = request.headers['idempotency-key'];
      const call = { personId: act.person.id, key, request: ['record', request.body] };
      const once = orRefuse(
        await oncePerKey(house, call, (work) => reportRecord(work, house, act)),
      );
      return reply.status(once.replayed ? 200 : 201).send(once.answer);
    },
  );
};
