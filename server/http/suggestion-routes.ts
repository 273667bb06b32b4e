import * as z from 'zod';
import { acceptSuggestionRequestSchema, suggestionListSchema } from '../../domain/api-conversation';
import { submissionSchema } from '../../domain/submission';
import { suggestionSchema } from '../../domain/suggestion';
import type { House } from '../house';
import { actOnSubmission } from '../submissions/act-on-submission';
import { expireDue } from '../submissions/expire-submissions';
import { oncePerKey } from '../submissions/once-per-key';
import { showSubmission } from '../submissions/show-submission';
import { acceptSuggestion, declineSuggestion } from '../suggestions/answer-suggestion';
import { suggestionsOf } from '../suggestions/suggestions';
import type { App } from './app';
import { keyedHeadersSchema } from './idempotency-key';
import { problemDocumentSchema } from './problem-document';
import { orRefuse } from './refusal';
import { callerOf } from './signed-in';
import { idSchema } from './submission-routes';

const suggestionIdSchema = idSchema.extend({ suggestionId: z.string().min(1).max(80) });
const problems = { '4xx': problemDocumentSchema };

export const suggestionRoutes = (house: House) => async (app: App) => {
  app.get(
    '/v1/submissions/:id/suggestions',
    { schema: { params: idSchema, response: { 200: suggestionListSchema, ...problems } } },
    async (request) => {
      const { id } = request.params;
      const submission = orRefuse(await showSubmission(house, callerOf(request), id));
      return { suggestions: await suggestionsOf(house.db, house.organisation.id, submission.id) };
    },
  );

  app.post(
    '/v1/submissions/:id/suggestions/:suggestionId/acceptance',
    {
      schema: {
        params: suggestionIdSchema,
        headers: keyedHeadersSchema,
        body: acceptSuggestionRequestSchema,
        response: { 200: submissionSchema, 201: submissionSchema, ...problems },
      },
    },
    async (request, reply) => {
      const { id, suggestionId } = request.params;
      const act = { id, suggestionId, author: callerOf(request), request: request.body };
      const key = request.headers['idempotency-key'];
      const call = {
        personId: act.author.id,
        key,
        request: ['accept', request.params, act.request],
      };
      await expireDue(house, id);
      const once = orRefuse(
        await oncePerKey(house, call, (work) => acceptSuggestion(work, house, act)),
      );
      return reply.status(once.replayed ? 200 : 201).send(once.answer);
    },
  );

  app.post(
    '/v1/submissions/:id/suggestions/:suggestionId/refusal',
    { schema: { params: suggestionIdSchema, response: { 200: suggestionSchema, ...problems } } },
    async (request) => {
      const { id, suggestionId } = request.params;
      const act = { id, suggestionId, author: callerOf(request) };
      return orRefuse(
        await actOnSubmission(house, id, (work) => declineSuggestion(work, house, act)),
      );
    },
  );
};
