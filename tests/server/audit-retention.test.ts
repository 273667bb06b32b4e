import { randomUUID } from 'node:crypto';
import { beforeEach, expect, test } from 'vitest';
import type { Hold, Retention, RetentionRule } from '../../domain/retention';
import type { Submission } from '../../domain/submission';
import { erasePerson } from '../../server/audit/retention/erase-person';
import { purgeDue } from '../../server/audit/retention/purge-due';
import { sealRecords } from '../../server/audit/seal-records';
import { verifyDatabase } from '../../server/audit/verify/verify-database';
import { aPerson, aTeam, decide, type ProblemBody, send } from './builders';
import { withServer } from './with-server';

const server = withServer();
const DAY_MS = 86_400_000;
const SECRET = 'Profits will double in the third quarter';
const OPERATOR = { id: 'command-line', name: 'Command line' };

beforeEach(() => setRules([]));

async function setRules(rules: readonly RetentionRule[]) {
  const admin = await server().join(aPerson('admin', { roles: ['admin'] }));
  const before = (await admin.get<Retention>('/v1/retention')).body;
  const stored = await admin.put<Retention>('/v1/retention', { version: before.version, rules });
  if (stored.status !== 200) throw new Error(JSON.stringify(stored.body));
  return { admin, version: stored.body.version };
}

async function refusedPost() {
  const { author, manager, request, authorId } = await team();
  const sent = await send(author, request(SECRET));
  await decide(manager, sent, { verdict: 'refuse', reason: SECRET });
  return { sent, author, manager, authorId };
}

async function team() {
  const made = await aTeam(server());
  const { body } = await made.author.get<{ person: { id: string } }>('/v1/me');
  return { ...made, authorId: body.person.id };
}

async function textsIn(id: string): Promise<string> {
  const { db } = server().running;
  const revisions = await db.selectFrom('revision').select('body').where('submission_id', '=', id);
  const decisions = await db.selectFrom('decision').select('body').where('submission_id', '=', id);
  return JSON.stringify([await revisions.execute(), await decisions.execute()]);
}

async function flaws() {
  const { db, house } = server().running;
  return (await verifyDatabase(db, house.organisation.id)).flaws;
}

async function put(path: string, body: unknown, token: Awaited<ReturnType<typeof setRules>>) {
  return token.admin.put<Retention & ProblemBody>(path, body);
}

test('what no rule asks for any more goes; the trail stays whole and says so', async () => {
  const { sent, author } = await refusedPost();
  await setRules([
    { what: 'texts', days: 30 },
    { what: 'texts', days: 90, site: 'x' },
  ]);
  server().later(31 * DAY_MS);
  expect((await purgeDue(server().running.house)).submissions).toBe(0);
  expect(await textsIn(sent.id)).toContain('double');
  server().later(60 * DAY_MS);
  expect((await purgeDue(server().running.house)).submissions).toBeGreaterThan(0);
  expect(await textsIn(sent.id)).not.toContain('double');
  expect((await flaws()).filter(({ subject }) => subject === sent.id)).toEqual([]);
  const { body } = await author.get<Submission>(`/v1/submissions/${sent.id}`);
  expect(body).toMatchObject({ state: 'refused', revisions: [{ draft: { parts: [''] } }] });

  const { db } = server().running;
  const purge = db.deleteFrom('record').where('subject', '=', sent.id).where('kind', '=', 'purged');
  await purge.execute();
  expect(await flaws()).toContainEqual(
    expect.objectContaining({ why: 'draft-changed', subject: sent.id }),
  );
  await db.deleteFrom('record').where('subject', '=', sent.id).execute();
});

test.each(['submission', 'person', 'account'] as const)(
  'a legal hold on the %s beats every rule, until it ends',
  async (kind) => {
    const { sent, authorId } = await refusedPost();
    const { admin } = await setRules([{ what: 'texts', days: 1 }]);
    const target = { submission: sent.id, person: authorId, account: 'acme' }[kind];
    const hold = await admin.post<Hold>('/v1/legal-holds', { kind, target, reason: 'A claim.' });
    expect(hold.status).toBe(201);
    server().later(3 * DAY_MS);
    await purgeDue(server().running.house);
    expect(await textsIn(sent.id)).toContain('double');
    await admin.remove(`/v1/legal-holds/${hold.body.id}`);
    await purgeDue(server().running.house);
    expect(await textsIn(sent.id)).not.toContain('double');
  },
);

test('an emptied record keeps its place in chain and tree; a second change to it is found', async () => {
  const { sent } = await refusedPost();
  const { house, db } = server().running;
  await sealRecords(house, 'test');
  await setRules([{ what: 'records', days: 1, kinds: ['submitted'] }]);
  server().later(3 * DAY_MS);
  await purgeDue(house);
  const first = await db
    .selectFrom('record')
    .selectAll()
    .where('subject', '=', sent.id)
    .orderBy('seq')
    .execute();
  expect(first.map(({ data }) => data === '')).toEqual([true, false]);
  expect((await flaws()).filter(({ subject }) => subject === sent.id)).toEqual([]);
  const row = db.updateTable('record').where('subject', '=', sent.id).where('seq', '=', 1);
  await row.set({ kind: 'posted' }).execute();
  expect(await flaws()).toContainEqual(
    expect.objectContaining({ why: 'purged-unsaid', subject: sent.id, seq: 1 }),
  );
  await row.set({ kind: 'submitted' }).execute();
});

test('a person is erased: name and texts are gone, the trail can still be computed', async () => {
  const { sent, authorId } = await refusedPost();
  const { house, db } = server().running;
  const erased = await erasePerson(house, OPERATOR, authorId);
  expect(erased).toMatchObject({ ok: true, value: { kept: 0, submissions: 1 } });
  expect(await textsIn(sent.id)).not.toContain('double');
  const names = await db
    .selectFrom('record')
    .select(['actor_name', 'name_salt'])
    .where('actor_id', '=', authorId)
    .execute();
  expect(names.length).toBeGreaterThan(0);
  expect(names.every((row) => row.actor_name === '' && row.name_salt === null)).toBe(true);
  expect((await flaws()).filter(({ subject }) => subject === sent.id)).toEqual([]);

  await db.deleteFrom('record').where('kind', '=', 'person-erased').execute();
  expect(await flaws()).toContainEqual(
    expect.objectContaining({ why: 'name-gone', subject: sent.id }),
  );
});

test('a rule about records keeps the name; a hold keeps the person whole', async () => {
  const { sent, authorId } = await refusedPost();
  const { house } = server().running;
  const { admin } = await setRules([
    { what: 'records', days: 365 },
    { what: 'texts', days: 365 },
  ]);
  const hold = await admin.post<Hold>('/v1/legal-holds', {
    kind: 'person',
    target: authorId,
    reason: 'A claim.',
  });
  expect(await erasePerson(house, OPERATOR, authorId)).toMatchObject({
    ok: false,
    problem: { code: 'wrong-state' },
  });
  await admin.remove(`/v1/legal-holds/${hold.body.id}`);
  expect(await erasePerson(house, OPERATOR, authorId)).toMatchObject({
    ok: true,
    value: { records: 0, submissions: 0 },
  });
  expect(await textsIn(sent.id)).toContain('double');
});

test('rules are changed by admin or publisher, on the version that they read, and recorded', async () => {
  const asked = await setRules([]);
  const rules = [{ what: 'texts', days: 2190 }];
  const stored = await put('/v1/retention', { version: asked.version, rules }, asked);
  expect(stored).toMatchObject({ status: 200, body: { version: asked.version + 1, rules } });
  const again = await put('/v1/retention', { version: asked.version, rules }, asked);
  expect(again).toMatchObject({ status: 409, body: { code: 'stale-version' } });
  const auditor = await server().join(aPerson('auditor', { roles: ['auditor'] }));
  expect((await auditor.get('/v1/retention')).status).toBe(200);
  const refused = await auditor.post<ProblemBody>(
    '/v1/legal-holds',
    { kind: 'person', target: 'ada', reason: 'x' },
    randomUUID(),
  );
  expect(refused.body.code).toBe('not-allowed');
  const { db } = server().running;
  const records = await db
    .selectFrom('record')
    .select('data')
    .where('kind', '=', 'retention-changed')
    .execute();
  expect(records.map(({ data }) => JSON.parse(data))).toContainEqual(
    expect.objectContaining({ version: asked.version + 1, rules }),
  );
});
