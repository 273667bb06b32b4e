import * as z from 'zod/mini';
import { recordListSchema, submissionListSchema } from '../domain/api';
import {
  type AcceptSuggestionRequest,
  type BulkDecisionRequest,
  bulkDecisionAnswerSchema,
  type CommentRequest,
  commentListSchema,
  suggestionListSchema,
} from '../domain/api-conversation';
import {
  type AbsenceRequest,
  absenceAnswerSchema,
  groupPeopleSchema,
} from '../domain/api-workflow';
import { ok } from '../domain/problem';
import { submissionSchema } from '../domain/submission';
import { callSignedIn } from './session';
import type { QueueFilters, TurnAct } from './workflow-messages';

/** So many drafts a page of the queue. */
const PAGE = '30';

export function readQueuePage(filters: QueueFilters, after: string | undefined) {
  const query = new URLSearchParams({ view: 'queue', limit: PAGE });
  for (const [name, value] of Object.entries({ ...filters, after })) {
    if (value) query.set(name, value);
  }
  return callSignedIn({ path: `/v1/submissions?${query}`, answer: submissionListSchema });
}

const PATH_OF: Readonly<Record<TurnAct['act'], string>> = {
  claim: 'claim',
  release: 'release',
  remind: 'reminder',
  assign: 'assignment',
  escalate: 'escalation',
  revoke: 'revocation',
  reconfirm: 'reconfirmation',
};

export function actOnTurn(id: string, { act, ...body }: TurnAct) {
  return callSignedIn({ path: submission(id, PATH_OF[act]), body, answer: submissionSchema });
}

export function decideSeveral(body: BulkDecisionRequest) {
  return callSignedIn({ path: '/v1/decisions', body, answer: bulkDecisionAnswerSchema });
}

/** Suggestions, comments and records of one draft; the first refusal counts. */
export async function readConversation(id: string) {
  const [suggestions, comments, records] = await Promise.all([
    callSignedIn({ path: submission(id, 'suggestions'), answer: suggestionListSchema }),
    callSignedIn({ path: submission(id, 'comments'), answer: commentListSchema }),
    callSignedIn({ path: submission(id, 'records'), answer: recordListSchema }),
  ]);
  if (!suggestions.ok) return suggestions;
  if (!comments.ok) return comments;
  if (!records.ok) return records;
  return ok({ ...suggestions.value, ...comments.value, ...records.value });
}

export function writeComment(key: string, id: string, body: CommentRequest) {
  return callSignedIn({ path: submission(id, 'comments'), key, body, answer: z.unknown() });
}

export function acceptSuggestion(
  key: string,
  { id, suggestionId }: { id: string; suggestionId: string },
  body: AcceptSuggestionRequest,
) {
  const path = submission(id, `suggestions/${encodeURIComponent(suggestionId)}/acceptance`);
  return callSignedIn({ path, key, body, answer: submissionSchema });
}

export function declineSuggestion(id: string, suggestionId: string) {
  const path = submission(id, `suggestions/${encodeURIComponent(suggestionId)}/refusal`);
  return callSignedIn({ path, body: {}, answer: z.unknown() });
}

export function readGroup(group: string) {
  const path = `/v1/groups/${encodeURIComponent(group)}/people`;
  return callSignedIn({ path, answer: groupPeopleSchema });
}

const ABSENCE = { path: '/v1/me/absence', answer: absenceAnswerSchema };

export function readAbsence() {
  return callSignedIn(ABSENCE);
}

/** Null: back in the office. */
export function setAbsence(absence: AbsenceRequest | null) {
  return callSignedIn(
    absence ? { ...ABSENCE, method: 'PUT', body: absence } : { ...ABSENCE, method: 'DELETE' },
  );
}

function submission(id: string, act: string): string {
  return `/v1/submissions/${encodeURIComponent(id)}/${act}`;
}
