import { readFile, stat, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aPack, RULE } from './a-pack-text';
import { guidepost } from './cli/in-process';
import { aFolder } from './guidepost-command';

// From keys to a published feed, in order.

let folder: Awaited<ReturnType<typeof aFolder>>;
const at = (...names: string[]) => join(folder.path, ...names);
const publish = (...to: string[]) => guidepost('pack', 'publish', at('feed'), ...to);
async function sign(name: string, text: string) {
  await writeFile(at(name), text);
  return guidepost('pack', 'sign', at(name), '--keys', at('keys'), '--out', at('feed'));
}
let server: Server;
let url = '';
let status = 201;
const requests: { authorization: string | undefined; body: unknown }[] = [];

beforeAll(async () => {
  folder = await aFolder();
  server = createServer(async (request, response) => {
    let text = '';
    for await (const chunk of request) text += chunk;
    requests.push({ authorization: request.headers.authorization, body: JSON.parse(text) });
    response.writeHead(status, { 'content-type': 'application/problem+json' });
    response.end(JSON.stringify({ code: 'pack-rollback', detail: 'Too old.', cure: 'Go up.' }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  server.close();
  await folder.remove();
});

test('keys are for their owner only and never overwritten', async () => {
  expect((await guidepost('pack', 'keys', '--out', at('keys'))).code).toBe(0);
  const before = await readFile(at('keys', 'root-key.private.json'), 'utf8');
  for (const name of ['root', 'pack']) {
    const { mode } = await stat(at('keys', `${name}-key.private.json`));
    expect(mode & 0o777).toBe(0o600);
  }
  const again = await guidepost('pack', 'keys', '--out', at('keys'));
  expect(again.code).toBe(2);
  expect(again.err).toContain('never overwritten');
  expect(await readFile(at('keys', 'root-key.private.json'), 'utf8')).toBe(before);
});

test('a signed feed is one that a browser would take', async () => {
  expect((await sign('v1.yaml', aPack(RULE, 1))).code).toBe(0);
  const { code, out } = await guidepost('pack', 'check-feed', at('feed'));
  expect(out).toContain('acme/acme-social version 1: 1 rules');
  expect(code).toBe(0);
});

test('a static folder takes only higher versions', async () => {
  expect((await publish('--to', at('static'))).code).toBe(0);
  expect((await publish('--to', at('static'))).code).toBe(0);
  const changed = aPack(RULE.replace('House style', 'Other'), 1);
  const refused = await sign('v1b.yaml', changed);
  expect(refused.code).toBe(1);
  expect(refused.err).toContain('version: 2');
  expect((await sign('v2.yaml', aPack(RULE, 2))).code).toBe(0);
  expect((await publish('--to', at('static'))).code).toBe(0);
  expect((await guidepost('pack', 'check-feed', at('static'))).out).toContain('version 2');
});

test('the server gets the signed bytes and its refusal is shown', async () => {
  expect((await publish('--server', url, '--token', 'abc')).code).toBe(0);
  expect(requests.at(-1)).toEqual({
    authorization: 'Bearer abc',
    body: {
      manifest: await readFile(at('feed', 'manifest.jws'), 'utf8'),
      body: expect.stringContaining('"falcon"'),
      root: await readFile(at('feed', 'root.jws'), 'utf8'),
    },
  });
  status = 409;
  const refused = await publish('--server', url, '--token', 'abc');
  expect(refused.err).toContain('The server refused it (409, pack-rollback): Too old.\n  Go up.');
  expect(refused.code).toBe(1);
  expect((await publish('--server', url)).code).toBe(2);
  expect((await publish()).code).toBe(2);
  expect((await publish('--server', 'http://127.0.0.1:1', '--token', 'x')).code).toBe(2);
});

test('a feed that was tampered with is not published', async () => {
  const body = await readFile(at('feed', 'manifest.jws'), 'utf8');
  await writeFile(at('feed', 'manifest.jws'), body.replace(/.{9}$/, 'AAAAAAAAA'));
  const refused = await publish('--to', at('elsewhere'));
  expect(refused.err).toContain('pack-signature-refused');
  expect(refused.code).toBe(1);
});
