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
const CLIENTS = 4;
let folder: string;
beforeAll(async () => {
  folder = await temporaryFolder();
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** People who submit and decide for as long as `during` takes, which is told how many submissions were answered so far. */
async function underLoad(during: (answered: () => number) => Promise<void>): Promise<void> {
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
  await during(() => answered).finally(() => {
    isOver = true;
  });
  await Promise.all(clients);
}

test('a backup while people submit and decide is of one moment; restored elsewhere its trail is whole', async () => {
  const file = join(folder, 'loaded.gz');
  const { db } = server().running;
  let counts: Record<string, number> = {};
  await underLoad(async (answered) => {
    // A small database is written in a moment: until one is caught in which somebody's submission was answered meanwhile.
    for (let before = answered(), since = 0; before < CLIENTS || since === 0; ) {
      before = answered();
      ({ counts } = await writeBackup(db, file));
      since = answered() - before;
    }
  });
  // Whole acts only: no decision without its record, no submission without its version.
  expect(counts.revision).toBe(counts.submission);
  expect(await readdir(folder)).toEqual(['loaded.gz']);

  const elsewhere = await freshDatabase();
  const restored = await guidepostWith({ DATABASE_URL: elsewhere.url }, 'restore', file);
  expect(restored).toMatchObject({ code: 0, err: '' });
  expect(restored.out).toContain('The audit trail of acme is whole.');
  const copy = await openDatabase(elsewhere.url);
  const check = await verifyDatabase(copy, server().running.house.organisation.id);
  expect(check).toMatchObject({ flaws: [], checked: counts.record });

  // What was broken when it was backed up is said, and the exit code tells.
  await copy.updateTable('decision').set({ stage: 7 }).execute();
  await writeBackup(copy, file);
  const broken = await guidepostWith({ DATABASE_URL: elsewhere.url }, 'restore', file, '--replace');
  expect(broken.code).toBe(1);
  expect(broken.out).toContain('is NOT whole');
  await copy.destroy();
  await elsewhere.drop();
}, 90_000);
