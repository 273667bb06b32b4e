import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { generate } from 'selfsigned';
import { beforeEach, expect, test } from 'vitest';
import { webhookRequestSchema } from '../../domain/api-messages';
import { addWebhook } from '../../server/messages/webhooks';
import { examine } from '../../server/operations/examine';
import type { Finding } from '../../server/operations/finding';
import { reachOutside } from '../../server/outside/reach-outside';
import { withReceiver } from './messages/receiver';
import { temporaryFolder } from './with-database';
import { withServer } from './with-server';

const server = withServer();
const receiver = withReceiver();
const ADMIN = { id: 'ada', name: 'Ada' };

async function aWebhook(url: string): Promise<string> {
  const request = webhookRequestSchema.parse({
    kind: 'signed',
    name: 'Archive',
    url,
    topics: ['approved'],
  });
  const added = await addWebhook(server().running.house, ADMIN, request, true);
  if (!added.ok) throw new Error(added.problem.detail);
  return added.value.id;
}

async function found(env: Record<string, string> = {}): Promise<Finding[]> {
  const { running, databaseUrl } = server();
  const findings = await examine({
    DATABASE_URL: databaseUrl,
    PUBLIC_URL: running.url,
    GUIDEPOST_DATA: await temporaryFolder(),
    ...env,
  });
  return findings.filter(({ check }) => check === 'webhook');
}

const PRIVATE = { GUIDEPOST_ALLOW_PRIVATE_TARGETS: 'true' };

beforeEach(async () => {
  await server().running.db.deleteFrom('webhook').execute();
});

test('a target that can be reached is; nothing is sent to it, and its path is not told', async () => {
  await aWebhook(`${receiver().url}/hooks/T0/SECRET-PATH`);
  const [finding] = await found(PRIVATE);
  expect(finding).toMatchObject({ state: 'ok', what: expect.stringContaining(receiver().url) });
  expect(receiver().connections()).toBe(1);
  expect(receiver().received()).toEqual([]);
  expect(JSON.stringify(finding)).not.toContain('SECRET-PATH');
});

test('the rule for private addresses counts here as it does for messages', async () => {
  await aWebhook(`${receiver().url}/hooks`);
  const [finding] = await found();
  expect(finding).toMatchObject({ state: 'error' });
  expect(receiver().connections()).toBe(0);
  const url = new URL(`https://localhost:${receiver().port}/`);
  await expect(reachOutside({ url, allowPrivate: false })).rejects.toThrow('private address');
});

test('nobody there, a certificate of nobody, a short secret, one that is turned off', async () => {
  await aWebhook('http://127.0.0.1:1/hooks');
  expect(await found(PRIVATE)).toMatchObject([
    { state: 'error', what: expect.stringContaining('ECONNREFUSED') },
  ]);

  const { db } = server().running;
  await db.updateTable('webhook').set({ secret: 'whsec_c2hvcnQ=' }).execute();
  expect(await found(PRIVATE)).toMatchObject([
    {
      state: 'error',
      what: expect.stringContaining('5 bytes'),
      cure: expect.stringContaining('rotateSecret'),
    },
  ]);
  const off = { disabled_at: new Date().toISOString(), disabled_why: 'The target said 410.' };
  await db.updateTable('webhook').set(off).execute();
  expect(await found(PRIVATE)).toMatchObject([
    { state: 'warn', what: expect.stringContaining('410') },
  ]);

  const pems = await generate([{ name: 'commonName', value: 'localhost' }]);
  const safe = createTlsServer({ key: pems.private, cert: pems.cert });
  await new Promise<void>((done) => safe.listen(0, '127.0.0.1', done));
  const url = new URL(`https://localhost:${(safe.address() as AddressInfo).port}/`);
  await expect(reachOutside({ url, allowPrivate: true })).rejects.toThrow(/self.signed/);
  safe.close();
});
