import type { Comment } from '../../domain/comment';
import { hasRole, type Person, ref } from '../../domain/person';
import { failed, ok, type Result } from '../../domain/problem';
import type { Work } from '../database/with-transaction';
import type { House } from '../house';
import { appendRecord } from '../records/append-record';
import { openSubmission } from '../submissions/change-submission';
import { mayReadAudience } from './comment-side';
import { commentOf } from './read-comments';

/** Takes the text away and leaves the place: by its writer, or by an administrator. */
export async function deleteComment(
  work: Work,
  house: House,
  act: { id: string; commentId: string; person: Person },
): Promise<Result<Comment>> {
  const opened = await openSubmission(work, house, act);
  if (!opened.ok) return opened;
  const at = house.clock().toISOString();
  let update = work
    .updateTable('comment')
    .set({ body: '""', deleted_at: at })
    .where('org_id', '=', house.organisation.id)
    .where('submission_id', '=', act.id)
    .where('comment_id', '=', act.commentId)
    .where('deleted_at', 'is', null);
  if (!hasRole(act.person, 'admin')) update = update.where('writer_id', '=', act.person.id);
  const row = await update.returningAll().executeTakeFirst();
  const comment = row && commentOf(row);
  if (!comment || !mayReadAudience(opened.value, act.person, comment.audience)) return notYours();
  await appendRecord(work, house, {
    kind: 'comment-deleted',
    subject: act.id,
    actor: ref(act.person),
    at,
    data: { commentId: comment.id },
  });
  return ok(comment);
}

/** A problem undoes the transaction, so an administrator who may not read a comment did not delete it either. */
function notYours() {
  return failed(
    'not-found',
    'There is no such comment of yours; it may be deleted already.',
    'Open the draft again to see its comments.',
  );
}
