import type { Selectable } from 'kysely';
import { type Comment, commentSchema } from '../../domain/comment';
import type { Person } from '../../domain/person';
import type { Submission } from '../../domain/submission';
import type { Database } from '../database/open-database';
import type { Tables } from '../database/tables';
import { mayReadAudience } from './comment-side';

/** What this person may read, oldest first; deleted ones keep their place, without their text. */
export async function commentsFor(
  db: Database,
  orgId: string,
  submission: Submission,
  person: Person,
): Promise<Comment[]> {
  const rows = await db
    .selectFrom('comment')
    .selectAll()
    .where('org_id', '=', orgId)
    .where('submission_id', '=', submission.id)
    .orderBy('comment_id')
    .execute();
  return rows
    .map(commentOf)
    .filter(({ audience }) => mayReadAudience(submission, person, audience));
}

/** One comment, as it is now. */
export async function readComment(
  db: Database,
  orgId: string,
  submissionId: string,
  commentId: string,
): Promise<Comment> {
  const row = await db
    .selectFrom('comment')
    .selectAll()
    .where('org_id', '=', orgId)
    .where('submission_id', '=', submissionId)
    .where('comment_id', '=', commentId)
    .executeTakeFirstOrThrow();
  return commentOf(row);
}

export function commentOf(row: Selectable<Tables['comment']>): Comment {
  return commentSchema.parse({
    id: row.comment_id,
    submissionId: row.submission_id,
    revision: row.revision,
    audience: row.audience,
    ...(row.answer_to !== null && { answerTo: row.answer_to }),
    writer: { id: row.writer_id, name: row.writer_name },
    text: JSON.parse(row.body),
    at: row.created_at.toISOString(),
    ...(row.deleted_at && { deletedAt: row.deleted_at.toISOString() }),
  });
}
