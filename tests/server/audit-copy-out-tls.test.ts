import { execFile, spawnSync } from 'node:child_process';
import { chmod, chown, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type OwnConnection, ownConnection } from '../../server/audit/verify/bytes/own-connection';
import { PageMemory } from '../../server/audit/verify/bytes/page-memory';
import { type RunningPostgres, startPostgres } from '../../server/embedded/start-postgres';
import { temporaryFolder } from './temporary-folder';
import { until } from './trials/poll';

/** A database of its own that speaks TLS: `pg` then reads from another stream, which the COPY has to take over. */
const PATIENCE_MS = 120_000;
const hasOpenSsl = spawnSync('openssl', ['version']).status === 0;
let folder: string;
let postgres: RunningPostgres | undefined;
let own: OwnConnection | undefined;

beforeAll(async () => {
  folder = await temporaryFolder();
  if (!hasOpenSsl) return;
  postgres = await startPostgres(folder);
  const certificate = await speakTls(postgres.url);
  const url = new URL(postgres.url);
  url.searchParams.set('sslmode', 'verify-full');
  url.searchParams.set('sslrootcert', certificate);
  // It reads its settings anew in its own time.
  await until(async () => {
    const connected = await ownConnection(url.href).catch(() => undefined);
    if (connected) own = connected;
    return connected !== undefined;
  }, 'TLS');
}, PATIENCE_MS);

afterAll(async () => {
  await own?.db.destroy();
  await postgres?.stop();
  await rm(folder, { recursive: true, force: true });
});

test.skipIf(!hasOpenSsl)('rows come over TLS, and other statements after them', async () => {
  if (!own) throw new Error('It is opened in beforeAll.');
  const { read } = own;
  const count = 20_000;
  for (const round of [1, 2]) {
    const page = await read(
      `SELECT version, '${'x'.repeat(500)}' || place FROM pg_stat_ssl, generate_series(1, ${count}) AS place
        WHERE pid = pg_backend_pid()`,
      new PageMemory(),
    );
    expect([round, page.count]).toEqual([round, count]);
    expect(page.text(count - 1, 0)).toMatch(/^TLSv1\./);
    expect(page.text(count - 1, 1)).toBe(`${'x'.repeat(500)}${count}`);
  }
  await expect(read('SELECT 1 / 0', new PageMemory())).rejects.toThrow('division by zero');
  expect((await read('SELECT 7', new PageMemory())).integer(0, 0)).toBe(7);
});

/** Gives the database a certificate that it signed itself. @returns its path */
async function speakTls(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ path: string }>(
    "SELECT current_setting('data_directory') AS path",
  );
  const home = rows[0]?.path ?? '';
  const [certificate, key] = [join(home, 'test.crt'), join(home, 'test.key')];
  await promisify(execFile)('openssl', [
    ...['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', '/CN=test'],
    ...['-addext', 'subjectAltName=IP:127.0.0.1', '-keyout', key, '-out', certificate],
  ]);
  // PostgreSQL takes a key only that is its user's own.
  const { uid, gid } = await stat(home);
  for (const file of [certificate, key]) await chown(file, uid, gid);
  await chmod(key, 0o600);
  for (const [name, value] of [
    ['ssl_cert_file', certificate],
    ['ssl_key_file', key],
    ['ssl', 'on'],
  ] as const) {
    await client.query(`ALTER SYSTEM SET ${name} = ${pg.escapeLiteral(value)}`);
  }
  await client.query('SELECT pg_reload_conf()');
  await client.end();
  return certificate;
}
