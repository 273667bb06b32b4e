import { type RawBuilder, sql } from 'kysely';
import type { Database } from '../../database/open-database';
import { instantText, storedInstant } from './instant-text';
import type { RawRecord } from './raw-record';
import type { SubjectRange } from './subject-range';

const PAGE = 2_000;

/** The records of a range by subject and number, in pages; the next page is asked for while this one is looked at. */
export async function* rawRecords(
  db: Database,
  orgId: string,
  range: SubjectRange,
): AsyncGenerator<RawRecord[]> {
  let next = page(db, orgId, range);
  for (;;) {
    const rows = await next;
    const last = rows.at(-1);
    if (rows.length === PAGE) {
      next = page(db, orgId, range, last);
      // A page that nobody waits for any more may fail without ending the process.
      next.catch(() => undefined);
    }
    if (last) yield rows;
    if (rows.length < PAGE) return;
  }
}

function page(
  db: Database,
  orgId: string,
  { from, before }: SubjectRange,
  after?: RawRecord,
): Promise<RawRecord[]> {
  const conditions = [sql`org_id = ${orgId}`];
  if (after) conditions.push(sql`(subject, seq) > (${after.subject}, ${after.seq})`);
  else if (from !== undefined) conditions.push(sql`subject >= ${from}`);
  if (before !== undefined) conditions.push(sql`subject < ${before}`);
  return rawPage(db, {
    where: sql.join(conditions, sql` AND `),
    order: sql`subject, seq`,
    most: PAGE,
  });
}

/** A page is one text with signs between rows and columns: half of what JSON costs the database, a third of what rows cost here. */
export async function rawPage(db: Database, asked: PageAsked): Promise<RawRecord[]> {
  const { where, order, most } = asked;
  const { rows } = await sql<{ page: string | null; count: number }>`
    SELECT string_agg(${COLUMNS}, ${ROW_END} ORDER BY ${order}) AS page, count(*)::integer AS count
    FROM (SELECT * FROM record WHERE ${where} ORDER BY ${order} LIMIT ${most}) AS next`.execute(db);
  const { page = null, count = 0 } = rows[0] ?? {};
  if (page === null) return [];
  const split = page.split(ROW_END).map((row) => row.split(COLUMN_END));
  // As many rows and columns as were joined: no value holds one of the signs itself.
  const isClean = split.length === count && split.every((row) => row.length === WIDTH);
  return isClean ? split.map(rawRecord) : slowPage(db, asked);
}

interface PageAsked {
  readonly where: RawBuilder<unknown>;
  readonly order: RawBuilder<unknown>;
  readonly most: number;
}

const COLUMN_END = '\u001f';
const ROW_END = '\u001e';
const NONE = '-';
const WIDTH = 13;

/** Times are text, too: a Date would hide digits below the millisecond. What may be absent has a sign in front where it is there. */
const VALUES = [
  ...[sql`record_id`, sql`subject`, sql`seq::text`, sql`kind`, sql`actor_id`, sql`actor_name`],
  ...[sql`coalesce('=' || name_hash, ${NONE})`, sql`coalesce('=' || name_salt, ${NONE})`],
  ...[storedInstant('at'), sql`data`, sql`previous`, sql`hash`],
  sql`coalesce('=' || leaf, ${NONE})`,
];
const COLUMNS = sql.join(VALUES, sql` || ${sql.lit(COLUMN_END)} || `);

/** The same for values that hold any sign. */
async function slowPage(db: Database, { where, order, most }: PageAsked): Promise<RawRecord[]> {
  const { rows } = await sql<{ page: string }>`
    SELECT json_agg(json_build_array(${sql.join(VALUES)}) ORDER BY ${order})::text AS page
    FROM (SELECT * FROM record WHERE ${where} ORDER BY ${order} LIMIT ${most}) AS next`.execute(db);
  return (JSON.parse(rows[0]?.page ?? '[]') as string[][]).map(rawRecord);
}

function rawRecord(columns: readonly string[]): RawRecord {
  const at = (place: number) => columns[place] ?? '';
  return {
    id: at(0),
    subject: at(1),
    seq: Number(at(2)),
    kind: at(3),
    actorId: at(4),
    actorName: at(5),
    nameHash: maybe(at(6)),
    nameSalt: maybe(at(7)),
    at: instantText(at(8)),
    data: at(9),
    previous: at(10),
    hash: at(11),
    leaf: at(12) === NONE ? null : Number(at(12).slice(1)),
  };
}

function maybe(text: string): string | null {
  return text === NONE ? null : text.slice(1);
}
