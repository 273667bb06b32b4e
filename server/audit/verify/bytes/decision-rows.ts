import { STAGES_A_ROUND } from '../../../submissions/submission-rows';
import { bodyOf, type StoredDecision } from '../read-decisions';
import type { SubjectRange } from '../subject-range';
import { literal, type ReadRows } from './copy-out';
import type { PageMemory } from './page-memory';
import { instantOf } from './record-columns';
import type { RowPage } from './row-page';

/** Where the values of a decision stand in a row. */
export const [SUBMISSION, REVISION, STAGE, REVIEWER, AT, VOIDED_AT, BODY] = [0, 1, 2, 3, 4, 5, 6];
const COLUMNS = 'submission_id, revision, stage, reviewer_id, created_at, voided_at, body';

/** The decisions on a range of submissions as PostgreSQL's bytes; those that were found right are taken out. */
export class DecisionRows {
  readonly #page: RowPage;
  /** Its first row, by submission. */
  readonly #first = new Map<string, number>();

  /** @param page decisions on one submission next to each other */
  constructor(page: RowPage) {
    this.#page = page;
    for (let row = page.count - 1; row >= 0; row -= 1) {
      if (row === 0 || !page.isSame(row, SUBMISSION, page, row - 1, SUBMISSION)) {
        this.#first.set(page.text(row, SUBMISSION), row);
      }
    }
  }

  /** Takes those on a submission out where `areRight` says so of them. */
  settle(submission: string, areRight: (page: RowPage, rows: readonly number[]) => boolean) {
    const isRight = areRight(this.#page, this.#rowsOf(submission));
    if (isRight) this.#first.delete(submission);
    return isRight;
  }

  /** Those that were not taken out. */
  rest(): Map<string, StoredDecision[]> {
    const decisions = [...this.#first.keys()].map((submission) => {
      const rows = this.#rowsOf(submission);
      return [submission, rows.map((row) => decisionAt(this.#page, row))] as const;
    });
    return new Map(decisions);
  }

  #rowsOf(submission: string): number[] {
    const page = this.#page;
    const first = this.#first.get(submission);
    if (first === undefined) return [];
    const rows = [first];
    for (let row = first + 1; row < page.count; row += 1) {
      if (!page.isSame(row, SUBMISSION, page, first, SUBMISSION)) break;
      rows.push(row);
    }
    return rows;
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
