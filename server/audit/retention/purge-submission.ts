import { dutyDays, isHeld } from '../../../domain/retention';
import { isOpen, type Submission } from '../../../domain/submission';
import type { Work } from '../../database/with-transaction';
import { readSubmission } from '../../submissions/read-submissions';
import { storedBodies } from '../../submissions/stored-bodies';
import { sha256Now } from '../tree-hasher';
import { openHolds } from './holds';
import { isPast, type PurgeAct, purgeTexts } from './purge-texts';
import type { RetentionHouse } from './retention-house';
import { takeRecordTexts } from './take-record-texts';
import { withoutTexts } from './without-texts';

/**
 * Takes the texts of one ended submission away, and records their hashes, unless a rule or a hold keeps it. Asked again inside of the
 * transaction: a hold that was placed meanwhile counts.
 */
export function purgeSubmission(
  house: RetentionHouse,
  id: string,
  act: PurgeAct,
): Promise<boolean> {
  const orgId = house.organisation.id;
  return purgeTexts(house, { subject: id, retention: act.retention }, async (work, at) => {
    const submission = await readSubmission(work, orgId, id);
    if (!submission || !(await mayGo(work, house, submission, act))) return undefined;
    if (!(await mark(work, orgId, id, at))) return undefined;
    const drafts = (await storedBodies(work, orgId, id)).map(({ revision, body }) => ({
      revision,
      bodyHash: sha256Now(body),
    }));
    await withoutTexts(work, orgId, submission);
    return { drafts, texts: await takeRecordTexts(work, orgId, id) };
  });
}

async function mayGo(
  work: Work,
  house: RetentionHouse,
  submission: Submission,
  { retention, freed }: PurgeAct,
): Promise<boolean> {
  if (isOpen(submission.state)) return false;
  const { site, account } = submission;
  const days = dutyDays(retention.rules, { what: 'texts', site, accountId: account.id });
  if (!isPast(house, new Date(submission.updatedAt), { days, freed })) return false;
  const people = [submission.author.id, ...submission.decisions.map(({ reviewer }) => reviewer.id)];
  const holds = await openHolds(work, house.organisation.id);
  return !isHeld(holds, { submission: submission.id, people, accountId: account.id });
}

/** Once: false where it was purged before. */
async function mark(work: Work, orgId: string, id: string, at: string): Promise<boolean> {
  const row = await work
    .insertInto('purged_submission')
    .values({ org_id: orgId, submission_id: id, purged_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .returning('submission_id')
    .executeTakeFirst();
  return row !== undefined;
}
