import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Database, openDatabase } from '../../../server/database/open-database';
import { type FreshDatabase, freshDatabase } from '../with-database';
import { runModel } from './run-model';
import { SEEDED_BUGS } from './seeded-bugs';

const PATIENCE_MS = 180_000;
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

test(
  'the queue on the database does what a few lines say',
  async () => {
    const report = await runModel(db, { steps: 300, seed: 1 });
    expect(report).toEqual({ steps: report.steps, seed: 1, difference: undefined });
    expect(report.steps).toBeGreaterThan(250);
  },
  PATIENCE_MS,
);

test.each(Object.entries(SEEDED_BUGS))(
  'a server where %s is found out',
  async (_name, bug) => {
    const { difference } = await runModel(db, { steps: 3_000, seed: 1, bug });
    expect(difference).toBeDefined();
  },
  PATIENCE_MS,
);
