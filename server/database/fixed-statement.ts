import { CompiledQuery } from 'kysely';
import { keepPlanOf } from './kept-plans';
import type { Database } from './open-database';
import type { Work } from './with-transaction';

/** A statement of the road that every request takes: its text never changes, so nothing builds it anew at each call. */
interface FixedStatement<Row, Values extends readonly unknown[]> {
  /** @param values of `$1`, `$2`, … in the text */
  rows(db: Database | Work, ...values: Values): Promise<Row[]>;
}

export function fixedStatement<Row, Values extends readonly unknown[]>(
  text: string,
): FixedStatement<Row, Values> {
  keepPlanOf(text);
  return {
    rows: async (db, ...values) => {
      const { rows } = await db.executeQuery<Row>(CompiledQuery.raw(text, [...values]));
      return rows;
    },
  };
}
