import { reviseRequestSchema } from '../../domain/api';
import { submissionSchema } from '../../domain/submission';
import type { House } from '../house';
import { expireDue } from '../submissions/expire-submissions';
import { oncePerKey } from '../submissions/once-per-key';
import { reviseSubmission } from '../submissions/revise-submission';
import type { App } from './app';
import { keyedHeadersSchema } from './idempotency-key';
import { problemDocumentSchema } from './problem-document';
import { orRefuse } from './refusal';
import { callerOf } from './signed-in';
import { idSchema } from './submission-routes';

const response = { 200: submissionSchema, 201: submissionSchema, '4xx': problemDocumentSchema };

export const revisionRoutes = (house: House) => async (app: App) => {
  app.post(
    '/v1/submissions/:id/revisions',
    {
      schema: {
        params: idSchema,
        headers: keyedHeadersSchema,
        body: reviseRequestSchema,
        response,
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      const act = { id, author: callerOf(request), request: request.body };
      const key = request.headers['idempotency-key'];
      const call = { personId: act.author.id, key, request: ['revise', id, request.body] };
      await expireDue(house, id);
      const once = orRefuse(
        await oncePerKey(house, call, (work) => reviseSubmission(work, house, act)),
      );
      return reply.status(once.replayed ? 200 : 201).send(once.answer);
    },
  );
};
