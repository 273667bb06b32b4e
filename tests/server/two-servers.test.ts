import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createSession } from '../../server/identity/session';
import { savePerson } from '../../server/people';
import { readSettings } from '../../server/settings';
import { type RunningServer, startServer } from '../../server/start-server';
import { aPerson, aRequest, decide, send } from './builders';
import { anotherSignIn, listenTo } from './live-listener';
import { bareDatabase, type FreshDatabase, temporaryFolder } from './with-database';
import { caller } from './with-server';

let database: FreshDatabase;
let folders: string[];
let servers: [RunningServer, RunningServer];

beforeAll(async () => {
  database = await bareDatabase();
  folders = [await temporaryFolder(), await temporaryFolder()];
  // Both at once, on an empty database.
  const start = (folder = '') =>
    startServer(
      readSettings({
        PORT: '0',
        LOG_LEVEL: 'silent',
        GUIDEPOST_DATA: folder,
        DATABASE_URL: database.url,
        GUIDEPOST_REQUESTS_PER_MINUTE: '100000',
      }),
    );
  servers = await Promise.all([start(folders[0]), start(folders[1])]);
});
afterAll(async () => {
  await Promise.all(servers.map((server) => server.stop()));
  await database.drop();
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
});

async function joinAt(server: RunningServer, name: string, groups: string[] = []) {
  const person = aPerson(name, { groups });
  const orgId = server.house.organisation.id;
  await savePerson(server.db, orgId, person);
  const session = { orgId, personId: person.id, device: 'test', now: new Date() };
  return { person, token: await createSession(server.db, session) };
}

test('a decision at one server is told at the stream of the other; of two at once one counts', async () => {
  const [one, two] = servers;
  const group = `managers-${randomUUID()}`;
  const author = await joinAt(one, 'author');
  const first = await joinAt(one, 'first', [group]);
  const second = await joinAt(two, 'second', [group]);
  const stream = await listenTo(two.url, await anotherSignIn(two, author.person));
  await stream.first(({ event }) => event === 'hello');
  const stages = [{ group, need: 'any' as const }];
  const sent = await send(caller(one.url, author.token), aRequest('Twice', stages));
  const answers = await Promise.all([
    decide(caller(one.url, first.token), sent),
    decide(caller(two.url, second.token), sent),
  ]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  await stream.first(({ data }) => data.subject === sent.id && data.state === 'approved');
  stream.close();
  const records = await one.db
    .selectFrom('record')
    .select('kind')
    .where('subject', '=', sent.id)
    .execute();
  expect(records.filter(({ kind }) => kind === 'approved')).toHaveLength(1);
});

test('both seal, and no record is sealed twice', async () => {
  const [one] = servers;
  const unsealed = () =>
    one.db.selectFrom('record').select('record_id').where('leaf', 'is', null).execute();
  await expect.poll(unsealed, { timeout: 20_000, interval: 200 }).toEqual([]);
  const rows = await one.db.selectFrom('record').select('leaf').execute();
  const leaves = rows.map(({ leaf }) => leaf).sort((a, b) => Number(a) - Number(b));
  expect(leaves).toEqual(leaves.map((_leaf, place) => place));
});
