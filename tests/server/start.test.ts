import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Person } from '../../domain/person';
import { migrate } from '../../server/database/migrate';
import { connect } from '../../server/database/open-database';
import { invitePerson } from '../../server/invite-person';
import { readSettings } from '../../server/settings';
import { startServer } from '../../server/start-server';
import { bareDatabase, temporaryFolder } from './with-database';
import { caller } from './with-server';

const cleanups: (() => Promise<unknown>)[] = [];
/** One data folder for the file: a test stops what it started there. */
let folder: string;
beforeAll(async () => {
  folder = await temporaryFolder();
});
afterAll(() => rm(folder, { recursive: true, force: true }));
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

async function start(env: Record<string, string> = {}) {
  const base = { PORT: '0', LOG_LEVEL: 'silent', GUIDEPOST_DATA: folder };
  const server = await startServer(readSettings({ ...base, ...env }));
  cleanups.push(server.stop);
  return server;
}

test('a folder has one server; when that one stops, the next finds everything there', async () => {
  const first = await start();
  const held = await start().catch((error: Error) => error.message);
  expect(held).toContain(`in use by the Guidepost server with process id ${process.pid}`);
  expect(held).toContain('GUIDEPOST_DATA=');
  const key = first.house.signer.keyId;
  const began = Date.now();
  await first.stop();
  expect(Date.now() - began).toBeLessThan(2000);
  const second = await start();
  expect(second.house.signer.keyId).toBe(key);
  const organisations = await second.db.selectFrom('organisation').selectAll().execute();
  expect(organisations).toHaveLength(1);
  for (const secret of ['receipt-key.json', 'database-password']) {
    expect((await stat(join(folder, secret))).mode & 0o777).toBe(0o600);
  }
});

test('people are invited beside a running server, and without one', async () => {
  const env = { GUIDEPOST_DATA: folder, GUIDEPOST_ENROLMENTS_PER_MINUTE: '100' };
  const zoe: Person = { id: 'zoe', name: 'Zoe', roles: ['author'], groups: ['press'] };
  const before = await invitePerson(readSettings(env), zoe);
  const server = await start(env);
  const beside = await invitePerson(readSettings(env), zoe);
  for (const invited of [before, beside]) {
    const code = invited.ok ? invited.value : '';
    const answer = await caller(server.url).post('/v1/enrol', { code, device: 'test' });
    expect(answer).toMatchObject({ status: 200, body: { person: zoe } });
  }
});

test('a lock that a dead server left is taken over', async () => {
  const holder = { pid: 2 ** 22 - 1, since: '2026-11-21T12:00:00.000Z' };
  await writeFile(join(folder, 'server.lock'), JSON.stringify(holder));
  await start();
  expect(await readFile(join(folder, 'server.lock'), 'utf8')).toContain(`"pid":${process.pid}`);
});

test('a lock whose number went to another process is taken over', async () => {
  const holder = { pid: 1, born: 'another boot/1', since: '2026-11-21T12:00:00.000Z' };
  await writeFile(join(folder, 'server.lock'), JSON.stringify(holder));
  await start();
});

test('a data folder of another PostgreSQL version is left alone', async () => {
  const other = await temporaryFolder();
  cleanups.push(() => rm(other, { recursive: true, force: true }));
  await mkdir(join(other, 'postgres'));
  await writeFile(join(other, 'postgres', 'PG_VERSION'), '15\n');
  await expect(start({ GUIDEPOST_DATA: other })).rejects.toThrow(
    /was made by PostgreSQL 15, and this Guidepost brings PostgreSQL 18\. .*pg_dump/,
  );
});

test('a lost password of the database is said, not waited for', async () => {
  const first = await start();
  await first.stop();
  const file = join(folder, 'database-password');
  const password = await readFile(file);
  cleanups.push(() => writeFile(file, password));
  await writeFile(file, 'another');
  await expect(start()).rejects.toThrow('database-password in the data folder is not');
});

test('a database that does not answer is named, its password is not', async () => {
  const env = { DATABASE_URL: 'postgres://guidepost:hunter2@127.0.0.1:1/guidepost' };
  const message = await start(env).catch((error: Error) => error.message);
  expect(message).toMatch(/^The database at 127\.0\.0\.1:1\/guidepost \(setting DATABASE_URL\)/);
  expect(message).toContain('ECONNREFUSED');
  expect(message).not.toContain('hunter2');
});

test('a port in use is named, with another to take; the database is stopped again', async () => {
  const blocker = createServer();
  await new Promise<void>((resolve) => blocker.listen(0, '127.0.0.1', resolve));
  cleanups.push(async () => blocker.close());
  const address = blocker.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  await expect(start({ PORT: String(port) })).rejects.toThrow(
    `Port ${port} on 127.0.0.1 is used by another program (setting PORT). Stop that program, or take another port: PORT=${port + 1}`,
  );
  await start();
});

test('a database that a newer Guidepost used is left alone', async () => {
  const database = await bareDatabase();
  cleanups.push(database.drop);
  const pool = connect(database.url);
  cleanups.push(() => pool.destroy());
  await migrate(pool);
  await sql`INSERT INTO migration VALUES ('9999-later-01', now())`.execute(pool);
  await expect(migrate(pool)).rejects.toThrow('A newer Guidepost has used this database');
});

test('servers that start on one empty database at once all find its tables', async () => {
  const database = await bareDatabase();
  cleanups.push(database.drop);
  const pools = Array.from({ length: 5 }, () => connect(database.url));
  cleanups.push(...pools.map((pool) => () => pool.destroy()));
  await Promise.all(pools.map((pool) => migrate(pool)));
  for (const pool of pools) await pool.selectFrom('signing_key').selectAll().execute();
});
