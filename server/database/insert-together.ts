import { CompiledQuery, type Insertable } from 'kysely';
import { keepPlanOf } from './kept-plans';
import type { Tables } from './tables';
import type { Work } from './with-transaction';

/** New rows of one table; all have the same columns. */
export interface NewRows {
  readonly table: keyof Tables;
  readonly rows: readonly Readonly<Record<string, unknown>>[];
}

/** Stands in a row for what the database computes itself: an expression of SQL. */
export class DatabaseValue {
  readonly sql: string;

  constructor(sql: string) {
    this.sql = sql;
  }
}

type NewRow<Row> = { readonly [Column in keyof Row]: Row[Column] | DatabaseValue };

export function newRows<Table extends keyof Tables>(
  table: Table,
  ...rows: readonly NewRow<Insertable<Tables[Table]>>[]
): NewRows {
  return { table, rows };
}

/**
 * Writes rows of several tables by one statement: one way to the database and back in place of one for each table. None of them may
 * need another of them to be there: the database does not promise an order.
 */
export async function insertTogether(work: Work, together: readonly NewRows[]): Promise<void> {
  const values: unknown[] = [];
  const inserts = together
    .filter(({ rows }) => rows.length > 0)
    .map((rows) => insertText(rows, values));
  const last = inserts.pop();
  if (last === undefined) return;
  const before = inserts.map((insert, place) => `rows${place} AS (${insert})`);
  const text = before.length > 0 ? `WITH ${before.join(', ')} ${last}` : last;
  keepPlanOf(text);
  await work.executeQuery(CompiledQuery.raw(text, values));
}

/** Adds to `values` what the text's `$n` stand for. */
function insertText({ table, rows }: NewRows, values: unknown[]): string {
  const columns = Object.entries(rows[0] ?? {}).flatMap(([column, value]) =>
    value === undefined ? [] : [column],
  );
  const tuples = rows.map(
    (row) => `(${columns.map((column) => placeholder(row[column], values)).join(', ')})`,
  );
  return `INSERT INTO ${table} (${columns.join(', ')}) VALUES ${tuples.join(', ')}`;
}

function placeholder(value: unknown, values: unknown[]): string {
  if (value instanceof DatabaseValue) return value.sql;
  values.push(value);
  return `$${values.length}`;
}
