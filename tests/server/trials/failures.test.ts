import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDatabase } from '../../../server/database/open-database';
import { type FreshDatabase, freshDatabase } from '../with-database';
import { failEverywhere } from './failures';

let database: FreshDatabase;

beforeAll(async () => {
  database = await freshDatabase();
  await (await openDatabase(database.url)).destroy();
});

afterAll(() => database.drop());

test('a clash at any statement and a connection cut at COMMIT: nothing twice, nothing half, and the same answer', async () => {
  const reports = await failEverywhere(database.url);
  expect(reports.flatMap(({ faults }) => faults)).toEqual([]);
  expect(reports).toHaveLength(7);
  for (const { failures } of reports) expect(failures).toBeGreaterThan(20);
}, 180_000);
