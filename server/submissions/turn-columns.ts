import type { Selectable } from 'kysely';
import { riskOf } from '../../domain/risk';
import { openStage } from '../../domain/stage-progress';
import { currentRevision, type Submission, type Turn } from '../../domain/submission';
import type { SubmissionTurn } from '../database/workflow-tables';

/** Sorts behind every due time. */
const NEVER = '9999-12-31T00:00:00.000Z';

const NO_TURN = {
  wait_until: NEVER,
  turn_opened_at: null,
  remind_at: null,
  reminding_at: null,
  reminded_at: null,
  escalating_at: null,
  escalated_to: null,
  senior_group: null,
  claimed_by_id: null,
  claimed_by_name: null,
  claimed_until: null,
  assignee_id: null,
  assignee_name: null,
};

/** What queues are sorted by. */
export function rankOf(submission: Submission): number {
  return 100 - riskOf(currentRevision(submission).findings);
}

/**
 * What a move writes. A stage that opened brings its own columns; one that stays open loses its claim, and keeps what others may have
 * written beside it meanwhile: due times, an escalation, an assignment to somebody else.
 */
export function turnColumns(before: Submission | undefined, after: Submission) {
  const { turn } = after;
  if (!turn) return NO_TURN;
  if (before?.turn && isSameStage(before, after))
    return { ...claimColumns(turn), ...assigneeChange(before.turn, turn) };
  return {
    ...NO_TURN,
    ...openedColumns(turn, after),
    ...claimColumns(turn),
    ...assigneeColumns(turn),
  };
}

function isSameStage(before: Submission, after: Submission): boolean {
  return before.stage === after.stage && before.revisions.length === after.revisions.length;
}

function openedColumns(turn: Turn, after: Submission) {
  const { escalateTo, senior } = openStage(after);
  return {
    wait_until: turn.dueAt ?? NEVER,
    turn_opened_at: turn.openedAt,
    remind_at: turn.remindAt ?? null,
    reminding_at: turn.remindAt ?? null,
    escalating_at: escalateTo === undefined ? null : (turn.dueAt ?? null),
    escalated_to: turn.escalatedTo ?? null,
    senior_group: senior ?? null,
  };
}

export function claimColumns({ claim }: Pick<Turn, 'claim'>) {
  return {
    claimed_by_id: claim?.by.id ?? null,
    claimed_by_name: claim?.by.name ?? null,
    claimed_until: claim?.until ?? null,
  };
}

export function assigneeColumns({ assignee }: Pick<Turn, 'assignee'>) {
  return { assignee_id: assignee?.id ?? null, assignee_name: assignee?.name ?? null };
}

function assigneeChange(before: Turn, after: Turn) {
  return before.assignee?.id === after.assignee?.id ? {} : assigneeColumns(after);
}

/** From the columns; nothing while no stage is open. */
export function turnOf(row: Selectable<SubmissionTurn>): { turn?: Turn } {
  if (!row.turn_opened_at) return {};
  const dueAt = row.wait_until.toISOString();
  return {
    turn: {
      openedAt: row.turn_opened_at.toISOString(),
      ...(dueAt < NEVER && { dueAt }),
      ...(row.remind_at && { remindAt: row.remind_at.toISOString() }),
      ...(row.reminded_at && { remindedAt: row.reminded_at.toISOString() }),
      ...claimOf(row),
      ...(row.assignee_id && { assignee: { id: row.assignee_id, name: row.assignee_name ?? '' } }),
      ...(row.escalated_to && { escalatedTo: row.escalated_to }),
    },
  };
}

function claimOf(row: Selectable<SubmissionTurn>): Pick<Turn, 'claim'> {
  if (!row.claimed_by_id || !row.claimed_until) return {};
  const by = { id: row.claimed_by_id, name: row.claimed_by_name ?? '' };
  return { claim: { by, until: row.claimed_until.toISOString() } };
}
