import { randomUUID } from 'node:crypto';
import { decodeJwt } from 'jose';
import { expect, test } from 'vitest';
import type { Stop } from '../../domain/crisis';
import type { RecordEntry } from '../../domain/record';
import { currentRevision, type Submission } from '../../domain/submission';
import { commitmentHash } from '../../server/records/commit-text';
import { aDraft, aPerson, aTeam, decide, type ProblemBody, send } from './builders';
import { type Caller, withServer } from './with-server';

const server = withServer();

/** For an account of its own, so that the tests of this file do not stop each other. */
async function approved() {
  const team = await aTeam(server());
  const accountId = `acme-${randomUUID()}`;
  const draft = aDraft('Come to our party', {
    account: { id: accountId, name: 'Acme', kind: 'brand' },
  });
  const sent = await send(team.author, { ...team.request(), draft });
  await decide(team.manager, sent);
  const read = async (person: Caller = team.author) =>
    (await person.get<Submission>(`/v1/submissions/${sent.id}`)).body;
  return { ...team, accountId, read };
}

async function aChief() {
  return server().join(aPerson('chief', { roles: ['publisher'] }));
}

function start(person: Caller, change: object = {}, key = randomUUID()) {
  const stop = { reason: 'An accident in the plant.', scope: { kind: 'all' }, allow: [] };
  return person.post<Stop & ProblemBody>('/v1/stops', { ...stop, ...change }, key);
}

const scopeOf = (accountId: string) => ({ kind: 'account', site: 'x', accountId });

function confirm(person: Caller, submission: Submission) {
  const { revision, contentHash } = currentRevision(submission);
  const { version } = submission;
  const body = { reason: 'Still right.', revision, contentHash, version };
  return person.post<Submission & ProblemBody>(
    `/v1/submissions/${submission.id}/reconfirmation`,
    body,
  );
}

/** The record of the confirmation, with the salt of its reason. */
function recordOf(id: string) {
  return server()
    .running.db.selectFrom('record')
    .innerJoin('record_text', 'record_text.record_id', 'record.record_id')
    .select(['record.data', 'record_text.salt'])
    .where('record.subject', '=', id)
    .where('record.kind', '=', 'reconfirmed')
    .executeTakeFirstOrThrow();
}

const current = async (person: Caller) =>
  (await person.get<{ stops: Stop[] }>('/v1/stops/current')).body.stops.map(({ id }) => id);

test('everybody reads which stops are on and who may speak; publishers and administrators start and end them', async () => {
  const author = await server().join(aPerson('ada'));
  const chief = await aChief();
  expect((await start(author)).body.code).toBe('not-allowed');
  const past = await start(chief, { until: '2020-01-01T00:00:00Z' });
  expect(past).toMatchObject({ status: 400, body: { where: { path: 'body.until' } } });
  const key = randomUUID();
  const change = { scope: scopeOf('none'), allow: ['erin'], statement: 'We are looking into it.' };
  const begun = await start(chief, change, key);
  expect(begun).toMatchObject({ status: 201, body: change });
  expect((await start(chief, change, key)).body.id).toBe(begun.body.id);
  expect(await current(author)).toContain(begun.body.id);
  expect((await author.remove(`/v1/stops/${begun.body.id}`)).status).toBe(403);
  const ended = await chief.remove<Stop>(`/v1/stops/${begun.body.id}`);
  expect(ended.body.endedBy?.name).toBe('chief');
  expect(await current(author)).not.toContain(begun.body.id);
  expect((await chief.remove(`/v1/stops/${begun.body.id}`)).status).toBe(404);
});

test('a browser that knows the stops is told so in one word', async () => {
  const author = await server().join(aPerson('ada'));
  const first = await author.get('/v1/stops/current');
  const tag = first.headers.get('etag') ?? '';
  const again = await author.get('/v1/stops/current', { 'if-none-match': tag });
  expect(again.status).toBe(304);
  const { body } = await start(await aChief(), { scope: scopeOf('nobody') });
  const changed = await author.get<{ stops: Stop[] }>('/v1/stops/current', {
    'if-none-match': tag,
  });
  expect(changed.body.stops.map(({ id }) => id)).toContain(body.id);
});

test('a stop ends by itself at its time', async () => {
  const chief = await aChief();
  const until = new Date(Date.now() + 60_000).toISOString();
  const { body } = await start(chief, { scope: scopeOf('soon'), until });
  expect(await current(chief)).toContain(body.id);
  server().later(61_000);
  expect(await current(chief)).not.toContain(body.id);
});

test('an approval from before a stop is held, also after its end, until one of those who gave it confirms it', async () => {
  const { author, manager, accountId, read } = await approved();
  const old = decodeJwt((await read()).receipt ?? '');
  const chief = await aChief();
  const { body: stop } = await start(chief, { scope: scopeOf(accountId) });
  const held = await read();
  expect(held).toMatchObject({ state: 'approved', heldByStop: { id: stop.id } });
  expect(held.receipt).toBeUndefined();
  const mine = await author.get<{ submissions: Submission[] }>('/v1/submissions?view=mine');
  expect(mine.body.submissions[0]?.receipt).toBeUndefined();
  await chief.remove(`/v1/stops/${stop.id}`);
  expect((await read()).receipt).toBeUndefined();
  expect((await confirm(author, held)).body.code).toBe('self-approval');
  const stranger = await server().join(aPerson('auditor', { roles: ['auditor'] }));
  expect((await confirm(stranger, held)).body.code).toBe('not-allowed');
  const stale = { ...held, version: held.version - 1 };
  expect((await confirm(manager, stale)).body.code).toBe('stale-version');
  const confirmed = await confirm(manager, held);
  expect(confirmed).toMatchObject({ status: 200, body: { state: 'approved' } });
  const record = await recordOf(held.id);
  expect(Object.keys(JSON.parse(record.data))).not.toContain('reasonHash');
  expect(JSON.parse(record.data).commitments.reason).toBe(
    commitmentHash('reason', record.salt, 'Still right.'),
  );
  expect(confirmed.body.receipt).toBeUndefined();
  const fresh = await read();
  expect(fresh.heldByStop).toBeUndefined();
  const claims = decodeJwt(fresh.receipt ?? '');
  expect(claims.jti).not.toBe(old.jti);
  expect(claims.exp).toBe(old.exp);
  const path = `/v1/submissions/${fresh.id}/posted`;
  const { contentHash } = currentRevision(fresh);
  expect((await author.post(path, { receiptId: claims.jti, contentHash })).status).toBe(200);
  // A second post, with the receipt from before the stop: it was not to be, and it is on record.
  const withOld = await author.post<ProblemBody>(path, { receiptId: old.jti, contentHash });
  expect(withOld).toMatchObject({ status: 409, body: { code: 'posted-unapproved' } });
  const { body: trail } = await author.get<{ records: RecordEntry[] }>(
    `/v1/submissions/${fresh.id}/records`,
  );
  expect(trail.records.at(-1)).toMatchObject({
    kind: 'posted-after-revocation',
    data: { ended: 'replaced' },
  });
  expect((await confirm(manager, fresh)).body.code).toBe('wrong-state');
});

test('who may speak, other accounts and later approvals are not held', async () => {
  const first = await approved();
  const chief = await aChief();
  const { author } = await first.read();
  await start(chief, { scope: scopeOf(first.accountId), allow: [author.id] });
  await start(chief, { scope: scopeOf('another') });
  await start(chief, { scope: { kind: 'site', site: 'facebook' } });
  await start(chief, { scope: { kind: 'group', group: 'sales' } });
  expect((await first.read()).receipt).toBeDefined();
});

test('a post that went out all the same is recorded, and the answer says what to do', async () => {
  const { author, accountId, read } = await approved();
  const { receipt, id, ...rest } = await read();
  await start(await aChief(), { scope: scopeOf(accountId) });
  const { contentHash } = currentRevision({ id, ...rest });
  const body = { receiptId: decodeJwt(receipt ?? '').jti, contentHash };
  const told = await author.post<ProblemBody>(`/v1/submissions/${id}/posted`, body);
  expect(told).toMatchObject({ status: 409, body: { code: 'posted-unapproved' } });
  const now = await read();
  expect(now.state).toBe('posted');
  expect(now.heldByStop).toBeUndefined();
  const trail = await author.get<{ records: RecordEntry[] }>(`/v1/submissions/${id}/records`);
  expect(trail.body.records.at(-1)?.kind).toBe('posted-despite-stop');
});
