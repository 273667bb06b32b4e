import { COMMITMENTS } from '../../../domain/record';
import type { DecisionVerdict } from '../../../domain/submission';
import { NAMELESS } from '../retention/forget-names';
import { sha256Now } from '../tree-hasher';
import { isTombstone } from './check-record';
import { factsOf } from './claims';
import type { RawRecord } from './raw-record';
import type { StoredDecision } from './read-decisions';

const VERDICTS: ReadonlyMap<string, DecisionVerdict> = new Map([
  ['approved-stage', 'approve'],
  ['approved', 'approve'],
  ['changes-requested', 'request-changes'],
  ['refused', 'refuse'],
]);

/** A record that tells of a decision, with the reason that stands beside it. */
export interface DecisionRecord {
  readonly row: RawRecord;
  readonly facts: Partial<DecisionFacts>;
  /** Undefined where it is gone. */
  readonly reason: string | undefined;
}

export interface DecisionFacts {
  readonly revision: number;
  readonly stage: number;
  readonly contentHash: string;
  readonly onBehalfOfId: string;
  /** Absent where the stage asked for none, and in older records. */
  readonly senior: boolean;
  /** In records from before reasons were salted. */
  readonly reasonHash: string;
  readonly [COMMITMENTS]: { readonly reason?: string };
}

/** @param reason as it stands beside the record */
export function decisionRecord(row: RawRecord, reason: string | undefined): DecisionRecord {
  return { row, facts: factsOf<DecisionFacts>(row), reason };
}

/** What those kinds of record say of it. */
export function verdictOf(kind: string): DecisionVerdict | undefined {
  return VERDICTS.get(kind);
}

/** The kinds of record that tell of decisions. */
export const DECISION_KINDS: readonly string[] = [...VERDICTS.keys()];

/** Does a record of this kind tell of a decision? */
export function isOfDecision(kind: string): boolean {
  return VERDICTS.has(kind);
}

/** True where row and record say the same; of a purged record only its time and kind are left. */
export function fits(decision: StoredDecision, record: DecisionRecord): boolean {
  const { row, facts } = record;
  const { body } = decision;
  if (!isConsistent(decision)) return false;
  if (body.at !== row.at || body.verdict !== VERDICTS.get(row.kind)) return false;
  if (isTombstone(row)) return true;
  return (
    body.revision === facts.revision &&
    body.stage === facts.stage &&
    body.contentHash === facts.contentHash &&
    body.onBehalfOf?.id === facts.onBehalfOfId &&
    (facts.senior === undefined || body.senior === facts.senior) &&
    hasRecordedReviewer(decision, row) &&
    hasRecordedReason(body.reason, record)
  );
}

/** The columns, by which rows are found, say what the body says. */
function isConsistent({ revision, stage, reviewerId, at, voidedAt, body }: StoredDecision) {
  return (
    body.revision === revision &&
    body.stage === stage &&
    body.reviewer?.id === reviewerId &&
    body.at === at &&
    body.voidedAt === voidedAt
  );
}

function hasRecordedReviewer({ body }: StoredDecision, row: RawRecord): boolean {
  const { id, name } = body.reviewer ?? {};
  return id === row.actorId && (name === row.actorName || name === NAMELESS);
}

/** True where the name was taken away, which a record has to say. */
export function isReviewerNameless({ body }: StoredDecision, { row }: DecisionRecord): boolean {
  return !isTombstone(row) && body.reviewer?.name !== row.actorName;
}

function hasRecordedReason(reason: string | undefined, record: DecisionRecord): boolean {
  const { reasonHash, [COMMITMENTS]: commitments } = record.facts;
  if (reasonHash !== undefined) return reason === '' || sha256Now(reason ?? '') === reasonHash;
  // What is gone without a word is a flaw of the record itself.
  return reason === (commitments?.reason === undefined ? '' : (record.reason ?? ''));
}

/** True where a reason was recorded by its hash alone and is gone, which a record has to say. */
export function isOldReasonGone({ body }: StoredDecision, { facts }: DecisionRecord): boolean {
  const { reasonHash } = facts;
  return reasonHash !== undefined && sha256Now(body.reason ?? '') !== reasonHash;
}

/** True where they are meant to be one, though something in between was changed. */
export function isMeant(decision: StoredDecision, { row, facts }: DecisionRecord): boolean {
  if (decision.at === row.at || decision.body.at === row.at) return true;
  const { revision, stage } = facts;
  const { reviewerId } = decision;
  return revision === decision.revision && stage === decision.stage && reviewerId === row.actorId;
}
