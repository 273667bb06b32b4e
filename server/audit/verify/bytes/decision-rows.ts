import { STAGES_A_ROUND } from '../../../submissions/submission-rows';
import { bodyOf, type StoredDecision } from '../read-decisions';
import type { SubjectRange } from '../subject-range';
import { literal, type ReadRows } from './copy-out';
import type { PageMemory } from './page-memory';
import { instantOf } from './record-columns';
import { RowGroups } from './row-groups';
import type { RowPage } from './row-page';

/** Where the values of a decision stand in a row. */
export const [SUBMISSION, REVISION, STAGE, REVIEWER, AT, VOIDED_AT, BODY] = [0, 1, 2, 3, 4, 5, 6];
const COLUMNS = 'submission_id, revision, stage, reviewer_id, created_at, voided_at, body';

/** The decisions on a range of submissions as PostgreSQL's bytes; those that were found right are taken out. */
export class DecisionRows {
  readonly #page: RowPage;
  readonly #bySubmission: RowGroups;

  /** @param page decisions on one submission next to each other */
  constructor(page: RowPage) {
    this.#page = page;
    this.#bySubmission = new RowGroups(page, SUBMISSION);
  }

  /** Takes those on a submission out where `areRight` says so of them. */
  settle(submission: string, areRight: (page: RowPage, rows: readonly number[]) => boolean) {
    const isRight = areRight(this.#page, this.#bySubmission.rowsOf(submission));
    if (isRight) this.#bySubmission.takeOut(submission);
    return isRight;
  }

  /** Those that were not taken out. */
  rest(): Map<string, StoredDecision[]> {
    const decisions = this.#bySubmission.keys().map((submission) => {
      const rows = this.#bySubmission.rowsOf(submission);
      return [submission, rows.map((row) => decisionAt(this.#page, row))] as const;
    });
    return new Map(decisions);
  }
}

/** @param memory to read them in */
export async function readDecisionRows(
  read: ReadRows,
  { orgId, from, before }: SubjectRange & { readonly orgId: string },
  memory: PageMemory,
): Promise<DecisionRows> {
  const conditions = [`org_id = ${literal(orgId)}`];
  if (from !== undefined) conditions.push(`submission_id >= ${literal(from)}`);
  if (before !== undefined) conditions.push(`submission_id < ${literal(before)}`);
  const page = await read(
    `SELECT ${COLUMNS} FROM decision WHERE ${conditions.join(' AND ')}
      ORDER BY submission_id, revision, stage, reviewer_id`,
    memory,
  );
  return new DecisionRows(page);
}

function decisionAt(page: RowPage, row: number): StoredDecision {
  return {
    subject: page.text(row, SUBMISSION),
    revision: page.integer(row, REVISION),
    stage: page.integer(row, STAGE) % STAGES_A_ROUND,
    reviewerId: page.text(row, REVIEWER),
    at: instantOf(page.microseconds(row, AT)),
    voidedAt: page.isNull(row, VOIDED_AT)
      ? undefined
      : instantOf(page.microseconds(row, VOIDED_AT)),
    body: bodyOf(page.text(row, BODY)),
  };
}
