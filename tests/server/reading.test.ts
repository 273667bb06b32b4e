import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { Submission } from '../../domain/submission';
import { aPerson, aTeam, decide, type ProblemBody, send } from './builders';
import { withServer } from './with-server';

const server = withServer();

test('people with no say are told that a draft is not there, whatever they try', async () => {
  const { author, request } = await aTeam(server());
  const sent = await send(author, request());
  const stranger = await server().join(aPerson('mallory', { groups: ['sales'] }));
  const path = `/v1/submissions/${sent.id}`;
  const posted = { receiptId: 'r', contentHash: 'a'.repeat(64) };
  const revised = { ...request('mine now'), version: 1 };
  const tries = [
    await stranger.get<ProblemBody>(path),
    await stranger.get<ProblemBody>(`${path}/records`),
    await decide(stranger, sent),
    await stranger.post<ProblemBody>(`${path}/withdrawal`, { version: 1 }),
    await stranger.post<ProblemBody>(`${path}/posted`, posted),
    await stranger.post<ProblemBody>(`${path}/revisions`, revised, randomUUID()),
  ];
  const absent = await stranger.get<ProblemBody>(`/v1/submissions/${randomUUID()}`);
  for (const answer of tries) expect(answer.body).toEqual(absent.body);
  expect(absent).toMatchObject({ status: 404, body: { code: 'not-found' } });
  expect((await author.get<Submission>(path)).body.version).toBe(1);
});

test('a colleague of the stage reads, but does not withdraw or revise', async () => {
  const { author, manager, request } = await aTeam(server());
  const sent = await send(author, request());
  const path = `/v1/submissions/${sent.id}`;
  expect((await manager.get(path)).status).toBe(200);
  expect((await manager.post(`${path}/withdrawal`, { version: 1 })).status).toBe(403);
  const revised = { ...request('better'), version: 1 };
  expect((await manager.post(`${path}/revisions`, revised, randomUUID())).status).toBe(403);
});

test.each(['publisher', 'auditor', 'admin'] as const)(
  'the role %s reads everything, receipts never',
  async (role) => {
    const { author, manager, request } = await aTeam(server());
    const sent = await send(author, request());
    await decide(manager, sent);
    const reader = await server().join(aPerson('reader', { roles: [role] }));
    const answer = await reader.get<Submission>(`/v1/submissions/${sent.id}`);
    expect(answer).toMatchObject({ status: 200, body: { state: 'approved' } });
    expect(answer.body.receipt).toBeUndefined();
  },
);

test.each([
  ['GET', '/v1/me'],
  ['GET', '/v1/submissions?view=mine'],
  ['GET', '/v1/submissions/x'],
  ['GET', '/v1/submissions/x/records'],
  ['POST', '/v1/submissions'],
  ['POST', '/v1/submissions/x/revisions'],
  ['POST', '/v1/submissions/x/decisions'],
  ['POST', '/v1/submissions/x/withdrawal'],
  ['POST', '/v1/submissions/x/posted'],
  ['POST', '/v1/records'],
  ['POST', '/v1/packs'],
])('%s %s wants a sign-in', async (method, path) => {
  const { url } = server().running;
  const wrong = { authorization: `Bearer ${'A'.repeat(43)}` };
  for (const headers of [{}, wrong]) {
    const answer = await fetch(url + path, { method, headers });
    expect(answer.status).toBe(401);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(await answer.json()).toMatchObject({ code: 'not-signed-in', status: 401 });
  }
});

test('my list is newest first, the queue oldest first', async () => {
  const { author, manager, request } = await aTeam(server());
  const ids: string[] = [];
  for (const text of ['one', 'two', 'three']) ids.push((await send(author, request(text))).id);
  const list = async (person: typeof author, view: string) => {
    const { body } = await person.get<{ submissions: Submission[] }>(
      `/v1/submissions?view=${view}`,
    );
    return body.submissions.map(({ id }) => id);
  };
  expect(await list(manager, 'queue')).toEqual(ids);
  expect(await list(author, 'mine')).toEqual([...ids].reverse());
});
