import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fixedStatement } from '../../server/database/fixed-statement';
import { connect, openDatabase } from '../../server/database/open-database';
import { type FreshDatabase, freshDatabase } from './with-database';

const COUNT = fixedStatement<{ sum: number }, readonly [one: number, other: number]>(
  'SELECT $1::integer + $2::integer AS sum',
);
let base: FreshDatabase;

beforeAll(async () => {
  base = await freshDatabase();
  await (await openDatabase(base.url)).destroy();
});
afterAll(() => base.drop());

/** Texts of the statements that the one connection of a pool has planned under a name, after a few questions. */
async function plannedBy(keepsPlans: boolean): Promise<string[]> {
  const limits = { connections: 1, statementMs: 0, idleMs: 10_000, keepsPlans };
  const db = connect(base.url, limits);
  for (const other of [1, 2, 3]) {
    expect(await COUNT.rows(db, 40, other)).toEqual([{ sum: 40 + other }]);
  }
  await db.selectFrom('organisation').selectAll().execute();
  const { rows } = await sql<{ text: string }>`
    SELECT statement AS text FROM pg_prepared_statements`.execute(db);
  await db.destroy();
  return rows.map(({ text }) => text);
}

test('statements that never change are planned once a connection, and no others', async () => {
  expect(await plannedBy(true)).toEqual(['SELECT $1::integer + $2::integer AS sum']);
});

test('nothing has a name where a pool may stand in between', async () => {
  expect(await plannedBy(false)).toEqual([]);
});
