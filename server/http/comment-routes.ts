import * as z from 'zod';
import { commentListSchema, commentRequestSchema } from '../../domain/api-conversation';
import { commentSchema } from '../../domain/comment';
import { deleteComment } from '../comments/delete-comment';
import { commentsFor, readComment } from '../comments/read-comments';
import { writeComment } from '../comments/write-comment';
import type { House } from '../house';
import { actOnSubmission } from '../submissions/act-on-submission';
import { oncePerKey } from '../submissions/once-per-key';
import { showSubmission } from '../submissions/show-submission';
import type { App } from './app';
import { keyedHeadersSchema } from './idempotency-key';
import { problemDocumentSchema } from './problem-document';
import { orRefuse } from './refusal';
import { callerOf } from './signed-in';
import { idSchema } from './submission-routes';

const commentIdSchema = idSchema.extend({ commentId: z.string().min(1).max(80) });
const problems = { '4xx': problemDocumentSchema };

export const commentRoutes = (house: House) => async (app: App) => {
  app.get(
    '/v1/submissions/:id/comments',
    { schema: { params: idSchema, response: { 200: commentListSchema, ...problems } } },
    async (request) => {
      const person = callerOf(request);
      const submission = orRefuse(await showSubmission(house, person, request.params.id));
      return { comments: await commentsFor(house.db, house.organisation.id, submission, person) };
    },
  );

  app.post(
    '/v1/submissions/:id/comments',
    {
      schema: {
        params: idSchema,
        headers: keyedHeadersSchema,
        body: commentRequestSchema,
        response: { 200: commentSchema, 201: commentSchema, ...problems },
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      const act = { id, person: callerOf(request), request: request.body };
      const key = request.headers['idempotency-key'];
      const call = { personId: act.person.id, key, request: ['comment', id, request.body] };
      const once = orRefuse(
        await oncePerKey(house, call, (work) => writeComment(work, house, act)),
      );
      const comment = await readComment(house.db, house.organisation.id, id, once.answer.id);
      return reply.status(once.replayed ? 200 : 201).send(comment);
    },
  );

  app.delete(
    '/v1/submissions/:id/comments/:commentId',
    { schema: { params: commentIdSchema, response: { 200: commentSchema, ...problems } } },
    async (request) => {
      const { id, commentId } = request.params;
      const act = { id, commentId, person: callerOf(request) };
      return orRefuse(await actOnSubmission(house, id, (work) => deleteComment(work, house, act)));
    },
  );
};
