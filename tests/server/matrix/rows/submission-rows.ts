import { OUR_MARK } from '../actors';
import {
  approved,
  commented,
  onScreen,
  ourRequest,
  pending,
  posting,
  stopped,
  suggested,
} from '../made';
import { at, EVERYBODY, OVERSEERS, READERS, type Rows } from '../row';

/** Nobody but who wrote it; overseers and the people of the stage see it, so they are told why. */
const AUTHOR_ONLY = {
  owner: 200,
  almighty: 200,
  member: 404,
  author: 404,
  reviewer: 404,
  executive: 404,
  others: 403,
};
const NEW_BY_AUTHOR = { ...AUTHOR_ONLY, owner: 201, almighty: 201 };
/** Only the people of the stage, and nobody who wrote it, whatever else they are. */
const STAGE_ONLY = {
  asked: 200,
  publisher: 403,
  auditor: 403,
  admin: 403,
  owner: 403,
  almighty: 403,
  others: 404,
};

export const submissionRows: Rows = {
  'POST /v1/submissions': {
    make: () => ({ path: '/v1/submissions', body: ourRequest(), keyed: true }),
    answers: { others: 201 },
  },
  'GET /v1/submissions': {
    make: at('/v1/submissions?view=all'),
    answers: OVERSEERS,
  },
  'GET /v1/queue/count': { make: at('/v1/queue/count'), answers: EVERYBODY },
  'GET /v1/submissions/:id': {
    make: async (cast) => ({ path: `/v1/submissions/${(await pending(cast)).id}` }),
    answers: READERS,
  },
  'GET /v1/submissions/:id/records': {
    make: async (cast) => ({ path: `/v1/submissions/${(await pending(cast)).id}/records` }),
    answers: READERS,
  },
  'POST /v1/submissions/:id/revisions': {
    make: async (cast) => {
      const { id, version, account } = await pending(cast);
      const request = ourRequest();
      const draft = { ...request.draft, account };
      return {
        path: `/v1/submissions/${id}/revisions`,
        body: { ...request, draft, version },
        keyed: true,
      };
    },
    answers: NEW_BY_AUTHOR,
  },
  'POST /v1/submissions/:id/withdrawal': {
    make: async (cast) => {
      const { id, version } = await pending(cast);
      return { path: `/v1/submissions/${id}/withdrawal`, body: { version } };
    },
    answers: AUTHOR_ONLY,
  },
  'POST /v1/submissions/:id/posted': { make: posting, answers: AUTHOR_ONLY },
  'POST /v1/submissions/:id/decisions': {
    make: async (cast) => {
      const sent = await pending(cast);
      const body = { ...onScreen(sent), verdict: 'approve', reason: '' };
      return { path: `/v1/submissions/${sent.id}/decisions`, body };
    },
    answers: STAGE_ONLY,
  },
  // Each item has an answer of its own; what the others may not, their items say.
  'POST /v1/decisions': {
    make: async (cast) => {
      const sent = await pending(cast);
      const item = { ...onScreen(sent), submissionId: sent.id, verdict: 'approve', reason: '' };
      return { path: '/v1/decisions', body: { items: [item] } };
    },
    answers: EVERYBODY,
  },
  'POST /v1/submissions/:id/reconfirmation': {
    make: async (cast) => {
      const submission = await stopped(cast);
      const body = { ...onScreen(submission), reason: OUR_MARK };
      return { path: `/v1/submissions/${submission.id}/reconfirmation`, body };
    },
    answers: {
      asked: 200,
      publisher: 200,
      admin: 200,
      auditor: 403,
      owner: 403,
      almighty: 403,
      others: 404,
    },
  },
  'POST /v1/submissions/:id/revocation': {
    make: async (cast) => {
      const { id, version } = await approved(cast);
      return { path: `/v1/submissions/${id}/revocation`, body: { version, reason: OUR_MARK } };
    },
    answers: {
      asked: 200,
      publisher: 200,
      admin: 200,
      almighty: 200,
      auditor: 403,
      owner: 403,
      others: 404,
    },
  },
  'POST /v1/submissions/:id/claim': {
    make: async (cast) => {
      const { id, version } = await pending(cast);
      return { path: `/v1/submissions/${id}/claim`, body: { version } };
    },
    answers: STAGE_ONLY,
  },
  'POST /v1/submissions/:id/release': {
    make: async (cast) => {
      const { id, version } = await pending(cast);
      const claimed = await cast.asked.post(`/v1/submissions/${id}/claim`, { version });
      if (claimed.status !== 200) throw new Error(JSON.stringify(claimed.body));
      return { path: `/v1/submissions/${id}/release`, body: { version } };
    },
    // An administrator may, for somebody who forgot.
    answers: {
      asked: 200,
      admin: 200,
      almighty: 200,
      publisher: 403,
      auditor: 403,
      owner: 403,
      others: 404,
    },
  },
  'POST /v1/submissions/:id/assignment': {
    make: async (cast) => {
      const { id, version } = await pending(cast);
      const body = { version, personId: cast.people.asked.id };
      return { path: `/v1/submissions/${id}/assignment`, body };
    },
    answers: {
      asked: 200,
      admin: 200,
      publisher: 403,
      auditor: 403,
      owner: 403,
      almighty: 403,
      others: 404,
    },
  },
  'POST /v1/submissions/:id/escalation': {
    make: async (cast) => {
      const { id, version } = await pending(cast);
      return { path: `/v1/submissions/${id}/escalation`, body: { version, reason: OUR_MARK } };
    },
    answers: {
      asked: 200,
      owner: 200,
      almighty: 200,
      publisher: 403,
      auditor: 403,
      admin: 403,
      others: 404,
    },
  },
  'POST /v1/submissions/:id/reminder': {
    make: async (cast) => {
      const { id, version } = await pending(cast);
      return { path: `/v1/submissions/${id}/reminder`, body: { version } };
    },
    answers: AUTHOR_ONLY,
  },
  'GET /v1/submissions/:id/comments': {
    make: async (cast) => ({ path: (await commented(cast)).replace(/\/[^/]+$/, '') }),
    answers: READERS,
  },
  'POST /v1/submissions/:id/comments': {
    make: async (cast) => {
      const body = { audience: 'author', text: OUR_MARK, revision: 1 };
      return { path: `/v1/submissions/${(await pending(cast)).id}/comments`, body, keyed: true };
    },
    // Auditors read, and say nothing.
    answers: {
      owner: 201,
      asked: 201,
      publisher: 201,
      admin: 201,
      almighty: 201,
      auditor: 403,
      others: 404,
    },
  },
  'DELETE /v1/submissions/:id/comments/:commentId': {
    make: async (cast) => ({ path: await commented(cast) }),
    answers: { owner: 200, almighty: 200, admin: 200, others: 404 },
  },
  'GET /v1/submissions/:id/suggestions': {
    make: async (cast) => ({ path: (await suggested(cast)).path.replace(/\/[^/]+$/, '') }),
    answers: READERS,
  },
  'POST /v1/submissions/:id/suggestions/:suggestionId/acceptance': {
    make: async (cast) => {
      const { path, body } = await suggested(cast);
      return { path: `${path}/acceptance`, body, keyed: true };
    },
    answers: NEW_BY_AUTHOR,
  },
  'POST /v1/submissions/:id/suggestions/:suggestionId/refusal': {
    make: async (cast) => ({ path: `${(await suggested(cast)).path}/refusal` }),
    answers: AUTHOR_ONLY,
  },
};
