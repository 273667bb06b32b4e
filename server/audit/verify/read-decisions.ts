import type { Decision } from '../../../domain/submission';
import type { Database } from '../../database/open-database';
import { STAGES_A_ROUND } from '../../submissions/submission-rows';
import { instantText, storedInstant } from './instant-text';
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
  { from, before }: SubjectRange,
): Promise<Map<string, StoredDecision[]>> {
  let query = db
    .selectFrom('decision')
    .select(['submission_id', 'revision', 'stage', 'reviewer_id', 'body'])
    .select([
      storedInstant('created_at').as('at'),
      storedInstant('voided_at').$castTo<string | null>().as('voided'),
    ])
    .where('org_id', '=', orgId);
  if (from !== undefined) query = query.where('submission_id', '>=', from);
  if (before !== undefined) query = query.where('submission_id', '<', before);
  const found = new Map<string, StoredDecision[]>();
  for (const row of await query.execute()) {
    const decision = {
      subject: row.submission_id,
      revision: row.revision,
      stage: row.stage % STAGES_A_ROUND,
      reviewerId: row.reviewer_id,
      at: instantText(row.at),
      voidedAt: row.voided === null ? undefined : instantText(row.voided),
      body: bodyOf(row.body),
    };
    const others = found.get(decision.subject);
    if (others) others.push(decision);
    else found.set(decision.subject, [decision]);
  }
  return found;
}

function bodyOf(text: string): Partial<Decision> {
  try {
    const body: unknown = JSON.parse(text);
    return typeof body === 'object' && body !== null ? body : {};
  } catch {
    return {};
  }
}
