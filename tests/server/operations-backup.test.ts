import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDatabase } from '../../server/database/open-database';
import { restoreBackup } from '../../server/operations/restore-backup';
import { writeBackup } from '../../server/operations/write-backup';
import { aRequest, aTeam, decide, send } from './builders';
import { freshDatabase, temporaryFolder } from './with-database';
import { withServer } from './with-server';

const server = withServer();
let folder: string;
beforeAll(async () => {
  folder = await temporaryFolder();
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function linesOf(file: string): Promise<string[]> {
  return gunzipSync(await readFile(file))
    .toString()
    .trimEnd()
    .split('\n');
}

test('what was backed up comes back to the byte, and only into an empty database', async () => {
  const { author, manager, request } = await aTeam(server());
  const sent = await send(
    author,
    request('Zeile 1\r\nÄ\u0301 "quoted" \\ back\u2028\uD83D\uDE00 \\N'),
  );
  await decide(manager, sent);
  await send(author, aRequest());
  const file = join(folder, 'one.gz');
  const manifest = await writeBackup(server().running.db, file);
  expect(manifest.counts).toMatchObject({ submission: 2, decision: 1 });
  expect(manifest.counts.record).toBeGreaterThan(2);

  const empty = await freshDatabase();
  const db = await openDatabase(empty.url);
  await restoreBackup(db, file, { replace: false });
  const again = join(folder, 'two.gz');
  await writeBackup(db, again);
  // The first line holds the time of the backup.
  expect((await linesOf(again)).slice(1)).toEqual((await linesOf(file)).slice(1));
  await expect(restoreBackup(db, file, { replace: false })).rejects.toThrow('not empty');
  await restoreBackup(db, file, { replace: true });

  const [head = '', ...rest] = await linesOf(file);
  const damaged = join(folder, 'damaged.gz');
  const lines = rest.map((line) => (line.startsWith('["decision"') ? '' : line)).filter(Boolean);
  await writeFile(damaged, gzipSync([head, ...lines].join('\n')));
  await expect(restoreBackup(db, damaged, { replace: true })).rejects.toThrow('damaged');
  const short = (await readFile(file)).subarray(0, 400);
  await writeFile(damaged, short);
  await expect(restoreBackup(db, damaged, { replace: true })).rejects.toThrow();
  // A restore that failed changed nothing.
  await writeBackup(db, again);
  expect((await linesOf(again)).slice(1)).toEqual((await linesOf(file)).slice(1));
  await db.destroy();
  await empty.drop();
});
