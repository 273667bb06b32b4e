import type { Decision, Submission } from '../../domain/submission';
import { type NewRows, newRows } from '../database/insert-together';
import type { Work } from '../database/with-transaction';
import { stillHasSay, type WrittenSay } from './still-has-say';
import { changingColumns, decisionRow, newRow, revisionRow } from './submission-rows';

/** The rows of a new submission. */
export function submissionRows(orgId: string, submission: Submission): NewRows[] {
  const revisions = submission.revisions.map((one) => revisionRow(orgId, submission.id, one));
  return [newRows('submission', newRow(orgId, submission)), newRows('revision', ...revisions)];
}

export interface Change {
  readonly before: Submission;
  readonly after: Submission;
  /** A reviewer's word: the writing statement itself checks that they still have a say. */
  readonly say?: WrittenSay;
}

/** Writes the change if nobody was faster; false if somebody was. */
export async function updateSubmission(
  work: Work,
  orgId: string,
  change: Change,
): Promise<boolean> {
  const { before, after, say } = change;
  let update = work
    .updateTable('submission')
    .set(changingColumns(after, before))
    .where('org_id', '=', orgId)
    .where('submission_id', '=', before.id)
    .where('version', '=', before.version)
    .where('state', '=', before.state);
  if (say) update = update.where((eb) => stillHasSay(eb, orgId, say));
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
      .values(
        decisions.map((decision) =>
          decisionRow(orgId, after.id, decision, earlierOf(before, decision)),
        ),
      )
      .execute();
  }
  for (const decision of after.decisions) {
    if (!before.decisions.includes(decision) && !decisions.includes(decision)) {
      await writeVoid(work, orgId, after, decision);
    }
  }
}

/** How often this reviewer decided this stage of this revision before: those approvals were taken back. */
function earlierOf(before: Submission, { revision, stage, reviewer }: Decision): number {
  return before.decisions.filter(
    (decision) =>
      decision.revision === revision &&
      decision.stage === stage &&
      decision.reviewer.id === reviewer.id,
  ).length;
}

/** A decision that counts no more; of several of one reviewer at a stage, only the last one stood. */
async function writeVoid(
  work: Work,
  orgId: string,
  after: Submission,
  decision: Decision,
): Promise<void> {
  await work
    .updateTable('decision')
    .set({ body: JSON.stringify(decision), voided_at: decision.voidedAt ?? null })
    .where('org_id', '=', orgId)
    .where('submission_id', '=', after.id)
    .where('revision', '=', decision.revision)
    .where('reviewer_id', '=', decision.reviewer.id)
    .where('created_at', '=', new Date(decision.at))
    .where('voided_at', 'is', null)
    .execute();
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
