import { sql } from 'kysely';
import { expect, test } from 'vitest';
import type { Person } from '../../domain/person';
import { connect } from '../../server/database/open-database';
import { allPlaces, minePlaces } from '../../server/submissions/newest-places';
import { queuePlaces } from '../../server/submissions/queue-places';
import { aPerson } from './builders';
import { withServer } from './with-server';

const server = withServer();
const ROWS = 30_000;
const PENDING = 3_000;

/** Many submissions of many groups and authors; most of them are over. */
async function fill(): Promise<void> {
  const { db, house } = server().running;
  await sql`
    INSERT INTO submission (org_id, submission_id, author_id, author_name, state, version, site, surface, account,
      account_id, stages, stage, open_group, rank, created_at, updated_at, expires_at)
    SELECT ${house.organisation.id}, lpad(n::text, 12, '0'), 'author-' || n % 1000, 'Author',
      CASE WHEN n <= ${PENDING}::integer THEN 'pending' ELSE 'posted' END, 1, 'x', 'post', '{}', 'acme', '[]', 0,
      CASE WHEN n <= ${PENDING}::integer THEN 'group-' || n % 50 END, n % 100, now(), now(), now() + interval '7 days'
    FROM generate_series(1, ${ROWS}::integer) AS n`.execute(db);
  await sql`ANALYZE submission`.execute(db);
}

/** What the database plans for a read, by asking it to explain each statement that the read sends. */
async function plansOf(
  read: (house: ReturnType<typeof server>['running']['house']) => Promise<unknown>,
) {
  const { house } = server().running;
  const statements: { sql: string; parameters: readonly unknown[] }[] = [];
  const db = connect(server().databaseUrl);
  const listening = db.withPlugin({
    transformQuery: ({ node }) => node,
    transformResult: async ({ result }) => result,
  });
  const executor = listening.getExecutor();
  const original = executor.executeQuery.bind(executor);
  executor.executeQuery = (query) => {
    statements.push(query);
    return original(query);
  };
  await read({ ...house, db: listening });
  const plans: string[] = [];
  for (const { sql: text, parameters } of statements) {
    const values = parameters.map((value) => sql.val(value));
    plans.push(await explained(text, values, db));
  }
  await db.destroy();
  return plans;
}

async function explained(text: string, values: readonly unknown[], db: ReturnType<typeof connect>) {
  const pieces = text.split(/\$(\d+)/);
  const parts = pieces.map((piece, index) =>
    index % 2 === 0 ? sql.raw(piece) : values[Number(piece) - 1],
  );
  const { rows } = await sql<{
    'QUERY PLAN': string;
  }>`EXPLAIN ${sql.join(parts, sql.raw(''))}`.execute(db);
  return rows.map((row) => row['QUERY PLAN']).join('\n');
}

test('lists look into indexes: no table of submissions is read from end to end', async () => {
  await fill();
  const person: Person = aPerson('manager', { groups: ['group-1', 'group-2', 'group-3'] });
  const look = { filters: {}, personId: 'author-7', limit: 51 };
  const plans = [
    ...(await plansOf((house) => queuePlaces(house, { person, absent: [] }, look))),
    ...(await plansOf((house) => minePlaces(house, look))),
    ...(await plansOf((house) => allPlaces(house, look))),
    ...(await plansOf((house) => allPlaces(house, { ...look, filters: { state: 'pending' } }))),
  ];
  expect(plans).toHaveLength(4);
  const indexes = [
    'submission_queue',
    'submission_by_author',
    'submission_pkey',
    'submission_by_state',
  ];
  indexes.forEach((index, place) => {
    expect(plans[place]).toContain(index);
  });
  for (const plan of plans) expect(plan).not.toMatch(/Seq Scan on submission/);
  const { house } = server().running;
  const places = await queuePlaces(house, { person, absent: [] }, look);
  expect(places).toHaveLength(51);
  const ranks = places.map(([rank]) => rank);
  expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
});
