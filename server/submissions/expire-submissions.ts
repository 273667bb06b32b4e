import { expire } from '../../domain/approval';
import { ok, type Result } from '../../domain/problem';
import type { Submission } from '../../domain/submission';
import { withTransaction } from '../database/with-transaction';
import type { House } from '../house';
import { writeMove } from './change-submission';
import { readSubmission } from './read-submissions';

const OPEN_STATES = ['pending', 'changes-requested', 'approved'];
const CLOCK = { id: 'guidepost', name: 'Guidepost' };
const BATCH = 100;

/** Ends what is past its time: one submission before it is read, or a batch of all. Never approves, never posts. */
export async function expireDue(house: House, id?: string): Promise<number> {
  let due = house.db
    .selectFrom('submission')
    .select('submission_id')
    .where('org_id', '=', house.organisation.id)
    .where('state', 'in', OPEN_STATES)
    .where('expires_at', '<=', house.clock());
  if (id !== undefined) due = due.where('submission_id', '=', id);
  const rows = await due.orderBy('expires_at').limit(BATCH).execute();
  for (const row of rows) await expireOne(house, row.submission_id);
  return rows.length;
}

function expireOne(house: House, id: string): Promise<Result<Submission | undefined>> {
  return withTransaction<Submission | undefined>(house.db, async (work) => {
    const before = await readSubmission(work, house.organisation.id, id);
    const now = house.clock().toISOString();
    // Revised or decided in between: it has a new end.
    if (!before || before.expiresAt > now) return ok(before);
    const expired = expire(before, now);
    if (!expired.ok) return ok(before);
    const after = expired.value;
    const data = { version: after.version };
    return writeMove(work, house, { before, after, kind: 'expired', actor: CLOCK, data });
  });
}
