import type { Selectable } from 'kysely';
import type { Submission } from '../../domain/submission';
import { holdStale } from '../crisis/stale-approvals';
import type { Database } from '../database/open-database';
import type { Tables } from '../database/tables';
import type { Work } from '../database/with-transaction';
import { submissionOf } from './submission-rows';

type Row = Selectable<Tables['submission']>;

/** One submission, whole, receipt included: who may see what is decided by the caller. */
export async function readSubmission(
  db: Database | Work,
  orgId: string,
  id: string,
): Promise<Submission | undefined> {
  const row = await db
    .selectFrom('submission')
    .selectAll()
    .where('org_id', '=', orgId)
    .where('submission_id', '=', id)
    .executeTakeFirst();
  if (!row) return undefined;
  const [submission] = await fillRows(db, orgId, [row]);
  return submission;
}

/** Several, in the order of their ids as given; those that are not there are left out. */
export async function readSubmissions(
  db: Database | Work,
  orgId: string,
  ids: readonly string[],
): Promise<Submission[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('submission')
    .selectAll()
    .where('org_id', '=', orgId)
    .where('submission_id', 'in', ids)
    .execute();
  const place = new Map(ids.map((id, index) => [id, index]));
  const ordered = rows.sort(
    (a, b) => (place.get(a.submission_id) ?? 0) - (place.get(b.submission_id) ?? 0),
  );
  return fillRows(db, orgId, ordered);
}

/** Adds revisions, decisions and the valid receipt to rows; a fixed number of queries however many rows there are. */
export async function fillRows(
  db: Database | Work,
  orgId: string,
  rows: readonly Row[],
): Promise<Submission[]> {
  if (rows.length === 0) return [];
  const ids = rows.map((row) => row.submission_id);
  const approved = rows.filter((row) => row.state === 'approved').map((row) => row.submission_id);
  const revisions = await bodiesOf(db, 'revision', orgId, ids);
  const decisions = await bodiesOf(db, 'decision', orgId, ids);
  const receipts = await receiptsOf(db, orgId, approved);
  const submissions = rows.map((row) =>
    submissionOf(row, {
      revisions: revisions.get(row.submission_id) ?? [],
      decisions: decisions.get(row.submission_id) ?? [],
      receipt: receipts.get(row.submission_id)?.jws,
    }),
  );
  const approvedAt = new Map([...receipts].map(([id, { created_at }]) => [id, created_at]));
  return holdStale(db, orgId, submissions, approvedAt);
}

async function bodiesOf(
  db: Database | Work,
  table: 'revision' | 'decision',
  orgId: string,
  ids: readonly string[],
): Promise<Map<string, string[]>> {
  const rows = await db
    .selectFrom(table)
    .select(['submission_id', 'body'])
    .where('org_id', '=', orgId)
    .where('submission_id', 'in', ids)
    .orderBy('revision')
    .orderBy('created_at')
    .execute();
  const found = new Map<string, string[]>();
  for (const row of rows) {
    found.set(row.submission_id, [...(found.get(row.submission_id) ?? []), row.body]);
  }
  return found;
}

async function receiptsOf(
  db: Database | Work,
  orgId: string,
  ids: readonly string[],
): Promise<Map<string, { jws: string; created_at: Date }>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('receipt')
    .select(['submission_id', 'jws', 'created_at'])
    .where('org_id', '=', orgId)
    .where('submission_id', 'in', ids)
    .where('used_at', 'is', null)
    .where('voided_at', 'is', null)
    .execute();
  return new Map(rows.map((row) => [row.submission_id, row]));
}
