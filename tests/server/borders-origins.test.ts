import { expect, test } from 'vitest';
import { watchRoutes } from './matrix/watch-routes';
import { withServer } from './with-server';

// Before the server is made: it listens to applications that begin.
const routes = watchRoutes();
const OWN = 'chrome-extension://ppffljhonemoekfnbnpbgejjcfldabkd';
const server = withServer({ GUIDEPOST_ORIGINS: OWN });

async function preflight(path: string, origin: string, method: string, headers = 'authorization') {
  const asked = {
    origin,
    'access-control-request-method': method,
    'access-control-request-headers': headers,
  };
  const answer = await fetch(server().running.url + path, { method: 'OPTIONS', headers: asked });
  const list = (name: string) =>
    (answer.headers.get(name) ?? '').toLowerCase().split(/, */).filter(Boolean);
  return {
    status: answer.status,
    origin: answer.headers.get('access-control-allow-origin'),
    methods: list('access-control-allow-methods'),
    headers: list('access-control-allow-headers'),
    credentials: answer.headers.get('access-control-allow-credentials'),
  };
}

test('every method that the API has may be asked for by the extension of the settings', async () => {
  const methods = new Set([...routes].map((route) => route.split(' ')[0] ?? ''));
  const { origin, methods: allowed } = await preflight('/v1/submissions', OWN, 'POST');
  expect(origin).toBe(OWN);
  expect(allowed.map((method) => method.toUpperCase())).toEqual(
    expect.arrayContaining([...methods]),
  );
});

test.each([
  'authorization',
  'dpop',
  'content-type',
  'idempotency-key',
  'if-none-match',
  'last-event-id',
])('the header %s may be sent', async (header) => {
  expect((await preflight('/v1/submissions', OWN, 'POST', header)).headers).toContain(header);
});

test.each([
  ['another extension', 'chrome-extension://abcdefghijklmnopabcdefghijklmnop'],
  ['the same id in another browser', OWN.replace('chrome', 'moz')],
  ['a site', 'https://x.com'],
  ['a site that is called like it', `https://${OWN.split('//')[1]}`],
  ['more than it', `${OWN}.evil.example`],
  ['nobody in particular', 'null'],
])('%s gets no leave, and its answers cannot be read', async (_who, origin) => {
  for (const path of ['/v1/submissions', '/v1/enrol', '/healthz']) {
    const { origin: allowed, credentials } = await preflight(path, origin, 'POST');
    expect([path, allowed, credentials]).toEqual([path, null, null]);
    const answer = await fetch(server().running.url + path, { headers: { origin } });
    expect([path, answer.headers.get('access-control-allow-origin')]).toEqual([path, null]);
  }
});

test('an answer that depends on who asks says so, so that no cache mixes them up', async () => {
  const { headers } = await fetch(`${server().running.url}/healthz`, { headers: { origin: OWN } });
  expect((headers.get('vary') ?? '').toLowerCase()).toContain('origin');
  expect(headers.get('access-control-expose-headers')?.toLowerCase()).toContain('retry-after');
});
