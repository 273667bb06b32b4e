import { randomUUID } from 'node:crypto';
import { decodeJwt } from 'jose';
import { expect, test } from 'vitest';
import type { ToldRecord } from '../../domain/api';
import type { BreakGlassEntry, BreakGlassPermission } from '../../domain/break-glass';
import { currentRevision, type Submission } from '../../domain/submission';
import { aFinding, aPerson, aRequest, type ProblemBody } from './builders';
import { type Caller, withServer } from './with-server';

const server = withServer();
const REASON = 'The site is down and nobody of the managers answers.';

interface Page {
  readonly entries: BreakGlassEntry[];
  readonly total: number;
  readonly unacknowledged: number;
}

async function allowed(change: Parameters<typeof aPerson>[1] = {}) {
  const group = `speakers-${randomUUID()}`;
  const admin = await server().join(aPerson('admin', { roles: ['admin'] }));
  const path = '/v1/break-glass/permission';
  const { version } = (await admin.get<{ version: number }>(path)).body;
  const permission: BreakGlassPermission = { groups: [group] };
  expect((await admin.put(path, { version, permission })).status).toBe(200);
  return { admin, author: await server().join(aPerson('ada', { groups: [group], ...change })) };
}

function breakGlass(author: Caller, change: object = {}, key = randomUUID()) {
  const body = { ...aRequest(), reason: REASON, ...change };
  return author.post<Submission & ProblemBody>('/v1/break-glass', body, key);
}

test('nobody may, unless their group is named; and not without a reason that others can judge', async () => {
  const stranger = await server().join(aPerson('mallory', { roles: ['admin'] }));
  expect((await breakGlass(stranger)).body.code).toBe('not-allowed');
  const { author } = await allowed();
  const short = await breakGlass(author, { reason: 'It is urgent.      ' });
  expect(short).toMatchObject({ status: 422, body: { code: 'reason-missing' } });
  const blocked = await breakGlass(author, { findings: [aFinding({ action: 'block' })] });
  expect(blocked).toMatchObject({ status: 403, body: { code: 'not-allowed' } });
});

test('a receipt for one text, one post and a quarter of an hour; the record says that nobody approved', async () => {
  const { author } = await allowed();
  const key = randomUUID();
  const broken = await breakGlass(author, {}, key);
  expect(broken).toMatchObject({ status: 201, body: { state: 'approved', decisions: [] } });
  expect((await breakGlass(author, {}, key)).body.id).toBe(broken.body.id);
  const claims = decodeJwt(broken.body.receipt ?? '');
  expect((claims.exp ?? 0) - (claims.iat ?? 0)).toBe(15 * 60);
  const { contentHash } = currentRevision(broken.body);
  const path = `/v1/submissions/${broken.body.id}`;
  const body = { receiptId: claims.jti, contentHash };
  const posted = await author.post<Submission>(`${path}/posted`, body);
  expect(posted).toMatchObject({ status: 200, body: { state: 'posted', breakGlass: {} } });
  expect((await author.post(`${path}/posted`, body)).status).toBe(409);
  const { body: trail } = await author.get<{ records: ToldRecord[] }>(`${path}/records`);
  expect(trail.records.map(({ kind }) => kind)).toEqual(['glass-broken', 'posted']);
  // The reason stands beside its record, where it can be erased; what is hashed holds a commitment only.
  const [{ reason, ...hashed } = { reason: undefined }] = trail.records;
  expect(reason).toContain('The site is down');
  expect(JSON.stringify(hashed)).not.toContain('The site is down');
});

test('after a quarter of an hour it is over', async () => {
  const { author } = await allowed();
  const { body } = await breakGlass(author);
  server().later(15 * 60_000 + 1000);
  const now = await author.get<Submission>(`/v1/submissions/${body.id}`);
  expect(now.body.state).toBe('expired');
  expect(now.body.receipt).toBeUndefined();
});

test('it waits until somebody else of compliance acknowledges it, once', async () => {
  const { author, admin } = await allowed({ roles: ['publisher'] });
  const { body: broken } = await breakGlass(author);
  const list = async (person: Caller) => (await person.get<Page>('/v1/break-glass')).body;
  const before = await list(admin);
  expect(before.entries[0]).toMatchObject({ submissionId: broken.id, reason: REASON });
  const path = `/v1/break-glass/${broken.id}/acknowledgement`;
  const own = await author.post<ProblemBody>(path, { note: 'Fine.' });
  expect(own).toMatchObject({ status: 409, body: { code: 'wrong-state' } });
  const stranger = await server().join(aPerson('mallory'));
  expect((await stranger.post(path, { note: 'Fine.' })).status).toBe(403);
  expect((await stranger.get('/v1/break-glass')).status).toBe(403);
  expect((await admin.post(path, { note: '' })).status).toBe(400);
  const answers = await Promise.all([1, 2].map(() => admin.post(path, { note: 'Seen.' })));
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  const after = await list(admin);
  expect(after.unacknowledged).toBe(before.unacknowledged - 1);
  expect(after.total).toBe(before.total);
  const all = (await admin.get<Page>('/v1/break-glass?state=all')).body.entries;
  expect(all[0]?.acknowledged).toMatchObject({ note: 'Seen.' });
});

test('a new text goes the usual road', async () => {
  const { author } = await allowed();
  const { body: broken } = await breakGlass(author);
  const revised = await author.post<Submission>(
    `/v1/submissions/${broken.id}/revisions`,
    { ...aRequest('Another text'), version: broken.version },
    randomUUID(),
  );
  expect(revised.body).toMatchObject({ state: 'pending', stage: 0 });
  expect(revised.body.receipt).toBeUndefined();
});

test('taken back before it is used, it starts at its first stage', async () => {
  const { author, admin } = await allowed();
  const stages = [
    { group: 'managers', need: 'any' as const },
    { group: 'legal', need: 'any' as const },
  ];
  const { body: broken } = await breakGlass(author, aRequest('Soon', stages));
  const back = await admin.post<Submission>(`/v1/submissions/${broken.id}/revocation`, {
    version: broken.version,
    reason: 'No emergency.',
  });
  expect(back).toMatchObject({ status: 200, body: { state: 'pending', stage: 0 } });
});
