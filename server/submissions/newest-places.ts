import { type RawBuilder, sql } from 'kysely';
import type { House } from '../house';
import { type Filters, filtersSql } from './list-filters';
import type { Place } from './page-cursor';

interface Look {
  readonly filters: Filters;
  /** Who asks; only `assigned` needs it. */
  readonly personId: string;
  readonly after?: Place | undefined;
  readonly limit: number;
}

/** Everything of the organisation, newest first. Ids go up with time. */
export function allPlaces(house: House, look: Look): Promise<Place[]> {
  return places(house, look, newest(house, look, sql``));
}

/** What this person wrote, newest first. */
export function minePlaces(house: House, look: Look): Promise<Place[]> {
  return places(house, look, newest(house, look, sql`AND author_id = ${look.personId}`));
}

function newest(house: House, look: Look, whose: RawBuilder<unknown>): RawBuilder<unknown> {
  const more = filtersSql(look.filters, look.personId, house.clock());
  const before = look.after ? sql`AND submission_id < ${look.after[2]}` : sql``;
  return sql`
    SELECT submission_id, rank, wait_until FROM submission
    WHERE org_id = ${house.organisation.id} ${whose} ${more} ${before}
    ORDER BY submission_id DESC LIMIT ${look.limit}`;
}

async function places(house: House, look: Look, from: RawBuilder<unknown>): Promise<Place[]> {
  const { rows } = await sql<{ submission_id: string; rank: number; wait_until: Date }>`
    SELECT submission_id, rank, wait_until FROM (${from}) AS found
    ORDER BY submission_id DESC LIMIT ${look.limit}`.execute(house.db);
  return rows.map((row) => [row.rank, row.wait_until.toISOString(), row.submission_id]);
}
