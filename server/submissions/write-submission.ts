import type { Submission } from '../../domain/submission';
import type { Work } from '../database/with-transaction';
import { changingColumns, decisionRow, newRow, revisionRow } from './submission-rows';

export async function insertSubmission(
  work: Work,
  orgId: string,
  submission: Submission,
): Promise<void> {
  await work.insertInto('submission').values(newRow(orgId, submission)).execute();
  await work
    .insertInto('revision')
    .values(submission.revisions.map((revision) => revisionRow(orgId, submission.id, revision)))
    .execute();
}

export interface Change {
  readonly before: Submission;
  readonly after: Submission;
  /** A reviewer: the writing statement itself then excludes the author and the ghost-writer. */
  readonly reviewerId?: string;
}

/** Writes the change if nobody was faster; false if somebody was. */
export async function updateSubmission(
  work: Work,
  orgId: string,
  change: Change,
): Promise<boolean> {
  const { before, after, reviewerId } = change;
  let update = work
    .updateTable('submission')
    .set(changingColumns(after))
    .where('org_id', '=', orgId)
    .where('submission_id', '=', before.id)
    .where('version', '=', before.version)
    .where('state', '=', before.state);
  if (reviewerId !== undefined) {
    update = update
      .where('author_id', '<>', reviewerId)
      .where((eb) =>
        eb.or([eb('prepared_by_id', 'is', null), eb('prepared_by_id', '<>', reviewerId)]),
      );
  }
  const written = await update.returning('version').executeTakeFirst();
  if (!written) return false;
  await writeAdded(work, orgId, change);
  if (before.state === 'approved') await endReceipts(work, orgId, after);
  return true;
}

async function writeAdded(work: Work, orgId: string, { before, after }: Change): Promise<void> {
  const revisions = after.revisions.slice(before.revisions.length);
  const decisions = after.decisions.slice(before.decisions.length);
  if (revisions.length > 0) {
    await work
      .insertInto('revision')
      .values(revisions.map((revision) => revisionRow(orgId, after.id, revision)))
      .execute();
  }
  if (decisions.length > 0) {
    await work
      .insertInto('decision')
      .values(decisions.map((decision) => decisionRow(orgId, after.id, decision)))
      .execute();
  }
}

/** Leaving `approved` ends the receipt: used by a post, void by anything else. */
async function endReceipts(work: Work, orgId: string, after: Submission): Promise<void> {
  const end =
    after.state === 'posted' ? { used_at: after.updatedAt } : { voided_at: after.updatedAt };
  await work
    .updateTable('receipt')
    .set(end)
    .where('org_id', '=', orgId)
    .where('submission_id', '=', after.id)
    .where('used_at', 'is', null)
    .where('voided_at', 'is', null)
    .execute();
}
