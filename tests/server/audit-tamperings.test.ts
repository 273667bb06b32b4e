import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ReadRows } from '../../server/audit/verify/bytes/copy-out';
import { ownConnection } from '../../server/audit/verify/bytes/own-connection';
import { verifyDatabase, verifyMoment } from '../../server/audit/verify/verify-database';
import { type Database, openDatabase } from '../../server/database/open-database';
import { aTrailHouse, growTrail, type TrailHouse } from './audit/a-trail';
import { breakTrail, clearTrail, headsOf } from './audit/campaign';
import { TAMPERINGS } from './audit/tamperings';
import { type FreshDatabase, freshDatabase } from './with-database';

let base: FreshDatabase;
let db: Database;
let read: ReadRows;
let house: TrailHouse;

beforeAll(async () => {
  base = await freshDatabase();
  // Makes the tables, where they are not there yet.
  await (await openDatabase(base.url)).destroy();
  ({ db, read } = await ownConnection(base.url));
  house = await aTrailHouse(db, 'acme');
  await growTrail(house, 240);
});

afterAll(async () => {
  await db.destroy();
  await base.drop();
});

test('a whole trail is found whole, and heads from outside cover all of it', async () => {
  const check = await verifyDatabase(db, 'acme', await headsOf(db, 'acme'));
  expect(check).toMatchObject({ checked: 240, sealed: 240, anchored: 240, flaws: [] });
});

test('read as bytes, it is found as whole', async () => {
  const check = await verifyMoment(db, 'acme', await headsOf(db, 'acme'), { read });
  expect(check).toMatchObject({ checked: 240, sealed: 240, anchored: 240, flaws: [] });
});

test('300 random tamperings of every kind are found', async () => {
  expect(await breakTrail(house, { count: 300, seed: 7, read })).toEqual([]);
  // Each kind in both ways.
  expect(2 * TAMPERINGS.length).toBeLessThan(300);
}, 180_000);

test('a trail that was cut off with tree and heads is whole by itself: only heads from outside tell', async () => {
  const outside = await headsOf(db, 'acme');
  await clearTrail(db);
  expect((await verifyDatabase(db, 'acme')).flaws).toEqual([]);
  const { flaws } = await verifyDatabase(db, 'acme', outside);
  expect(flaws).toContainEqual({ why: 'tail-cut', size: 240 });
});
