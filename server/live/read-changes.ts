import { type SelectQueryBuilder, sql } from 'kysely';
import type { Database } from '../database/open-database';
import type { Tables } from '../database/tables';
import type { House } from '../house';
import type { Cursor } from './cursor';
import { DATABASE_NOW } from './note-change';

/**
 * Changes become visible in the order of their commits, not of their times: one that began earlier may be seen later. So each look begins
 * this long before the last change that was seen, and who looks leaves out the ids that it knows.
 */
export const OVERLAP_MS = 5_000;
const MOST_NEW = 500;
const MOST_AGAIN = 2_000;

export interface ChangeRow {
  readonly changed_at: Date;
  readonly change_id: string;
  readonly kind: string;
  readonly subject: string;
}

export interface ChangePage {
  /** In order; those of the overlap come first. */
  readonly rows: readonly ChangeRow[];
  readonly cursor: Cursor;
  readonly more: boolean;
}

/** What was written after a cursor, and again what was written shortly before it. */
export async function readChanges(db: Database, orgId: string, from: Cursor): Promise<ChangePage> {
  const overlap = new Date(from.at.getTime() - OVERLAP_MS);
  const place = sql`(${from.at}::timestamptz, ${from.id})`;
  const again = await selected(db, orgId)
    .where('changed_at', '>=', overlap)
    .where(sql<boolean>`(changed_at, change_id) <= ${place}`)
    .orderBy('changed_at', 'desc')
    .orderBy('change_id', 'desc')
    .limit(MOST_AGAIN)
    .execute();
  const fresh = await selected(db, orgId)
    .where('changed_at', '>=', from.at)
    .where(sql<boolean>`(changed_at, change_id) > ${place}`)
    .orderBy('changed_at')
    .orderBy('change_id')
    .limit(MOST_NEW + 1)
    .execute();
  const page = fresh.slice(0, MOST_NEW);
  const last = page.at(-1);
  return {
    rows: [...again.reverse(), ...page],
    cursor: last ? { at: last.changed_at, id: last.change_id } : from,
    more: fresh.length > MOST_NEW,
  };
}

type Selection = SelectQueryBuilder<Tables, 'change', ChangeRow>;

function selected(db: Database, orgId: string): Selection {
  return db
    .selectFrom('change')
    .select(['changed_at', 'change_id', 'kind', 'subject'])
    .where('org_id', '=', orgId);
}

/** Where somebody stands who has seen everything up to now. */
export async function cursorNow(db: Database): Promise<Cursor> {
  const { rows } = await sql<{ now: Date }>`SELECT ${sql.raw(DATABASE_NOW)} AS now`.execute(db);
  const [row] = rows;
  if (!row) throw new Error('The database told no time.');
  return { at: row.now, id: '' };
}

const KEEP_MS = 24 * 3_600_000;

/** A cursor that is older may have missed what is not kept any more; one of the future is of another database. */
export function isOutOfReach(cursor: Cursor, now: Cursor): boolean {
  const age = now.at.getTime() - cursor.at.getTime();
  return age > KEEP_MS - 3_600_000 || age < -60_000;
}

export async function forgetOldChanges(house: House): Promise<void> {
  const { at } = await cursorNow(house.db);
  await house.db
    .deleteFrom('change')
    .where('org_id', '=', house.organisation.id)
    .where('changed_at', '<', new Date(at.getTime() - KEEP_MS))
    .execute();
}
