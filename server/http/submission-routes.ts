import * as z from 'zod';
import { submissionListSchema, submitRequestSchema } from '../../domain/api';
import { listQuerySchema, queueCountSchema } from '../../domain/api-workflow';
import { type Submission, submissionSchema } from '../../domain/submission';
import type { House } from '../house';
import { countQueue, listSubmissions } from '../submissions/list-submissions';
import { oncePerKey } from '../submissions/once-per-key';
import { showSubmission } from '../submissions/show-submission';
import { submit } from '../submissions/submit';
import type { App } from './app';
import { keyedHeadersSchema } from './idempotency-key';
import { problemDocumentSchema } from './problem-document';
import { orRefuse } from './refusal';
import { callerOf } from './signed-in';

export const idSchema = z.object({ id: z.string().min(1).max(80) });

export const submissionRoutes = (house: House) => async (app: App) => {
  app.post(
    '/v1/submissions',
    {
      schema: {
        headers: keyedHeadersSchema,
        body: submitRequestSchema,
        response: { 200: submissionSchema, 201: submissionSchema, '4xx': problemDocumentSchema },
      },
    },
    async (request, reply) => {
      const author = callerOf(request);
      const key = request.headers['idempotency-key'];
      const call = { personId: author.id, key, request: ['submit', request.body] };
      const act = { author, request: request.body };
      const once = orRefuse(
        await oncePerKey<Submission>(house, call, (work, keep) =>
          submit(work, house, { ...act, keep }),
        ),
      );
      // It was made into text to be stored: once is enough.
      reply.type('application/json; charset=utf-8').serializer(() => once.text);
      return reply.status(once.replayed ? 200 : 201).send(once.answer);
    },
  );

  app.get(
    '/v1/submissions',
    {
      schema: {
        querystring: listQuerySchema,
        response: { 200: submissionListSchema, '4xx': problemDocumentSchema },
      },
    },
    async (request) => orRefuse(await listSubmissions(house, callerOf(request), request.query)),
  );

  app.get(
    '/v1/queue/count',
    { schema: { response: { 200: queueCountSchema, '4xx': problemDocumentSchema } } },
    async (request) => countQueue(house, callerOf(request)),
  );

  app.get(
    '/v1/submissions/:id',
    {
      schema: {
        params: idSchema,
        response: { 200: submissionSchema, '4xx': problemDocumentSchema },
      },
    },
    async (request) => orRefuse(await showSubmission(house, callerOf(request), request.params.id)),
  );
};
