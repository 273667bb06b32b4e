import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Database } from '../database/open-database';
import type { Value } from './backup-format';

export interface TableShape {
  readonly name: string;
  readonly columns: string[];
  /** Columns of the primary key, in its order. */
  readonly key: string[];
}

/** All tables of ours but the one that counts migrations, by name. */
export async function tableShapes(db: Database): Promise<TableShape[]> {
  const { rows: columns } = await sql<{ table: string; name: string }>`
    SELECT table_name AS table, column_name AS name FROM information_schema.columns
    WHERE table_schema = current_schema() AND table_name <> 'migration' ORDER BY table_name, ordinal_position`.execute(
    db,
  );
  const { rows: keys } = await sql<{ table: string; name: string }>`
    SELECT k.table_name AS table, k.column_name AS name FROM information_schema.key_column_usage k
    JOIN information_schema.table_constraints c
      ON c.constraint_name = k.constraint_name AND c.table_schema = k.table_schema AND c.table_name = k.table_name
    WHERE k.table_schema = current_schema() AND c.constraint_type = 'PRIMARY KEY' ORDER BY k.ordinal_position`.execute(
    db,
  );
  const names = [...new Set(columns.map(({ table }) => table))];
  const of = (rows: readonly { table: string; name: string }[], table: string) =>
    rows.filter((row) => row.table === table).map(({ name }) => name);
  return names.map((name) => ({ name, columns: of(columns, name), key: of(keys, name) }));
}

const PAGE = 500;

/** All rows in the order of the primary key, in pages; each value as PostgreSQL writes it. */
export async function* tableRows(db: Database, shape: TableShape): AsyncGenerator<Value[][]> {
  const key = sql.join(shape.key.map((column) => sql.ref(column)));
  const texts = sql.join(shape.columns.map((column) => sql`${sql.ref(column)}::text`));
  let after: Value[] | undefined;
  for (;;) {
    const where = after ? sql`WHERE (${key}) > (${sql.join(after)})` : sql``;
    const { rows } = await sql<{ values: Value[] }>`
      SELECT ARRAY[${texts}] AS values FROM ${sql.table(shape.name)} ${where} ORDER BY ${key} LIMIT ${PAGE}`.execute(
      db,
    );
    const last = rows.at(-1)?.values;
    if (!last) return;
    yield rows.map(({ values }) => values);
    after = shape.key.map((column) => last[shape.columns.indexOf(column)] ?? null);
  }
}

export function lineOf(table: string, values: readonly Value[]): string {
  return `${JSON.stringify([table, values])}\n`;
}

/** Counts and hashes the lines of tables, for a manifest and for its proof. */
export function tally() {
  const hashes = new Map<string, ReturnType<typeof createHash>>();
  const counts = new Map<string, number>();
  return {
    add: (table: string, line: string) => {
      const hash = hashes.get(table) ?? createHash('sha256');
      hashes.set(table, hash.update(line));
      counts.set(table, (counts.get(table) ?? 0) + 1);
    },
    manifest: () => ({
      counts: Object.fromEntries(counts),
      hashes: Object.fromEntries([...hashes].map(([name, hash]) => [name, hash.digest('hex')])),
    }),
  };
}
