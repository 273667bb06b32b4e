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

const DAY_MS = 86_400_000;
/** So long a reviewer finds their own decisions again. */
const DECIDED_DAYS = 30;
/** A draft that was sent longer ago than this is not looked for, however lately somebody decided on it. */
const SENT_DAYS = 120;

/** What this person decided on lately, newest first. Ids go up with time: the walk begins in the index at the first that counts. */
export function decidedPlaces(house: House, look: Look): Promise<Place[]> {
  const now = house.clock().getTime();
  const since = new Date(now - DECIDED_DAYS * DAY_MS).toISOString();
  const mine = sql`AND submission_id IN (
    SELECT decision.submission_id FROM decision
    WHERE decision.org_id = ${house.organisation.id} AND decision.submission_id > ${firstIdOf(now - SENT_DAYS * DAY_MS)}
      AND decision.reviewer_id = ${look.personId} AND decision.created_at > ${since})`;
  return places(house, look, newest(house, look, mine));
}

/** What every UUIDv7 from this moment on sorts behind. `time`: milliseconds since 1970. */
function firstIdOf(time: number): string {
  const hex = time.toString(16).padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8)}`;
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
