import { sql } from 'kysely';
import type { Decision } from '../../../domain/submission';
import type { Database } from '../../database/open-database';
import { STAGES_A_ROUND } from '../../submissions/submission-rows';
import { instantText, storedInstant } from './instant-text';
import { joinedColumns, maybe, maybeThere } from './joined-columns';
import type { SubjectRange } from './subject-range';

/** A decision as it is stored: its columns, and its body as far as that can be read. */
export interface StoredDecision {
  readonly subject: string;
  readonly revision: number;
  readonly stage: number;
  readonly reviewerId: string;
  /** ISO 8601 in UTC, with milliseconds. */
  readonly at: string;
  readonly voidedAt: string | undefined;
  readonly body: Partial<Decision>;
}

/** The decisions on a range of submissions, by submission. */
export async function decisionsIn(
  db: Database,
  orgId: string,
  range: SubjectRange,
): Promise<Map<string, StoredDecision[]>> {
  const found = new Map<string, StoredDecision[]>();
  for (const decision of await inTexts(db, orgId, range)) {
    const others = found.get(decision.subject);
    if (others) others.push(decision);
    else found.set(decision.subject, [decision]);
  }
  return found;
}

async function inTexts(
  db: Database,
  orgId: string,
  { from, before }: SubjectRange,
): Promise<StoredDecision[]> {
  const conditions = [sql`org_id = ${orgId}`];
  if (from !== undefined) conditions.push(sql`submission_id >= ${from}`);
  if (before !== undefined) conditions.push(sql`submission_id < ${before}`);
  const { count, columns } = await joinedColumns(db, {
    values: VALUES,
    from: sql`decision WHERE ${sql.join(conditions, sql` AND `)}`,
  });
  return Array.from({ length: count }, (_none, place) =>
    storedDecision(columns.map((column) => column[place] ?? '')),
  );
}

const VALUES = [
  ...[sql`submission_id`, sql`revision::text`, sql`stage::text`, sql`reviewer_id`],
  ...[storedInstant('created_at'), maybeThere(storedInstant('voided_at')), sql`body`],
];

function storedDecision(values: readonly string[]): StoredDecision {
  const [subject = '', revision, stage, reviewerId = '', at = '', voided, body = ''] = values;
  const voidedAt = maybe(voided);
  return {
    subject,
    revision: Number(revision),
    stage: Number(stage) % STAGES_A_ROUND,
    reviewerId,
    at: instantText(at),
    voidedAt: voidedAt === null ? undefined : instantText(voidedAt),
    body: bodyOf(body),
  };
}

export function bodyOf(text: string): Partial<Decision> {
  try {
    const body: unknown = JSON.parse(text);
    return typeof body === 'object' && body !== null ? body : {};
  } catch {
    return {};
  }
}
