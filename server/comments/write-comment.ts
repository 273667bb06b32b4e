import type { CommentRequest } from '../../domain/api-conversation';
import type { Comment } from '../../domain/comment';
import { sha256 } from '../../domain/hash';
import { type Person, ref } from '../../domain/person';
import { failed, ok, type Result } from '../../domain/problem';
import type { Submission } from '../../domain/submission';
import type { Work } from '../database/with-transaction';
import type { House } from '../house';
import { appendRecord } from '../records/append-record';
import { openSubmission } from '../submissions/change-submission';
import { draftsNotStored } from '../submissions/drafts-not-stored';
import { isAuthorSide, mayComment } from './comment-side';

interface Act {
  readonly id: string;
  readonly person: Person;
  readonly request: CommentRequest;
}

/** Says something about a revision that is there. Gives the id alone: what is kept for repeated calls outlives a deleted text. */
export async function writeComment(
  work: Work,
  house: House,
  act: Act,
): Promise<Result<{ id: string }>> {
  const opened = await openSubmission(work, house, act);
  if (!opened.ok) return opened;
  const refusal = draftsNotStored(house) ?? (await whyNot(work, house, opened.value, act));
  if (refusal) return refusal;
  const { audience, text, revision, answerTo } = act.request;
  const comment: Comment = {
    id: house.newId(),
    submissionId: act.id,
    revision,
    audience,
    ...(answerTo !== undefined && { answerTo }),
    writer: ref(act.person),
    text,
    at: house.clock().toISOString(),
  };
  await insert(work, house, comment);
  await appendRecord(work, house, {
    kind: 'commented',
    subject: act.id,
    actor: comment.writer,
    at: comment.at,
    data: {
      commentId: comment.id,
      revision,
      audience,
      textHash: await sha256(JSON.stringify([comment.id, text])),
    },
  });
  return ok({ id: comment.id });
}

async function whyNot(work: Work, house: House, submission: Submission, act: Act) {
  const { audience, revision, answerTo } = act.request;
  if (!mayComment(submission, act.person, audience)) {
    return failed(
      'not-allowed',
      isAuthorSide(submission, act.person)
        ? 'Internal comments are for the reviewers of this draft.'
        : 'Only people who wrote this draft or may decide on it comment on it.',
      'Write to the author, or ask somebody who may.',
    );
  }
  if (!submission.revisions.some((one) => one.revision === revision)) {
    return noSuch('This draft has no such version.', 'revision');
  }
  if (answerTo === undefined) return undefined;
  const answered = await work
    .selectFrom('comment')
    .select('audience')
    .where('org_id', '=', house.organisation.id)
    .where('submission_id', '=', submission.id)
    .where('comment_id', '=', answerTo)
    .executeTakeFirst();
  // Also keeps an answer to an internal comment internal.
  if (answered?.audience === audience) return undefined;
  return noSuch('There is no comment for the same readers that this could answer.', 'answerTo');
}

function noSuch(detail: string, field: string) {
  return failed('malformed', detail, 'Open the draft again, then write your comment.', {
    path: `body.${field}`,
  });
}

async function insert(work: Work, house: House, comment: Comment): Promise<void> {
  await work
    .insertInto('comment')
    .values({
      org_id: house.organisation.id,
      submission_id: comment.submissionId,
      comment_id: comment.id,
      revision: comment.revision,
      audience: comment.audience,
      answer_to: comment.answerTo ?? null,
      writer_id: comment.writer.id,
      writer_name: comment.writer.name,
      body: JSON.stringify(comment.text),
      created_at: comment.at,
    })
    .execute();
}
