import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { aPerson, aRequest, type ProblemBody } from './builders';
import { withServer } from './with-server';

const server = withServer();

test.each([
  ['a missing field', { ...aRequest(), note: undefined }, 'body.note'],
  [
    'a number for a text',
    { ...aRequest(), draft: { ...aRequest().draft, parts: [7] } },
    'body.draft.parts.0',
  ],
  [
    'an unknown site',
    { ...aRequest(), draft: { ...aRequest().draft, site: 'myspace' } },
    'body.draft.site',
  ],
])('%s is answered with its place', async (_name, body, path) => {
  const author = await server().join(aPerson('ada'));
  const answer = await author.post<ProblemBody>('/v1/submissions', body, randomUUID());
  expect(answer).toMatchObject({ status: 400, body: { code: 'malformed', where: { path } } });
  expect(answer.body.detail).toContain(path);
});

test('a submission without a key is refused', async () => {
  const author = await server().join(aPerson('ada'));
  const answer = await author.post<ProblemBody>('/v1/submissions', aRequest());
  const where = { path: 'headers.idempotency-key' };
  expect(answer).toMatchObject({ status: 400, body: { code: 'malformed', where } });
});

test('a body that is no JSON is refused without being quoted', async () => {
  const author = await server().join(aPerson('ada'));
  const answer = await author.post<ProblemBody>('/v1/submissions', 'SECRET{', randomUUID());
  expect(answer).toMatchObject({ status: 400, body: { code: 'malformed' } });
  expect(JSON.stringify(answer.body)).not.toContain('SECRET');
});

test('a NUL in an address is malformed, not our fault', async () => {
  const author = await server().join(aPerson('ada'));
  const answer = await author.get<ProblemBody>('/v1/submissions/a%00b');
  expect(answer).toMatchObject({ status: 400, body: { code: 'malformed' } });
});

test('a draft larger than the server takes is refused', async () => {
  const author = await server().join(aPerson('ada'));
  const answer = await author.post<ProblemBody>(
    '/v1/submissions',
    'x'.repeat(262_145),
    randomUUID(),
  );
  expect(answer).toMatchObject({ status: 413, body: { code: 'too-large' } });
});

test('guessing codes is stopped after five tries a minute', async () => {
  const stranger = server().stranger();
  const guess = () => stranger.post<ProblemBody>('/v1/enrol', { code: 'AAAA-AAAA', device: 'x' });
  for (let tries = 0; tries < 5; tries += 1) expect((await guess()).status).toBe(403);
  const answer = await guess();
  expect(answer).toMatchObject({ status: 429, body: { code: 'rate-limited' } });
  expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
});

test.each([
  ['chrome-extension://abcdefghijklmnopabcdefghijklmnop', true],
  ['moz-extension://0f9b6a53-7f5e-4c54-a5a5-0d1c1f3b2a10', true],
  ['https://x.com', false],
  ['https://evil.example/chrome-extension://abc', false],
])('a browser at %s may call: %s', async (origin, allowed) => {
  const answer = await fetch(`${server().running.url}/healthz`, { headers: { origin } });
  expect(answer.headers.get('access-control-allow-origin')).toBe(allowed ? origin : null);
});

test('an unknown address is a problem document too', async () => {
  const answer = await server().stranger().get<ProblemBody>('/v2/nothing');
  expect(answer).toMatchObject({ status: 404, body: { code: 'not-found', status: 404 } });
});

test('the server says that it is up, that it is ready, and what it can do', async () => {
  const stranger = server().stranger();
  expect((await stranger.get('/healthz')).body).toEqual({ status: 'up' });
  expect((await stranger.get('/readyz')).body).toMatchObject({ status: 'ready' });
  const { body } = await stranger.get<{ paths: Record<string, unknown> }>('/openapi.json');
  expect(Object.keys(body.paths)).toContain('/v1/submissions/{id}/decisions');
});
