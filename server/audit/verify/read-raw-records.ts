import { type RawBuilder, sql } from 'kysely';
import type { Database } from '../../database/open-database';
import { instantText, storedInstant } from './instant-text';
import { joinedColumns, maybe, maybeThere } from './joined-columns';
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

/** Some records, in an order. */
export async function rawPage(
  db: Database,
  { where, order, most }: PageAsked,
): Promise<RawRecord[]> {
  const from = sql`(SELECT * FROM record WHERE ${where} ORDER BY ${order} LIMIT ${most}) AS next`;
  const { count, columns } = await joinedColumns(db, { values: VALUES, from });
  return Array.from({ length: count }, (_none, place) => rawRecord(columns, place));
}

interface PageAsked {
  readonly where: RawBuilder<unknown>;
  readonly order: RawBuilder<unknown>;
  readonly most: number;
}

/** Times are text, too: a Date would hide digits below the millisecond. */
const VALUES = [
  ...[sql`record_id`, sql`subject`, sql`seq::text`, sql`kind`, sql`actor_id`, sql`actor_name`],
  ...[maybeThere(sql`name_hash`), maybeThere(sql`name_salt`)],
  ...[storedInstant('at'), sql`data`, sql`previous`, sql`hash`, maybeThere(sql`leaf`)],
];

function rawRecord(columns: readonly (readonly string[])[], place: number): RawRecord {
  const at = (column: number) => columns[column]?.[place] ?? '';
  const leaf = maybe(at(12));
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
    leaf: leaf === null ? null : Number(leaf),
  };
}
