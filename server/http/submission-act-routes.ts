import { decideRequestSchema, postedRequestSchema, withdrawRequestSchema } from '../../domain/api';
import { submissionSchema } from '../../domain/submission';
import type { House } from '../house';
import { actOnSubmission } from '../submissions/act-on-submission';
import { decideSubmission } from '../submissions/decide-submission';
import { seenBy } from '../submissions/may-read';
import { reportPost } from '../submissions/post-submission';
import { withdrawSubmission } from '../submissions/withdraw-submission';
import type { App } from './app';
import { problemDocumentSchema } from './problem-document';
import { orRefuse, Refusal } from './refusal';
import { callerOf } from './signed-in';
import { idSchema } from './submission-routes';

const response = { 200: submissionSchema, '4xx': problemDocumentSchema };

export const submissionActRoutes = (house: House) => async (app: App) => {
  app.post(
    '/v1/submissions/:id/decisions',
    { schema: { params: idSchema, body: decideRequestSchema, response } },
    async (request) => {
      const { id } = request.params;
      const act = { id, reviewer: callerOf(request), request: request.body };
      const decided = orRefuse(
        await actOnSubmission(house, id, (work) => decideSubmission(work, house, act)),
      );
      return seenBy(decided, act.reviewer);
    },
  );

  app.post(
    '/v1/submissions/:id/withdrawal',
    { schema: { params: idSchema, body: withdrawRequestSchema, response } },
    async (request) => {
      const { id } = request.params;
      const act = { id, author: callerOf(request), version: request.body.version };
      return orRefuse(
        await actOnSubmission(house, id, (work) => withdrawSubmission(work, house, act)),
      );
    },
  );

  app.post(
    '/v1/submissions/:id/posted',
    { schema: { params: idSchema, body: postedRequestSchema, response } },
    async (request) => {
      const { id } = request.params;
      const act = { id, author: callerOf(request), request: request.body };
      const posted = orRefuse(await reportPost(house, act));
      if ('differs' in posted) throw new Refusal(posted.differs);
      return posted.submission;
    },
  );
};
