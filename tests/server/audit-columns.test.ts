import { sql } from 'kysely';
import { expect, test } from 'vitest';
import type { Retention } from '../../domain/retention';
import { erasePerson } from '../../server/audit/retention/erase-person';
import { purgeDue } from '../../server/audit/retention/purge-due';
import { verifyDatabase } from '../../server/audit/verify/verify-database';
import { COLUMN_CONTENTS, isNamedForAnId, PASSING_COLUMNS } from './audit/column-contents';
import { leaveTraces, NAME, WORDS } from './audit/traces';
import { aPerson } from './builders';
import { withServer } from './with-server';

const server = withServer();
const DAY_MS = 86_400_000;
const OPERATOR = { id: 'command-line', name: 'Command line' };

/** `table.column` of every column of text. */
async function textColumns(): Promise<string[]> {
  const { rows } = await sql<{ place: string }>`
    SELECT table_name || '.' || column_name AS place FROM information_schema.columns
    WHERE table_schema = 'public' AND data_type IN ('text', 'character varying', 'json', 'jsonb', 'bytea')
      AND table_name NOT LIKE 'kysely%' AND table_name NOT LIKE 'migration%' ORDER BY 1`.execute(
    server().running.db,
  );
  return rows.map(({ place }) => place);
}

/** Columns in which these words stand, whatever they are classified as. */
async function columnsWith(words: string): Promise<string[]> {
  const found: string[] = [];
  for (const place of await textColumns()) {
    const [table = '', column = ''] = place.split('.');
    const { rows } = await sql`SELECT 1 FROM ${sql.table(table)}
      WHERE position(${words} in ${sql.ref(column)}) > 0 LIMIT 1`.execute(server().running.db);
    if (rows.length > 0) found.push(place);
  }
  return found;
}

const lasting = (columns: readonly string[]) =>
  columns.filter((column) => !PASSING_COLUMNS.includes(column));

test('every text column is known: what it may hold of people, and what takes it away', async () => {
  const columns = (await textColumns()).filter((column) => !isNamedForAnId(column));
  expect(columns.filter((column) => !COLUMN_CONTENTS.has(column))).toEqual([]);
  const known = [...COLUMN_CONTENTS.keys()];
  expect(known.filter((column) => !columns.includes(column))).toEqual([]);
});

test('words go from every column when their time has come, names when the person is erased', async () => {
  const { house, db } = server().running;
  const { people, words, names } = await leaveTraces(server());
  expect(await columnsWith(WORDS)).toEqual(expect.arrayContaining(words));
  expect(await columnsWith(NAME)).toEqual(expect.arrayContaining(names));

  const admin = await server().join(aPerson('admin', { roles: ['admin'] }));
  const { version } = (await admin.get<Retention>('/v1/retention')).body;
  await admin.put('/v1/retention', { version, rules: [{ what: 'texts', days: 1 }] });
  server().later(3 * DAY_MS);
  expect(await purgeDue(house)).toMatchObject({ posts: 1, submissions: 2 });
  expect(lasting(await columnsWith(WORDS))).toEqual([]);
  expect(await purgeDue(house)).toMatchObject({ posts: 0, submissions: 0 });

  for (const id of people) {
    expect(await erasePerson(house, OPERATOR, id)).toMatchObject({ ok: true });
  }
  expect(lasting(await columnsWith(NAME))).toEqual([]);
  expect((await verifyDatabase(db, house.organisation.id)).flaws).toEqual([]);
});
