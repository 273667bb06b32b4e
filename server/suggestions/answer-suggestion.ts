import type { AcceptSuggestionRequest } from '../../domain/api-conversation';
import { type Person, ref } from '../../domain/person';
import { failed, ok, type Result } from '../../domain/problem';
import { currentRevision, type Submission } from '../../domain/submission';
import { type Suggestion, withSuggestion } from '../../domain/suggestion';
import type { Work } from '../database/with-transaction';
import type { House } from '../house';
import { appendRecord } from '../records/append-record';
import { checkAuthor, openSubmission } from '../submissions/change-submission';
import { reviseSubmission } from '../submissions/revise-submission';
import { answerSuggestion } from './suggestions';

interface Act {
  readonly id: string;
  readonly suggestionId: string;
  readonly author: Person;
}

/** The author takes the reviewer's text: a new revision, which says whose words are in it. */
export async function acceptSuggestion(
  work: Work,
  house: House,
  act: Act & { request: AcceptSuggestionRequest },
): Promise<Result<Submission>> {
  const answered = await answer(work, house, act, 'accepted');
  if (!answered.ok) return answered;
  const { submission, suggestion } = answered.value;
  const draft = withSuggestion(currentRevision(submission).draft, suggestion.parts);
  if (!draft.ok) return draft;
  return reviseSubmission(work, house, {
    id: act.id,
    author: act.author,
    request: { ...act.request, draft: draft.value },
    acceptedSuggestion: { id: suggestion.id, reviewer: suggestion.reviewer },
  });
}

/** The author keeps the own text, or will write another. */
export async function declineSuggestion(
  work: Work,
  house: House,
  act: Act,
): Promise<Result<Suggestion>> {
  const answered = await answer(work, house, act, 'declined');
  if (!answered.ok) return answered;
  const { suggestion } = answered.value;
  await appendRecord(work, house, {
    kind: 'suggestion-declined',
    subject: act.id,
    actor: ref(act.author),
    at: house.clock().toISOString(),
    data: { suggestionId: suggestion.id, revision: suggestion.revision },
  });
  return ok(suggestion);
}

async function answer(
  work: Work,
  house: House,
  act: Act,
  state: 'accepted' | 'declined',
): Promise<Result<{ submission: Submission; suggestion: Suggestion }>> {
  const opened = await openSubmission(work, house, { id: act.id, person: act.author });
  if (!opened.ok) return opened;
  const allowed = checkAuthor(opened.value, act.author);
  if (!allowed.ok) return allowed;
  const submission = allowed.value;
  const suggestion = await answerSuggestion(work, house.organisation.id, {
    submissionId: act.id,
    id: act.suggestionId,
    revision: currentRevision(submission).revision,
    state,
    at: house.clock().toISOString(),
  });
  if (suggestion) return ok({ submission, suggestion });
  return failed(
    'wrong-state',
    'This suggestion was answered before, or is for an older text.',
    'Open the draft again to see where it is now.',
  );
}
