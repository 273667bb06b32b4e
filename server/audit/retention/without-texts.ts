import type { Decision, Revision, Submission } from '../../../domain/submission';
import type { Work } from '../../database/with-transaction';
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
}

function emptied({ topics: _topics, ...revision }: Revision): Revision {
  const { site, surface, account, parts } = revision.draft;
  const draft = { site, surface, account, parts: parts.map(() => ''), media: [] };
  return { ...revision, draft, findings: [], note: '' };
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
  await work
    .updateTable('break_glass')
    .set({ reason: '""' })
    .where('org_id', '=', orgId)
    .where('submission_id', '=', id)
    .execute();
}
