import { type RawBuilder, sql } from 'kysely';
import { personStage } from '../../domain/ghost-writing';
import type { Person } from '../../domain/person';
import type { House } from '../house';
import { type Filters, filtersSql } from './list-filters';
import type { Place } from './page-cursor';

/** For whom a queue is read: a person, and the colleagues in whose place they decide now. */
export interface QueueOf {
  readonly person: Person;
  readonly absent: readonly Person[];
}

/** Who may decide is found by one of these columns; each has an index in the order of the queue. */
const COLUMNS = ['open_group', 'escalated_to', 'senior_group'] as const;

/**
 * Places of what waits for them, by risk, then due time: for each group and column a short look into an index, however long the queues
 * are. What they wrote themselves or decided already is left out.
 */
export async function queuePlaces(
  house: House,
  of: QueueOf,
  { filters, after, limit }: { filters: Filters; after?: Place | undefined; limit: number },
): Promise<Place[]> {
  const more = filtersSql(filters, of.person.id, house.clock());
  const look = { house, of, where: sql`${more} ${afterSql(after)}`, limit };
  const { rows } = await sql<{ submission_id: string; rank: number; wait_until: Date }>`
    SELECT submission_id, rank, wait_until
    FROM (${sql.join(
      COLUMNS.map((column) => lookInto(column, look)),
      sql` UNION `,
    )}) AS waiting
    ORDER BY rank, wait_until, submission_id LIMIT ${limit}`.execute(house.db);
  return rows.map((row) => [row.rank, row.wait_until.toISOString(), row.submission_id]);
}

function lookInto(
  column: (typeof COLUMNS)[number],
  {
    house,
    of,
    where,
    limit,
  }: { house: House; of: QueueOf; where: RawBuilder<unknown>; limit: number },
): RawBuilder<unknown> {
  const { person, absent } = of;
  const everybody = [person, ...absent];
  const ofGroups = everybody.flatMap(({ groups: own }) => own);
  // Nobody stands in at a stage of one person's own.
  const groups = [...new Set([...ofGroups, personStage(person.id)])];
  const ids = everybody.map(({ id }) => id);
  return sql`(
    SELECT found.submission_id, found.rank, found.wait_until
    FROM unnest(${groups}::text[]) AS asked(name)
    CROSS JOIN LATERAL (
      SELECT submission_id, rank, wait_until FROM submission
      WHERE org_id = ${house.organisation.id} AND ${sql.ref(column)} = asked.name AND state = 'pending'
        AND author_id <> ALL(${ids}::text[])
        AND (prepared_by_id IS NULL OR prepared_by_id <> ALL(${ids}::text[]))
        AND (principal_id IS NULL OR principal_id <> ${person.id} OR open_group = ${personStage(person.id)})
        AND NOT EXISTS (
          SELECT 1 FROM decision
          WHERE decision.org_id = submission.org_id AND decision.submission_id = submission.submission_id
            AND decision.reviewer_id = ${person.id} AND decision.voided_at IS NULL
            AND decision.revision = (
              SELECT max(revision.revision) FROM revision
              WHERE revision.org_id = submission.org_id AND revision.submission_id = submission.submission_id))
        ${where}
      ORDER BY rank, wait_until, submission_id LIMIT ${limit}
    ) AS found
  )`;
}

function afterSql(after: Place | undefined): RawBuilder<unknown> {
  if (!after) return sql``;
  const [rank, waitUntil, id] = after;
  return sql`AND (rank, wait_until, submission_id) > (${rank}::integer, ${waitUntil}::timestamptz, ${id}::text)`;
}
