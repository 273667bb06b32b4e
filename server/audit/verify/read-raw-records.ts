import { type RawBuilder, sql } from 'kysely';
import type { Database } from '../../database/open-database';
import type { RawRecord } from './raw-record';

const PAGE = 2_000;

/** All records of an organisation by subject and number, in pages; the next page is asked for while this one is looked at. */
export async function* rawRecords(db: Database, orgId: string): AsyncGenerator<RawRecord[]> {
  let next = page(db, orgId, undefined);
  for (;;) {
    const rows = await next;
    const last = rows.at(-1);
    if (rows.length === PAGE) {
      next = page(db, orgId, last);
      // A page that nobody waits for any more may fail without ending the process.
      next.catch(() => undefined);
    }
    if (last) yield rows;
    if (rows.length < PAGE) return;
  }
}

function page(db: Database, orgId: string, after: RawRecord | undefined): Promise<RawRecord[]> {
  const from = after ? sql`AND (subject, seq) > (${after.subject}, ${after.seq})` : sql``;
  return rawPage(db, {
    where: sql`org_id = ${orgId} ${from}`,
    order: sql`subject, seq`,
    most: PAGE,
  });
}

/**
 * A page is one text of arrays: a third of what a row for each record costs. Times are text, too: a Date would hide digits below the
 * millisecond.
 */
export async function rawPage(
  db: Database,
  asked: { where: RawBuilder<unknown>; order: RawBuilder<unknown>; most: number },
): Promise<RawRecord[]> {
  const { where, order, most } = asked;
  const { rows } = await sql<{ page: string | null }>`
    SELECT json_agg(json_build_array(record_id, subject, seq, kind, actor_id, actor_name, name_hash, name_salt,
      to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), data, previous, hash, leaf) ORDER BY ${order})::text AS page
    FROM (SELECT * FROM record WHERE ${where} ORDER BY ${order} LIMIT ${most}) AS next`.execute(db);
  return (JSON.parse(rows[0]?.page ?? '[]') as Columns[]).map(rawRecord);
}

type Columns = [
  ...[string, string, number, string, string, string, string | null, string | null],
  ...[string, string, string, string, number | null],
];

function rawRecord(columns: Columns): RawRecord {
  return {
    id: columns[0],
    subject: columns[1],
    seq: columns[2],
    kind: columns[3],
    actorId: columns[4],
    actorName: columns[5],
    nameHash: columns[6],
    nameSalt: columns[7],
    at: instantText(columns[8]),
    data: columns[9],
    previous: columns[10],
    hash: columns[11],
    leaf: columns[12],
  };
}

/** Three digits and a Z where that says it all. */
export function instantText(micros: string): string {
  return micros.endsWith('000') ? `${micros.slice(0, -3)}Z` : `${micros}Z`;
}
