import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readEnrolment } from '../../../components/options/enrolment';
import { readEnrolmentLink } from '../../../platform/enrolment-link';
import { readSettings } from '../../../server/settings';
import { startServer } from '../../../server/start-server';
import { guidepostWith } from '../../rules/cli/in-process';
import { guidepostWith as spawned } from '../../rules/guidepost-command';
import { temporaryFolder } from '../with-database';
import { caller, withServer } from '../with-server';

const server = withServer();
let empty: string;
beforeAll(async () => {
  empty = await temporaryFolder();
});
afterAll(() => rm(empty, { recursive: true, force: true }));

function run(...args: string[]) {
  return guidepostWith({ DATABASE_URL: server().databaseUrl }, ...args);
}

const ADA = ['--id', 'ada', '--name', 'Ada Author', '--groups', 'authors, press'];

test('a person is added; code and link connect one browser, once', async () => {
  const PUBLIC_URL = 'https://guidepost.example.com/base';
  const env = { DATABASE_URL: server().databaseUrl, PUBLIC_URL };
  const added = await guidepostWith(env, 'people', 'add', ...ADA, '--json');
  expect(added).toMatchObject({ code: 0, err: '' });
  const { person, code, link } = JSON.parse(added.out);
  const ada = { id: 'ada', name: 'Ada Author', roles: ['author'], groups: ['authors', 'press'] };
  expect(person).toEqual(ada);
  // The two readers of links in the extension find server and code in it.
  expect(readEnrolmentLink(link)).toEqual({ serverUrl: PUBLIC_URL, code });
  expect(readEnrolment('', link)).toEqual({ ok: true, serverUrl: PUBLIC_URL, code });
  const enrol = () => server().stranger().post('/v1/enrol', { code, device: 'test' });
  expect(await enrol()).toMatchObject({ status: 200, body: { person: ada } });
  expect(await enrol()).toMatchObject({ status: 403 });
});

test('a known person is changed, and gets fresh codes for more browsers', async () => {
  await run('people', 'add', ...ADA);
  const moved = ['--id', 'ada', '--name', 'Ada Lovelace', '--roles', 'author,reviewer'];
  const changed = await run('people', 'add', ...moved);
  expect(changed.out).toContain('Ada Lovelace (ada) of Acme Corporation');
  expect(changed.out).toContain('PUBLIC_URL is not set');
  const fresh = await run('people', 'code', 'ada');
  const [codeOf, linkOf] = [/code\s+(\S+)/, /link\s+(\S+)/];
  const code = codeOf.exec(fresh.out)?.[1] ?? '';
  expect(linkOf.exec(fresh.out)?.[1]).toBe(`http://127.0.0.1:8787#code=${code}`);
  expect(code).not.toBe(codeOf.exec(changed.out)?.[1]);
  const answer = await server().stranger().post('/v1/enrol', { code, device: 'test' });
  expect(answer).toMatchObject({
    status: 200,
    body: { person: { roles: ['author', 'reviewer'] } },
  });
  const listed = await run('people', 'list', '--json');
  expect(JSON.parse(listed.out).people).toEqual([
    { id: 'ada', name: 'Ada Lovelace', roles: ['author', 'reviewer'], groups: [] },
  ]);
  expect((await run('people', 'list')).out).toContain('1 person in Acme Corporation.');
});

test('an address for mail is kept until another one is given', async () => {
  const { db } = server().running;
  const address = async () => {
    const of = db.selectFrom('person').select('email').where('person_id', '=', 'ada');
    return (await of.executeTakeFirstOrThrow()).email;
  };
  await run('people', 'add', ...ADA, '--email', 'ada@example.com');
  expect(await address()).toBe('ada@example.com');
  await run('people', 'add', ...ADA);
  expect(await address()).toBe('ada@example.com');
  await run('people', 'add', ...ADA, '--email', 'lovelace@example.com');
  expect(await address()).toBe('lovelace@example.com');
});

test.each([
  ['an unknown role', ['add', ...ADA, '--roles', 'boss'], {}, '"boss" is no role'],
  ['an id with a space', ['add', '--id', 'a b', '--name', 'A'], {}, 'without spaces'],
  [
    'a list of addresses',
    ['add', ...ADA, '--email', 'a@x.example,b@x.example'],
    {},
    'ada@example.com',
  ],
  ['no name', ['add', '--id', 'ada'], {}, "required option '--name <name>'"],
  ['a link in clear', ['add', ...ADA], { PUBLIC_URL: 'http://gp.example' }, 'not encrypted'],
  ['a wrong setting', ['list'], { PORT: 'many' }, 'The setting PORT is wrong'],
  ['another organisation', ['list'], { GUIDEPOST_ORG: 'other' }, 'GUIDEPOST_ORG to one of: acme'],
  ['a dead database', ['list'], { DATABASE_URL: 'postgres://g@127.0.0.1:9/x' }, 'does not answer'],
])('%s ends with code 2 and says why', async (_name, args, env, says) => {
  const base = { DATABASE_URL: server().databaseUrl };
  const { code, out, err } = await guidepostWith({ ...base, ...env }, 'people', ...args);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toContain(says);
  expect(err).not.toContain('    at ');
});

test('a folder without a database is named, and stays empty', async () => {
  const { code, err } = await guidepostWith({ GUIDEPOST_DATA: empty }, 'people', 'list');
  expect(code).toBe(2);
  expect(err).toContain(`no Guidepost database in ${empty}`);
});

test('a code for somebody unknown ends with code 1', async () => {
  const { code, err } = await run('people', 'code', 'nobody');
  expect(code).toBe(1);
  expect(err).toContain('no person with the id "nobody"');
});

test('the database that Guidepost brings: before, beside and after a running server', async () => {
  const folder = await temporaryFolder();
  const env = { GUIDEPOST_DATA: folder, LOG_LEVEL: 'silent', PORT: '0' };
  const here = { ...env, PORT: '8787' };
  const before = await spawned(here, 'people', 'add', ...ADA, '--json');
  const running = await startServer(readSettings(env));
  try {
    const beside = await spawned(here, 'people', 'code', 'ada', '--json');
    for (const { out } of [before, beside]) {
      const { code } = JSON.parse(out);
      const answer = await caller(running.url).post('/v1/enrol', { code, device: 'test' });
      expect(answer.status).toBe(200);
    }
  } finally {
    await running.stop();
  }
  expect((await spawned(here, 'people', 'list')).out).toContain('Ada Author');
  expect((await spawned(here, 'audit', 'verify')).out).toContain('2 records checked');
  await rm(folder, { recursive: true, force: true });
}, 120_000);

test.each([
  ['people', 'add'],
  ['people', 'code'],
  ['people', 'list'],
  ['audit', 'verify'],
])('%s %s --help names options and settings', async (...command) => {
  const { code, out } = await guidepostWith({}, ...command, '--help');
  expect(code).toBe(0);
  expect(out).toContain('--json');
  expect(out).toContain('GUIDEPOST_DATA');
});
