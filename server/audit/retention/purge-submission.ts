import { ok } from '../../../domain/problem';
import { dutyDays, isHeld, type Retention } from '../../../domain/retention';
import { isOpen, type Submission } from '../../../domain/submission';
import { type Work, withTransaction } from '../../database/with-transaction';
import { appendRecord } from '../../records/append-record';
import { readSubmission } from '../../submissions/read-submissions';
import { storedBodies } from '../../submissions/stored-bodies';
import { sha256Now } from '../tree-hasher';
import { openHolds } from './holds';
import { isStill, makeRow } from './keep-rules';
import type { RetentionHouse } from './retention-house';
import { takeRecordTexts } from './take-record-texts';
import { withoutTexts } from './without-texts';

const DAY_MS = 86_400_000;
export const KEEPER = { id: 'guidepost', name: 'Guidepost' };

/**
 * Takes the texts of one ended submission away, and records their hashes, unless a rule or a hold keeps it. Asked again inside of the
 * transaction: a hold that was placed meanwhile counts.
 * @param freed true: no rule asks for it either (an erased person); a submission without any rule goes, too
 */
export async function purgeSubmission(
  house: RetentionHouse,
  id: string,
  { retention, freed }: { retention: Retention; freed: boolean },
): Promise<boolean> {
  const orgId = house.organisation.id;
  const purged = await withTransaction<boolean>(house.db, async (work) => {
    const at = house.clock().toISOString();
    await makeRow(work, orgId, at);
    if (!(await isStill(work, orgId, retention.version))) return ok(false);
    const submission = await readSubmission(work, orgId, id);
    if (!submission || !(await mayGo(work, house, submission, retention, freed))) return ok(false);
    if (!(await mark(work, orgId, id, at))) return ok(false);
    const drafts = (await storedBodies(work, orgId, id)).map(({ revision, body }) => ({
      revision,
      bodyHash: sha256Now(body),
    }));
    await withoutTexts(work, orgId, submission);
    const texts = await takeRecordTexts(work, orgId, id);
    const data = { what: 'texts', drafts, texts };
    await appendRecord(work, house, { kind: 'purged', subject: id, actor: KEEPER, at, data });
    return ok(true);
  });
  return purged.ok && purged.value;
}

async function mayGo(
  work: Work,
  house: RetentionHouse,
  submission: Submission,
  { rules }: Retention,
  freed: boolean,
): Promise<boolean> {
  if (isOpen(submission.state)) return false;
  const { site, account } = submission;
  const days = dutyDays(rules, { what: 'texts', site, accountId: account.id });
  if (days === undefined && !freed) return false;
  const end = Date.parse(submission.updatedAt) + (days ?? 0) * DAY_MS;
  if (end > house.clock().getTime()) return false;
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
