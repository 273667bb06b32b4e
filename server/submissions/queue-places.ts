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
 * are. What they have no say in is left out, so that the number on the icon is that of the list: what they or the absent colleague wrote
 * or decided already, and what goes out in the name of either, but for their own stage.
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
  const { id } = of.person;
  const says = saysOf(of);
  const ids = [id, ...of.absent.map((colleague) => colleague.id)];
  return sql`(
    SELECT found.submission_id, found.rank, found.wait_until
    FROM unnest(${says.map((say) => say.group)}::text[], ${says.map((say) => say.holderId)}::text[],
      ${says.map((say) => inPlaceOf(say.holderId))}::text[]) AS asked(name, holder_id, in_place_of)
    CROSS JOIN LATERAL (
      SELECT submission_id, rank, wait_until FROM submission
      WHERE org_id = ${house.organisation.id} AND ${sql.ref(column)} = asked.name AND state = 'pending'
        AND author_id <> ALL(${ids}::text[])
        AND (prepared_by_id IS NULL OR prepared_by_id <> ALL(${ids}::text[]))
        AND (principal_id IS NULL OR principal_id NOT IN (${id}, asked.holder_id) OR open_group = ${personStage(id)})
        AND (${decisionsOf(id)}) = 0
        ${where}
      ORDER BY rank, wait_until, submission_id LIMIT ${limit}
    ) AS found
  )`;
}

/** Each group that they may decide for, and whose say it is: their own, or an absent colleague's. */
function saysOf({ person, absent }: QueueOf): { group: string; holderId: string }[] {
  // Nobody stands in at a stage of one person's own.
  const own = { ...person, groups: [...person.groups, personStage(person.id)] };
  return [own, ...absent].flatMap(({ id, groups }) =>
    groups.map((group) => ({ group, holderId: id })),
  );
}

/**
 * How often the person, or the one whose say it is, decided on this version, themself or by somebody in their place. Counted, since databases
 * turn `exists` around and then read every decision there is.
 */
function decisionsOf(personId: string): RawBuilder<unknown> {
  return sql`
    SELECT count(*) FROM decision
    WHERE decision.org_id = submission.org_id AND decision.submission_id = submission.submission_id
      AND decision.voided_at IS NULL
      AND decision.revision = (
        SELECT max(revision.revision) FROM revision
        WHERE revision.org_id = submission.org_id AND revision.submission_id = submission.submission_id)
      AND (decision.reviewer_id IN (${personId}, asked.holder_id)
        OR position(${inPlaceOf(personId)} in decision.body) > 0 OR position(asked.in_place_of in decision.body) > 0)`;
}

/** As it stands in the body of a decision, which alone says in whose place it was made: nothing that a person writes has bare quotes there. */
function inPlaceOf(personId: string): string {
  return `"onBehalfOf":{"id":${JSON.stringify(personId)}`;
}

function afterSql(after: Place | undefined): RawBuilder<unknown> {
  if (!after) return sql``;
  const [rank, waitUntil, id] = after;
  return sql`AND (rank, wait_until, submission_id) > (${rank}::integer, ${waitUntil}::timestamptz, ${id}::text)`;
}
