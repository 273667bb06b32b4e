import { ok, type Result } from '../../domain/problem';
import { openStage } from '../../domain/stage-progress';
import type { Submission } from '../../domain/submission';
import { escalate } from '../../domain/turn';
import { type Work, withTransaction } from '../database/with-transaction';
import type { House } from '../house';
import { readSubmission } from '../submissions/read-submissions';
import { writeTurn } from './write-turn';

const CLOCK = { id: 'guidepost', name: 'Guidepost' };
const BATCH = 100;
type Column = 'reminding_at' | 'escalating_at';

/** Reminds of what is nearly due, and escalates what is overdue. Never decides anything. Gives how many it looked at. */
export async function watchDueTimes(house: House): Promise<number> {
  const reminded = await eachDue(house, 'reminding_at', remind);
  return reminded + (await eachDue(house, 'escalating_at', escalateOverdue));
}

async function eachDue(
  house: House,
  column: Column,
  act: (work: Work, house: House, submission: Submission) => Promise<Result<Submission>>,
): Promise<number> {
  const rows = await house.db
    .selectFrom('submission')
    .select('submission_id')
    .where('org_id', '=', house.organisation.id)
    .where(column, '<=', house.clock())
    .orderBy(column)
    .limit(BATCH)
    .execute();
  for (const { submission_id } of rows) {
    // Decided, revised or done by another server in between: the statement that writes finds nothing, and that is all.
    await withTransaction(house.db, async (work) => {
      const submission = await readSubmission(work, house.organisation.id, submission_id);
      return submission?.state === 'pending' ? act(work, house, submission) : ok(undefined);
    });
  }
  return rows.length;
}

function remind(work: Work, house: House, before: Submission): Promise<Result<Submission>> {
  const { dueAt, assignee, claim } = before.turn ?? {};
  const at = house.clock().toISOString();
  return writeTurn(work, house, {
    before,
    after: { ...before, updatedAt: at },
    columns: { reminding_at: null, reminded_at: at },
    kind: 'reminder-due',
    actor: CLOCK,
    data: {
      dueAt,
      ...(assignee && { assigneeId: assignee.id }),
      ...(claim && { claimedById: claim.by.id }),
    },
    where: (eb) => eb('reminding_at', '<=', house.clock()),
  });
}

async function escalateOverdue(
  work: Work,
  house: House,
  before: Submission,
): Promise<Result<Submission>> {
  const escalated = escalate(before, house.clock().toISOString());
  if (!escalated.ok) return ok(before);
  const to = openStage(before).escalateTo ?? '';
  return writeTurn(work, house, {
    before,
    after: escalated.value,
    columns: { escalated_to: to, escalating_at: null },
    kind: 'escalated',
    actor: CLOCK,
    data: { to, dueAt: before.turn?.dueAt },
    where: (eb) => eb('escalating_at', '<=', house.clock()),
  });
}
