import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Database, openDatabase } from '../../../server/database/open-database';
import { type FreshDatabase, freshDatabase } from '../with-database';
import { RACES, runRace } from './races';

const ROUNDS = 25;
let database: FreshDatabase;
let db: Database;

beforeAll(async () => {
  database = await freshDatabase();
  db = await openDatabase(database.url);
});

afterAll(async () => {
  await db.destroy();
  await database.drop();
});

test.each(Object.keys(RACES))(
  '%s at the same moment: one outcome, and a chain that says so',
  async (race) => {
    expect((await runRace(db, race, ROUNDS)).faults).toEqual([]);
  },
  120_000,
);
