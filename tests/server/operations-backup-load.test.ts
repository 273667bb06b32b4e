import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { verifyDatabase } from '../../server/audit/verify/verify-database';
import { openDatabase } from '../../server/database/open-database';
import { writeBackup } from '../../server/operations/write-backup';
import { guidepostWith } from '../rules/cli/in-process';
import { aTeam, decide, send } from './builders';
import { freshDatabase, temporaryFolder } from './with-database';
import { withServer } from './with-server';

const server = withServer();
const CLIENTS = 6;
/** Enough for several pages of a table, so that a backup takes its time while others write. */
const BEFORE = 60;
let folder: string;
beforeAll(async () => {
  folder = await temporaryFolder();
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** People who submit and decide until they are told to stop. @returns how many submissions were answered since */
async function underLoad(during: () => Promise<void>): Promise<number> {
  let isOver = false;
  let answered = 0;
  const clients = Array.from({ length: CLIENTS }, async () => {
    const { author, manager, request } = await aTeam(server());
    while (!isOver) {
      const sent = await send(author, request());
      answered += 1;
      expect((await decide(manager, sent)).status).toBe(200);
    }
  });
  await expect.poll(() => answered, { timeout: 30_000 }).toBeGreaterThan(BEFORE);
  const before = answered;
  await during();
  const since = answered - before;
  isOver = true;
  await Promise.all(clients);
  return since;
}

test('a backup while people submit and decide is of one moment; restored elsewhere its trail is whole', async () => {
  const file = join(folder, 'loaded.gz');
  const { db } = server().running;
  const counts: Record<string, number>[] = [];
  const since = await underLoad(async () => {
    for (let tries = 0; tries < 2; tries += 1) counts.push((await writeBackup(db, file)).counts);
  });
  expect(since).toBeGreaterThan(0);
  const [, last] = counts;
  // Whole acts only: no decision without its record, no submission without its version.
  expect(last?.revision).toBe(last?.submission);
  expect(await readdir(folder)).toEqual(['loaded.gz']);

  const elsewhere = await freshDatabase();
  const restored = await guidepostWith({ DATABASE_URL: elsewhere.url }, 'restore', file);
  expect(restored).toMatchObject({ code: 0, err: '' });
  expect(restored.out).toMatch(/The audit trail of acme is whole: \d+ records checked\./);
  const copy = await openDatabase(elsewhere.url);
  const check = await verifyDatabase(copy, server().running.house.organisation.id);
  expect(check).toMatchObject({ flaws: [], checked: last?.record });

  // What was broken when it was backed up is said, and the exit code tells.
  await copy.updateTable('decision').set({ stage: 7 }).execute();
  await writeBackup(copy, file);
  const broken = await guidepostWith({ DATABASE_URL: elsewhere.url }, 'restore', file, '--replace');
  expect(broken.code).toBe(1);
  expect(broken.out).toContain('is NOT whole');
  await copy.destroy();
  await elsewhere.drop();
});
