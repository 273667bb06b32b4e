import { sql } from 'kysely';
import type { Decision, Revision, Submission } from '../../../domain/submission';
import type { Work } from '../../database/with-transaction';
import { newMarks } from '../../submissions/submission-marks';
import { revisionBody } from '../../submissions/submission-rows';

/** Writes a submission's rows again without anything that a person wrote; who decided what and when stays. */
export async function withoutTexts(
  work: Work,
  orgId: string,
  submission: Submission,
): Promise<void> {
  for (const revision of submission.revisions) {
    const body = revisionBody(emptied(revision));
    await work
      .updateTable('revision')
      .set({ body })
      .where('org_id', '=', orgId)
      .where('submission_id', '=', submission.id)
      .where('revision', '=', revision.revision)
      .execute();
  }
  await emptyReasons(work, orgId, submission.id);
  await emptyConversation(work, orgId, submission.id);
  await emptyMarks(work, orgId, submission);
}

function emptied({ topics: _topics, ...revision }: Revision): Revision {
  const { site, surface, account, parts } = revision.draft;
  const draft = { site, surface, account, parts: parts.map(() => ''), media: [] };
  const bare = { ...revision, draft, findings: [], note: '' };
  if (!revision.acceptedSuggestion) return bare;
  // Whose suggestion it was is a name inside of the text: it goes with it, the id stays.
  const { id, reviewer } = revision.acceptedSuggestion;
  return { ...bare, acceptedSuggestion: { id, reviewer: { id: reviewer.id, name: '' } } };
}

async function emptyReasons(work: Work, orgId: string, id: string): Promise<void> {
  const decisions = await work
    .selectFrom('decision')
    .select(['revision', 'stage', 'reviewer_id', 'body'])
    .where('org_id', '=', orgId)
    .where('submission_id', '=', id)
    .execute();
  for (const { revision, stage, reviewer_id, body } of decisions) {
    const decision = JSON.parse(body) as Decision;
    await work
      .updateTable('decision')
      .set({ body: JSON.stringify({ ...decision, reason: '' }) })
      .where('org_id', '=', orgId)
      .where('submission_id', '=', id)
      .where('revision', '=', revision)
      .where('stage', '=', stage)
      .where('reviewer_id', '=', reviewer_id)
      .execute();
  }
}

/** Suggested texts, comments and the reason of an emergency; as JSON, as they are stored. */
async function emptyConversation(work: Work, orgId: string, id: string): Promise<void> {
  await work
    .updateTable('suggestion')
    .set({ parts: '[]' })
    .where('org_id', '=', orgId)
    .where('submission_id', '=', id)
    .execute();
  await work
    .updateTable('comment')
    .set({ body: '""' })
    .where('org_id', '=', orgId)
    .where('submission_id', '=', id)
    .execute();
  const emptied = sql<string>`'""'`;
  await work
    .updateTable('break_glass')
    .set({ reason: emptied })
    .set((eb) => ({ note: eb.case().when('note', 'is not', null).then(emptied).else(null).end() }))
    .where('org_id', '=', orgId)
    .where('submission_id', '=', id)
    .execute();
}

/** Why the author went on without approval stands beside the states, too. */
async function emptyMarks(work: Work, orgId: string, submission: Submission): Promise<void> {
  const { breakGlass } = submission;
  if (!breakGlass) return;
  const { marks } = newMarks({ ...submission, breakGlass: { ...breakGlass, reason: '' } });
  await work
    .updateTable('submission')
    .set({ marks })
    .where('org_id', '=', orgId)
    .where('submission_id', '=', submission.id)
    .execute();
}
