import { rm } from 'node:fs/promises';
import { sql } from 'kysely';
import { afterEach, expect, test } from 'vitest';
import { connect } from '../../server/database/open-database';
import { startPostgres } from '../../server/embedded/start-postgres';
import { readSettings } from '../../server/settings';
import { startServer } from '../../server/start-server';
import { temporaryFolder } from './temporary-folder';
import { until } from './trials/poll';
import { postmasterOf } from './trials/strike';

const cleanups: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

async function aFolder(): Promise<string> {
  const folder = await temporaryFolder();
  cleanups.push(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

async function strike(folder: string): Promise<number> {
  const pid = await postmasterOf(folder);
  process.kill(pid, 'SIGKILL');
  return pid;
}

test('a server whose own database is killed starts it again and goes on at the same address', async () => {
  const folder = await aFolder();
  const settings = { PORT: '0', LOG_LEVEL: 'silent', GUIDEPOST_DATA: folder };
  const server = await startServer(readSettings(settings));
  cleanups.push(server.stop);
  const isReady = async () => (await fetch(`${server.url}/readyz`)).status === 200;
  await until(isReady, 'a server that is ready');
  const killed = await strike(folder);
  const isAnother = async () => {
    const pid = await postmasterOf(folder).catch(() => killed);
    return pid !== killed;
  };
  await until(isAnother, 'another database');
  await until(isReady, 'the same server that can again');
  const organisations = await server.db.selectFrom('organisation').selectAll().execute();
  expect(organisations).toHaveLength(1);
}, 60_000);

test('what it acknowledged is there, the log says what happened, and after five times it gives up', async () => {
  const folder = await aFolder();
  const told: string[] = [];
  const postgres = await startPostgres(folder, (what) => told.push(what));
  cleanups.push(postgres.stop);
  const db = connect(postgres.url);
  cleanups.push(() => db.destroy());
  await sql`CREATE TABLE kept (draft text)`.execute(db);
  await sql`INSERT INTO kept VALUES ('A draft')`.execute(db);
  for (let times = 1; times <= 5; times += 1) {
    await strike(folder);
    await until(async () => told.length === 2 * times, 'the word that it runs again');
  }
  expect((await sql`SELECT draft FROM kept`.execute(db)).rows).toHaveLength(1);
  expect(told.slice(0, 2)).toEqual([
    'The database of the data folder ended by itself (SIGKILL); it is started again.',
    'The database of the data folder runs again.',
  ]);
  await strike(folder);
  await postgres.lost;
  expect(told.at(-1)).toContain('does not start again');
}, 120_000);
