import { sql } from 'kysely';
import type { Database } from '../../server/database/open-database';

/** How many groups share what is pending; one of 33 submissions is. */
const GROUPS = 10_000;
const AUTHORS = 100_000;
const PORTION = 100_000;
/** Records of another organisation: as many entries in the same table, and nothing for this one's sealer to do. */
const ELSEWHERE = 'elsewhere';

type Overrides = Readonly<Record<string, string>>;

/** Copies one real submission, its version and its first record `size` times. Most are over; ids, authors, groups and times differ. */
export async function fillDatabase(
  db: Database,
  templateId: string,
  size: number,
  say: (text: string) => void,
): Promise<void> {
  const id = `'seed-' || lpad(n::text, 12, '0')`;
  const age = `now() - n * interval '1 second'`;
  const pending = 'n % 33 = 0';
  for (let from = 1; from <= size; from += PORTION) {
    const to = Math.min(size, from + PORTION - 1);
    await copies(db, 'submission', templateId, from, to, {
      submission_id: id,
      author_id: `'author-' || n % ${AUTHORS}`,
      state: `CASE WHEN ${pending} THEN 'pending' ELSE 'posted' END`,
      open_group: `CASE WHEN ${pending} THEN 'group-' || (n / 33) % ${GROUPS} END`,
      rank: 'n % 100',
      created_at: age,
      updated_at: age,
      expires_at: `now() + interval '7 days'`,
    });
    await copies(db, 'revision', templateId, from, to, { submission_id: id, created_at: age });
    await copies(db, 'record', templateId, from, to, {
      org_id: `'${ELSEWHERE}'`,
      subject: id,
      record_id: id,
      leaf: 'n',
      hash: `md5(n::text) || md5((-n)::text)`,
    });
    say(`${to.toLocaleString('en')} submissions in the database`);
  }
  for (const table of ['submission', 'revision', 'record']) {
    await sql`VACUUM ANALYZE ${sql.table(table)}`.execute(db);
  }
}

/** The template's row once for each number from `from` to `to`; `overrides`: SQL of `n` by column. */
async function copies(
  db: Database,
  table: string,
  templateId: string,
  from: number,
  to: number,
  overrides: Overrides,
): Promise<void> {
  const { rows } = await sql<{ name: string }>`
    SELECT column_name AS name FROM information_schema.columns
    WHERE table_schema = 'public' AND table_name = ${table}`.execute(db);
  const names = rows.map((row) => row.name);
  const values = names.map((name) => sql.raw(overrides[name] ?? `one."${name}"`));
  const key = table === 'record' ? 'subject' : 'submission_id';
  await sql`
    INSERT INTO ${sql.table(table)} (${sql.join(names.map((name) => sql.ref(name)))})
    SELECT ${sql.join(values)} FROM
      (SELECT * FROM ${sql.table(table)} WHERE ${sql.ref(key)} = ${templateId} LIMIT 1) AS one,
      generate_series(${from}::integer, ${to}::integer) AS n`.execute(db);
}

/** How often each table of submissions was read from end to end since the database started. */
export async function wholeReads(db: Database): Promise<Record<string, number>> {
  // Counters arrive with a delay of up to a second.
  await sql`SELECT pg_sleep(1.5)`.execute(db);
  const { rows } = await sql<{ name: string; count: string }>`
    SELECT relname AS name, seq_scan AS count FROM pg_stat_user_tables
    WHERE relname IN ('submission', 'revision', 'decision', 'record', 'receipt')`.execute(db);
  return Object.fromEntries(rows.map(({ name, count }) => [name, Number(count)]));
}
