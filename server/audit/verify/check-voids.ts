import { isTombstone } from './check-record';
import { factsOf } from './claims';
import type { DecisionRecord } from './decision-record';
import type { RawRecord } from './raw-record';
import type { StoredDecision } from './read-decisions';

export type Recorded = readonly [StoredDecision, DecisionRecord];

/** Of the decisions on one submission those that are void though nobody took them back, and those that stand though somebody did. */
export function wronglyVoid(decisions: readonly Recorded[], revoked: readonly RawRecord[]) {
  const times = new Set(revoked.map(({ at }) => at));
  const fallen = decisions.filter(
    ([{ voidedAt }]) => voidedAt !== undefined && !times.has(voidedAt),
  );
  const standing = revoked.flatMap((row) => standingAfter(row, decisions));
  return [...new Set([...fallen, ...standing])];
}

/** Approvals that a revocation must have ended: all of later stages, and of its stage the person's own or else every one. */
function standingAfter(row: RawRecord, decisions: readonly Recorded[]): readonly Recorded[] {
  if (isTombstone(row)) return [];
  const { revision, stage = 0 } = factsOf<{ revision: number; stage: number }>(row);
  const ownFell = decisions.some(
    ([decision]) =>
      decision.voidedAt === row.at && decision.stage === stage && isOf(decision, row.actorId),
  );
  const from = ownFell ? stage + 1 : stage;
  return decisions.filter(
    ([decision, record]) =>
      decision.voidedAt === undefined &&
      decision.body.verdict === 'approve' &&
      decision.revision === revision &&
      decision.stage >= from &&
      record.row.seq < row.seq,
  );
}

function isOf({ body }: StoredDecision, personId: string): boolean {
  return body.reviewer?.id === personId || body.onBehalfOf?.id === personId;
}
