import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RecordAnswer } from '../../domain/api-conversation';
import { contentHash } from '../../domain/hash';
import type { Person } from '../../domain/person';
import { currentRevision, type Submission } from '../../domain/submission';
import { createSession } from '../../server/identity/session';
import { readSettings } from '../../server/settings';
import { type RunningServer, startServer } from '../../server/start-server';
import { aDraft, aPerson, aRequest, decide, type ProblemBody, send } from './builders';
import { temporaryFolder } from './with-database';
import { type Caller, caller, withServer } from './with-server';

/** As it was before the organisation decided, and after: two servers on one database. */
const before = withServer();
let after: RunningServer;
let folder: string;

beforeAll(async () => {
  folder = await temporaryFolder();
  after = await startServer(
    readSettings({
      PORT: '0',
      LOG_LEVEL: 'silent',
      GUIDEPOST_DATA: folder,
      DATABASE_URL: before().databaseUrl,
      GUIDEPOST_REQUESTS_PER_MINUTE: '100000',
      GUIDEPOST_STORE_DRAFTS: 'false',
    }),
  );
});
afterAll(async () => {
  await after?.stop();
  await rm(folder, { recursive: true, force: true });
});

const REFUSED = { status: 403, body: { code: 'drafts-not-stored' } };
const TEXT = 'Nobody shall keep this';

async function member(name: string, change: Partial<Person> = {}) {
  const person = aPerson(name, change);
  const earlier = await before().join(person);
  const orgId = after.house.organisation.id;
  const session = { orgId, personId: person.id, device: 'test', now: new Date() };
  return { person, earlier, now: caller(after.url, await createSession(after.db, session)) };
}

/** What was sent before the decision, and who decides on it. */
async function open() {
  const group = `managers-${randomUUID()}`;
  const author = await member('author');
  const manager = await member('manager', { groups: [group], roles: ['reviewer'] });
  const sent = await send(author.earlier, aRequest('Kept before', [{ group, need: 'any' }]));
  return { author, manager, sent };
}

function ask(person: Caller, sent: Submission, change: object) {
  const { revision, contentHash: hash } = currentRevision(sent);
  const { version } = sent;
  const body = { verdict: 'request-changes', reason: 'Softer.', revision, contentHash: hash };
  return person.post<Submission & ProblemBody>(`/v1/submissions/${sent.id}/decisions`, {
    ...body,
    version,
    ...change,
  });
}

/** True where the text stands in any row of any table. */
async function isKept(text: string): Promise<boolean> {
  const tables = await after.db.introspection.getTables();
  for (const { name } of tables) {
    const rows = await after.db
      .selectFrom(name as 'submission')
      .selectAll()
      .execute();
    if (JSON.stringify(rows).includes(text)) return true;
  }
  return false;
}

test('no draft is taken, in an emergency neither, and nothing of it stays in any table', async () => {
  const { now } = await member('author');
  const sent = await now.post('/v1/submissions', aRequest(TEXT), randomUUID());
  expect(sent).toMatchObject(REFUSED);
  const group = `speakers-${randomUUID()}`;
  const speaker = await member('speaker', { groups: [group] });
  const admin = await member('admin', { roles: ['admin'] });
  const permission = { version: 0, permission: { groups: [group] } };
  expect((await admin.now.put('/v1/break-glass/permission', permission)).status).toBe(200);
  const emergency = { ...aRequest(TEXT), reason: 'The site is down and nobody answers.' };
  expect(await speaker.now.post('/v1/break-glass', emergency, randomUUID())).toMatchObject(REFUSED);
  expect(await isKept(TEXT)).toBe(false);
  // The look itself finds what is there.
  await send((await member('earlier')).earlier, aRequest('Kept, to be found'));
  expect(await isKept('Kept, to be found')).toBe(true);
});

test('what was sent before is decided on, yet nothing is added to it', async () => {
  const { author, manager, sent } = await open();
  const revision = { ...aRequest(TEXT), version: sent.version };
  const at = `/v1/submissions/${sent.id}`;
  expect(await author.now.post(`${at}/revisions`, revision, randomUUID())).toMatchObject(REFUSED);
  const suggestion = [{ part: 0, text: TEXT }];
  expect(await ask(manager.now, sent, { suggestion })).toMatchObject(REFUSED);
  const comment = { audience: 'author', text: TEXT, revision: 1 };
  expect(await manager.now.post(`${at}/comments`, comment, randomUUID())).toMatchObject(REFUSED);
  const handOff = { to: 'sales', note: TEXT };
  expect(await manager.now.post(`${at}/hand-off`, handOff, randomUUID())).toMatchObject(REFUSED);
  expect(await isKept(TEXT)).toBe(false);
  expect((await decide(manager.now, sent)).body.state).toBe('approved');
  expect((await author.now.get<Submission>(at)).body.receipt).toEqual(expect.any(String));
});

test('a suggestion from before is not taken, and stays open', async () => {
  const { author, manager, sent } = await open();
  const asked = await ask(manager.earlier, sent, { suggestion: [{ part: 0, text: 'Softer' }] });
  const at = `/v1/submissions/${sent.id}/suggestions`;
  const list = await author.now.get<{ suggestions: { id: string; state: string }[] }>(at);
  const { draft: _by, ...findings } = aRequest();
  const accept = { ...findings, version: asked.body.version };
  const id = list.body.suggestions[0]?.id;
  const taken = await author.now.post(`${at}/${id}/acceptance`, accept, randomUUID());
  expect(taken).toMatchObject(REFUSED);
  expect((await author.now.get<typeof list.body>(at)).body.suggestions[0]?.state).toBe('open');
});

test('a guest is not asked for a text, and a link from before does not work', async () => {
  const { earlier, now } = await member('max', { roles: ['reviewer'] });
  const { account } = aDraft('');
  const whom = { email: 'gil@agency.example', name: 'Gil', expiresInHours: 24 };
  const invitation = { ...whom, may: 'submit', site: 'x', account };
  expect(await now.post('/v1/guests', invitation)).toMatchObject(REFUSED);
  const made = await earlier.post<{ url: string }>('/v1/guests', invitation);
  expect(made.status).toBe(201);
  const link = `${after.url}${new URL(made.body.url).pathname}`;
  expect((await fetch(link)).status).toBe(404);
  const body = new URLSearchParams({ text: TEXT });
  expect((await fetch(link, { method: 'POST', body })).status).toBe(404);
  expect(await isKept(TEXT)).toBe(false);
});

test('the text of a post that was picked is not handed in; the pick itself is as ever', async () => {
  const group = `writers-${randomUUID()}`;
  const { now } = await member('author', { groups: [group] });
  const admin = await member('admin', { roles: ['admin'] });
  const sampling = { share: 0, groups: { [group]: 1 }, reviewers: group };
  const known = await admin.now.get<{ version: number; sampling: object }>('/v1/sampling');
  const { version } = known.body;
  const change = { version, sampling: { ...known.body.sampling, ...sampling } };
  expect((await admin.now.put('/v1/sampling', change)).status).toBe(200);
  const draft = aDraft(TEXT);
  const report = {
    kind: 'posted-clear',
    site: 'x',
    accountId: 'acme',
    contentHash: await contentHash(draft),
    ruleIds: [],
    pack: { id: 'acme-policy', version: 1 },
  };
  const { body } = await now.post<RecordAnswer>('/v1/records', report, randomUUID());
  expect(body.sample?.id).toEqual(expect.any(String));
  const text = await now.post(`/v1/samples/${body.sample?.id}/text`, { draft });
  expect(text).toMatchObject(REFUSED);
  expect(await isKept(TEXT)).toBe(false);
});

test('browsers are told, at the sign-in and with every look at who they are', async () => {
  const { now, earlier } = await member('author');
  for (const path of ['/v1/me', '/v1/connection']) {
    const told = await now.get(path);
    expect([path, told.body]).toMatchObject([path, { organisation: { storesDrafts: false } }]);
    const old = await earlier.get<{ organisation: object }>(path);
    expect(old.body.organisation).toEqual({ id: 'acme', name: 'Acme Corporation' });
  }
});
