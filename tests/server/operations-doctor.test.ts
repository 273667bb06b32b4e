import { rm } from 'node:fs/promises';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDatabase } from '../../server/database/open-database';
import { examine } from '../../server/operations/examine';
import { shownSettings } from '../../server/operations/shown-settings';
import { freshDatabase, temporaryFolder } from './with-database';
import { withServer } from './with-server';

const server = withServer();
let other: string;
beforeAll(async () => {
  other = await temporaryFolder();
});
afterAll(() => rm(other, { recursive: true, force: true }));

async function statesWith(env: Record<string, string> = {}) {
  const { running, databaseUrl } = server();
  const findings = await examine({
    DATABASE_URL: databaseUrl,
    PUBLIC_URL: running.url,
    GUIDEPOST_DATA: other,
    ...env,
  });
  for (const { state, cure } of findings) expect(cure === undefined).toBe(state === 'ok');
  return Object.fromEntries(findings.map(({ check, state }) => [check, state]));
}

test('a server that stands well: what is not set up yet is a warning, nothing an error', async () => {
  expect(await statesWith()).toMatchObject({
    settings: 'ok',
    'data folder': 'ok',
    database: 'ok',
    'database rights': 'ok',
    clock: 'ok',
    tables: 'ok',
    policy: 'warn',
    // This folder has no key: the server's own is elsewhere.
    'receipt key': 'warn',
    'audit trail': 'ok',
    'public address': 'ok',
  });
});

test.each([
  [{ PORT: 'eighty' }, 'settings'],
  [{ DATABASE_URL: 'postgres://u:p@127.0.0.1:1/none' }, 'database'],
  [{ PUBLIC_URL: 'http://127.0.0.1:1' }, 'public address'],
  [{ PUBLIC_URL: 'http://guidepost.example.com' }, 'public address'],
  [{ GUIDEPOST_DATA: '/dev/null/guidepost' }, 'data folder'],
  [
    {
      OIDC_ISSUER: 'https://127.0.0.1:1',
      OIDC_CLIENT_ID: 'guidepost',
      OIDC_CLIENT_SECRET: 'the-secret-from-your-provider',
    },
    'company sign-in',
  ],
])('%j is an error of %s', async (env, check) => {
  expect(await statesWith(env as unknown as Record<string, string>)).toMatchObject({
    [check]: 'error',
  });
});

test('tables of a newer version are an error', async () => {
  const { db } = server().running;
  await sql`INSERT INTO migration (name, applied_at) VALUES ('9999-later-01', now())`.execute(db);
  expect(await statesWith()).toMatchObject({ tables: 'error' });
  await sql`DELETE FROM migration WHERE name = '9999-later-01'`.execute(db);
  expect(await statesWith()).toMatchObject({ tables: 'ok' });
});

test('records that nobody seals are a warning', async () => {
  const database = await freshDatabase();
  const db = await openDatabase(database.url);
  const late = { DATABASE_URL: database.url };
  expect(await statesWith(late)).toMatchObject({ 'audit trail': 'ok' });
  await sql`INSERT INTO record (org_id, subject, seq, record_id, kind, actor_id, actor_name, at, data, previous, hash)
    VALUES ('acme', 'late', 1, 'late', 'warned', 'a', 'A', now() - interval '1 hour', '{}', '', '')`.execute(
    db,
  );
  expect(await statesWith(late)).toMatchObject({ 'audit trail': 'warn' });
  await db.destroy();
  await database.drop();
});

test('settings are shown with their source; no secret is', () => {
  const shown = shownSettings({
    PORT: '9000',
    DATABASE_URL: 'postgres://guidepost:hunter2@db:5432/guidepost',
    GUIDEPOST_RECEIPT_KEY: '{"d":"hunter2"}',
    GUIDEPOST_SCIM_TOKEN: 'hunter2',
    OIDC_CLIENT_SECRET: 'hunter2',
  });
  expect(JSON.stringify(shown)).not.toContain('hunter2');
  const named = new Map(shown.map((one) => [one.name, one]));
  expect(named.get('PORT')).toEqual({ name: 'PORT', value: '9000', source: 'environment' });
  expect(named.get('HOST')).toMatchObject({ value: '127.0.0.1', source: 'default' });
  expect(named.get('DATABASE_URL')?.value).toBe('postgres://***:***@db:5432/guidepost');
});
