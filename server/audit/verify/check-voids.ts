import { isTombstone } from './check-record';
import { factsOf } from './claims';
import type { DecisionRecord } from './decision-record';
import type { RawRecord } from './raw-record';
import type { StoredDecision } from './read-decisions';

export type Recorded = readonly [StoredDecision, DecisionRecord];

/** Of the decisions on one submission those that are void though nobody took them back, and those that stand though somebody did. */
export function wronglyVoid(decisions: readonly Recorded[], revoked: readonly RawRecord[]) {
  const acts = revoked.map((row): Revocation => ({ row, facts: factsOf<RevokedFacts>(row) }));
  const fallen = decisions.filter(
    ([decision]) =>
      decision.voidedAt !== undefined && !acts.some((act) => mayHaveEnded(act, decision)),
  );
  const standing = acts.flatMap((act) => standingAfter(act, decisions));
  return [...new Set([...fallen, ...standing])];
}

interface RevokedFacts {
  readonly revision: number;
  readonly stage: number;
  /** Only where people lost their say: whose approvals of the open stage fell, and no others. */
  readonly reviewerIds: readonly string[];
}

interface Revocation {
  readonly row: RawRecord;
  readonly facts: Partial<RevokedFacts>;
}

function mayHaveEnded({ row, facts }: Revocation, { voidedAt, reviewerId }: StoredDecision) {
  return voidedAt === row.at && (facts.reviewerIds?.includes(reviewerId) ?? true);
}

/** Approvals that a revocation must have ended, and that stand. */
function standingAfter(act: Revocation, decisions: readonly Recorded[]): readonly Recorded[] {
  const { row, facts } = act;
  if (isTombstone(row)) return [];
  return decisions.filter(
    ([decision, record]) =>
      decision.voidedAt === undefined &&
      decision.body.verdict === 'approve' &&
      decision.revision === facts.revision &&
      record.row.seq < row.seq &&
      isMeantBy(act, decision, decisions),
  );
}

/** All of later stages, and of its stage those that are named; where nobody is, the person's own or else every one. */
function isMeantBy(
  { row, facts: { stage = 0, reviewerIds } }: Revocation,
  decision: StoredDecision,
  decisions: readonly Recorded[],
): boolean {
  if (decision.stage !== stage) return decision.stage > stage;
  if (reviewerIds) return reviewerIds.includes(decision.reviewerId);
  return !decisions.some(
    ([other]) => other.voidedAt === row.at && other.stage === stage && isOf(other, row.actorId),
  );
}

function isOf({ body }: StoredDecision, personId: string): boolean {
  return body.reviewer?.id === personId || body.onBehalfOf?.id === personId;
}
