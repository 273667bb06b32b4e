import { sql } from 'kysely';
import type { House } from '../../../server/house';

/** Where a row's kind says more than that there is one more. */
const KINDS: Readonly<Record<string, string>> = {
  record: 'kind',
  submission: 'state',
  receipt: "concat(used_at IS NULL, ' ', voided_at IS NULL)",
  decision: 'concat(voided_at IS NULL)',
};
/** Counts of wrong guesses and the like: not what an act is about. */
const BESIDE = ['oauth_item'];

/** How many rows of one organisation there are, by table and kind. */
export type RowCounts = Readonly<Record<string, number>>;

/** Counts the rows of one organisation, each time it is asked, by one statement. */
export async function rowCounter({ db, organisation }: House): Promise<() => Promise<RowCounts>> {
  const { rows: tables } = await sql<{ name: string }>`
    SELECT table_name AS name FROM information_schema.columns
    WHERE column_name = 'org_id' AND table_schema = 'public' ORDER BY 1`.execute(db);
  const counts = tables
    .filter(({ name }) => !BESIDE.includes(name))
    .map(
      ({ name }) => sql`
      SELECT ${sql.lit(name)} || ' ' || ${sql.raw(KINDS[name] ?? "''")} AS name, count(*)::int AS count
      FROM ${sql.table(name)} WHERE org_id = ${organisation.id} GROUP BY 1`,
    );
  const all = sql<{ name: string; count: number }>`${sql.join(counts, sql` UNION ALL `)}`;
  return async () => {
    const { rows } = await all.execute(db);
    return Object.fromEntries(rows.map(({ name, count }) => [name, count]));
  };
}

/** What became more or less, by table and kind. */
export function changeOf(before: RowCounts, after: RowCounts): RowCounts {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  const changes = names.map((name) => [name, (after[name] ?? 0) - (before[name] ?? 0)] as const);
  return Object.fromEntries(changes.filter(([, change]) => change !== 0));
}
