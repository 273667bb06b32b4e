import { sql } from 'kysely';
import type { Database } from '../../server/database/open-database';

/** How many groups share what is pending; one of 33 submissions is. */
const GROUPS = 10_000;
const AUTHORS = 100_000;
const PORTION = 100_000;
/** Those that grow with every submission. */
const LARGE = [
  ...['submission', 'revision', 'decision', 'receipt', 'record', 'record_text'],
  ...['change', 'idempotency'],
];
/** Far from the numbers that the run's own records get: these count as sealed, and the sealer has nothing to do with them. */
const FIRST_LEAF = 1_000_000_000;
/** Changes are kept for a day, answers to repeated requests for longer. */
const DAY_SECONDS = 86_000;

/** SQL of `n`, the number of a copy. */
const ID = `'seed-' || lpad(n::text, 12, '0')`;
const AGE = `now() - n * interval '1 second'`;
const PENDING = 'n % 33 = 0';

interface Copied {
  readonly table: string;
  /** Whose row is copied: a column, and what it holds; without it any row. */
  readonly of?: readonly [column: string, value: string];
  /** SQL by column; the others are as in the row that is copied. */
  readonly set: Readonly<Record<string, string>>;
  /** Which numbers get a copy; all without it. */
  readonly where?: string;
}

export interface Templates {
  /** Id of a submission that waits. */
  readonly pending: string;
  /** Id of one that was approved. */
  readonly approved: string;
}

/** What `size` submissions leave behind: most are over, with a decision and a used receipt, one in five has a second version. */
function copied({ pending, approved }: Templates): Copied[] {
  const version = { submission_id: ID, created_at: AGE };
  return [
    {
      table: 'submission',
      of: ['submission_id', pending],
      set: {
        submission_id: ID,
        author_id: `'author-' || n % ${AUTHORS}`,
        state: `CASE WHEN ${PENDING} THEN 'pending' ELSE 'posted' END`,
        open_group: `CASE WHEN ${PENDING} THEN 'group-' || (n / 33) % ${GROUPS} END`,
        rank: 'n % 100',
        created_at: AGE,
        updated_at: AGE,
        expires_at: `now() + interval '7 days'`,
      },
    },
    { table: 'revision', of: ['submission_id', pending], set: version },
    {
      table: 'revision',
      of: ['submission_id', pending],
      set: { ...version, revision: '2' },
      where: 'n % 5 = 0',
    },
    {
      table: 'decision',
      of: ['submission_id', approved],
      set: { ...version, reviewer_id: `'manager-' || n % ${GROUPS}` },
      where: `NOT (${PENDING})`,
    },
    {
      table: 'receipt',
      of: ['submission_id', approved],
      set: { ...version, receipt_id: ID, used_at: AGE },
      where: `NOT (${PENDING})`,
    },
    ...['submitted', 'approved', 'posted'].map(
      (kind, place): Copied => ({
        table: 'record',
        of: ['subject', pending],
        set: {
          subject: ID,
          seq: String(place + 1),
          kind: `'${kind}'`,
          record_id: `'${kind}-' || n`,
          leaf: `${FIRST_LEAF} + 3 * n + ${place}`,
          hash: `md5(n::text) || md5((-n)::text)`,
        },
      }),
    ),
    {
      table: 'change',
      of: ['subject', pending],
      set: {
        subject: ID,
        change_id: ID,
        changed_at: `date_trunc('milliseconds', now()) - (n % ${DAY_SECONDS}) * interval '1 second'`,
      },
      where: 'n % 10 = 0',
    },
    { table: 'idempotency', set: { key: ID, created_at: AGE } },
  ];
}

/** Fills the tables with copies of real rows; ids, authors, groups and times differ. */
export async function fillDatabase(
  db: Database,
  templates: Templates,
  size: number,
  say: (text: string) => void,
): Promise<void> {
  const tables = copied(templates);
  for (let from = 1; from <= size; from += PORTION) {
    const to = Math.min(size, from + PORTION - 1);
    for (const one of tables) await copies(db, one, from, to);
    say(`${to.toLocaleString('en')} submissions in the database`);
  }
  for (const table of new Set(tables.map((one) => one.table))) {
    await sql`VACUUM ANALYZE ${sql.table(table)}`.execute(db);
  }
}

/** One row once for each number from `from` to `to`. */
async function copies(
  db: Database,
  { table, of, set, where = 'true' }: Copied,
  from: number,
  to: number,
): Promise<void> {
  const { rows } = await sql<{ name: string }>`
    SELECT column_name AS name FROM information_schema.columns
    WHERE table_schema = 'public' AND table_name = ${table}`.execute(db);
  const names = rows.map((row) => row.name);
  const values = names.map((name) => sql.raw(set[name] ?? `one."${name}"`));
  const chosen = of ? sql`${sql.ref(of[0])} = ${of[1]}` : sql`true`;
  await sql`
    INSERT INTO ${sql.table(table)} (${sql.join(names.map((name) => sql.ref(name)))})
    SELECT ${sql.join(values)} FROM
      (SELECT * FROM ${sql.table(table)} WHERE ${chosen} LIMIT 1) AS one,
      generate_series(${from}::integer, ${to}::integer) AS n
    WHERE ${sql.raw(where)}`.execute(db);
}

/** How often each large table was read from end to end since the database started. */
export async function wholeReads(db: Database): Promise<Record<string, number>> {
  // Counters arrive with a delay of up to a second.
  await sql`SELECT pg_sleep(1.5)`.execute(db);
  const { rows } = await sql<{ name: string; count: string }>`
    SELECT relname AS name, seq_scan AS count FROM pg_stat_user_tables
    WHERE relname IN (${sql.join(LARGE)})`.execute(db);
  return Object.fromEntries(rows.map(({ name, count }) => [name, Number(count)]));
}
