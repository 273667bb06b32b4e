import type { Selectable } from 'kysely';
import type { PersonRef } from '../../domain/person';
import { ok, type Result } from '../../domain/problem';
import { currentRevision, type Submission } from '../../domain/submission';
import {
  type SuggestedPart,
  type Suggestion,
  suggestionSchema,
  withSuggestion,
} from '../../domain/suggestion';
import type { Database } from '../database/open-database';
import type { Tables } from '../database/tables';
import type { Work } from '../database/with-transaction';
import type { House } from '../house';
import { draftsNotStored } from '../submissions/drafts-not-stored';

/** Keeps what a reviewer suggests with a request for changes; `malformed` where it does not fit the draft. Gives its id. */
export async function keepSuggestion(
  work: Work,
  house: House,
  suggested: {
    submission: Submission;
    reviewer: PersonRef;
    parts: readonly SuggestedPart[];
    at: string;
  },
): Promise<Result<string>> {
  const refusal = draftsNotStored(house);
  if (refusal) return refusal;
  const { submission, reviewer, parts, at } = suggested;
  const { draft, revision, contentHash } = currentRevision(submission);
  const fits = withSuggestion(draft, parts);
  if (!fits.ok) return fits;
  const id = house.newId();
  await work
    .insertInto('suggestion')
    .values({
      org_id: house.organisation.id,
      submission_id: submission.id,
      suggestion_id: id,
      revision,
      content_hash: contentHash,
      reviewer_id: reviewer.id,
      reviewer_name: reviewer.name,
      parts: JSON.stringify(parts),
      state: 'open',
      created_at: at,
    })
    .execute();
  return ok(id);
}

/** All of one submission, oldest first. */
export async function suggestionsOf(
  db: Database | Work,
  orgId: string,
  submissionId: string,
): Promise<Suggestion[]> {
  const rows = await db
    .selectFrom('suggestion')
    .selectAll()
    .where('org_id', '=', orgId)
    .where('submission_id', '=', submissionId)
    .orderBy('suggestion_id')
    .execute();
  return rows.map(suggestionOf);
}

/** Answers an open suggestion; undefined where it is not there or was answered meanwhile. */
export async function answerSuggestion(
  work: Work,
  orgId: string,
  answer: {
    submissionId: string;
    id: string;
    /** A suggestion for an older revision is left behind. */
    revision: number;
    state: 'accepted' | 'declined';
    at: string;
  },
): Promise<Suggestion | undefined> {
  const row = await work
    .updateTable('suggestion')
    .set({ state: answer.state, answered_at: answer.at })
    .where('org_id', '=', orgId)
    .where('submission_id', '=', answer.submissionId)
    .where('suggestion_id', '=', answer.id)
    .where('revision', '=', answer.revision)
    .where('state', '=', 'open')
    .returningAll()
    .executeTakeFirst();
  return row && suggestionOf(row);
}

export function suggestionOf(row: Selectable<Tables['suggestion']>): Suggestion {
  return suggestionSchema.parse({
    id: row.suggestion_id,
    submissionId: row.submission_id,
    revision: row.revision,
    contentHash: row.content_hash,
    reviewer: { id: row.reviewer_id, name: row.reviewer_name },
    parts: JSON.parse(row.parts),
    state: row.state,
    at: row.created_at.toISOString(),
    ...(row.answered_at && { answeredAt: row.answered_at.toISOString() }),
  });
}
