import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { aPerson, aRequest, type ProblemBody } from './builders';
import { DIRECTORY_TOKEN } from './directory';
import { withServer } from './with-server';

const server = withServer({ GUIDEPOST_SCIM_TOKEN: DIRECTORY_TOKEN });
const LIMIT = 262_144;

/** JSON of exactly so many bytes. */
function aBody(bytes: number): string {
  const frame = JSON.stringify({ ...aRequest(''), filler: '' });
  return frame.replace('"filler":""', `"filler":"${'x'.repeat(bytes - frame.length)}"`);
}

test('a body of the largest size is read, one byte more is refused with a sentence; the connection lives on', async () => {
  const author = await server().join(aPerson('ada'));
  const largest = await author.post<ProblemBody>('/v1/submissions', aBody(LIMIT), randomUUID());
  expect([201, 400]).toContain(largest.status);
  const over = await author.post<ProblemBody>('/v1/submissions', aBody(LIMIT + 1), randomUUID());
  expect(over).toMatchObject({ status: 413, body: { code: 'too-large', title: 'Too large' } });
  expect(over.headers.get('content-type')).toContain('application/problem+json');
  expect(over.body.cure).not.toBe('');
  expect((await author.get('/v1/me')).status).toBe(200);
});

test('a body whose length is not said beforehand is cut off at the same size', async () => {
  const piece = new TextEncoder().encode('x'.repeat(65_536));
  let sent = 0;
  const endless = new ReadableStream({
    pull: (controller) => {
      sent += 1;
      if (sent > 64) controller.close();
      else controller.enqueue(piece);
    },
  });
  const init = { method: 'POST', body: endless, duplex: 'half' } as RequestInit;
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(`${server().running.url}/v1/enrol`, { ...init, headers }).then(
    ({ status }) => status,
    // The server may close the connection before everything is sent.
    () => 413,
  );
  expect(answer).toBe(413);
  expect((await server().stranger().get('/healthz')).status).toBe(200);
});

test.each([
  ['/sign-in/none', 'application/x-www-form-urlencoded', 4096],
  ['/unsubscribe/none', 'application/x-www-form-urlencoded', 4096],
  ['/g/none', 'application/x-www-form-urlencoded', 600_000],
  ['/scim/v2/Users', 'application/scim+json', 1_048_576],
])('%s takes no more than its own limit', async (path, type, limit) => {
  const ask = async (bytes: number) => {
    const headers = { 'content-type': type, authorization: `Bearer ${DIRECTORY_TOKEN}` };
    const body = 'x'.repeat(bytes);
    return fetch(server().running.url + path, { method: 'POST', headers, body });
  };
  const [within, beyond] = [await ask(limit), await ask(limit + 1)];
  expect(within.status).not.toBe(413);
  expect(beyond.status).toBe(413);
});
