import {
  assignRequestSchema,
  escalateRequestSchema,
  revokeRequestSchema,
  versionRequestSchema,
} from '../../domain/api-workflow';
import type { Person } from '../../domain/person';
import type { Result } from '../../domain/problem';
import { type Submission, submissionSchema } from '../../domain/submission';
import type { Work } from '../database/with-transaction';
import type { House } from '../house';
import { actOnSubmission } from '../submissions/act-on-submission';
import { seenBy } from '../submissions/may-read';
import { revokeSubmission } from '../submissions/revoke-submission';
import { assignSubmission } from '../workflow/assign-submission';
import { claimSubmission, releaseSubmission } from '../workflow/claim-submission';
import { escalateSubmission } from '../workflow/escalate-submission';
import { remindPeople } from '../workflow/remind-people';
import type { App } from './app';
import { problemDocumentSchema } from './problem-document';
import { orRefuse } from './refusal';
import { callerOf } from './signed-in';
import { idSchema } from './submission-routes';

const response = { 200: submissionSchema, '4xx': problemDocumentSchema };

/** Whose turn it is, and approvals taken back. Each answers with the submission as the caller may see it. */
export const turnRoutes = (house: House) => async (app: App) => {
  claimRoutes(app, house);
  reminderRoute(app, house);
  app.post(
    '/v1/submissions/:id/assignment',
    { schema: { params: idSchema, body: assignRequestSchema, response } },
    (request) => {
      // `personId` is whom it goes to, `person` who says so.
      const turn = { ...request.params, ...request.body, person: callerOf(request) };
      return act(house, turn, (work) => assignSubmission(work, house, turn));
    },
  );
  app.post(
    '/v1/submissions/:id/escalation',
    { schema: { params: idSchema, body: escalateRequestSchema, response } },
    (request) => {
      const turn = { ...request.params, ...request.body, person: callerOf(request) };
      return act(house, turn, (work) => escalateSubmission(work, house, turn));
    },
  );
  app.post(
    '/v1/submissions/:id/revocation',
    { schema: { params: idSchema, body: revokeRequestSchema, response } },
    (request) => {
      const revocation = { ...request.params, person: callerOf(request), request: request.body };
      return act(house, revocation, (work) => revokeSubmission(work, house, revocation));
    },
  );
};

function claimRoutes(app: App, house: House): void {
  const schema = { params: idSchema, body: versionRequestSchema, response };
  app.post('/v1/submissions/:id/claim', { schema }, (request) => {
    const turn = { ...request.params, ...request.body, person: callerOf(request) };
    return act(house, turn, (work) => claimSubmission(work, house, turn));
  });
  app.post('/v1/submissions/:id/release', { schema }, (request) => {
    const turn = { ...request.params, ...request.body, person: callerOf(request) };
    return act(house, turn, (work) => releaseSubmission(work, house, turn));
  });
}

function reminderRoute(app: App, house: House): void {
  app.post(
    '/v1/submissions/:id/reminder',
    { schema: { params: idSchema, body: versionRequestSchema, response } },
    (request) => {
      const turn = { ...request.params, ...request.body, person: callerOf(request) };
      return act(house, turn, (work) => remindPeople(work, house, turn));
    },
  );
}

async function act(
  house: House,
  { id, person }: { id: string; person: Person },
  does: (work: Work) => Promise<Result<Submission>>,
): Promise<Submission> {
  return seenBy(orRefuse(await actOnSubmission(house, id, does)), person);
}
