import { expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { enrol } from '../../platform/enrol';
import { readEnrolmentLink, readServerUrl } from '../../platform/enrolment-link';
import { feedAddress } from '../../platform/feed-address';
import { feedSource } from '../../platform/feed-source';
import { readManaged } from '../../platform/managed-settings';
import { readSession } from '../../platform/session';
import { readParsed } from '../../platform/stored-parsed';
import { ORGANISATION, PERSON } from './approval-server';
import { freshBrowser } from './fresh-browser';
import { json, webServer } from './web-server';

freshBrowser();

test('an enrolment link holds the server and the code', () => {
  expect(readEnrolmentLink(' https://g.example.com/base/?x=1#code=ABCD-EFGH ')).toEqual({
    serverUrl: 'https://g.example.com/base',
    code: 'ABCD-EFGH',
  });
  expect(readEnrolmentLink('https://g.example.com/')).toBeUndefined();
  expect(readEnrolmentLink('ABCD-EFGH')).toBeUndefined();
});

test.each([
  ['https://g.example.com/', true],
  ['http://localhost:8787', true],
  ['http://127.0.0.1:8787', true],
  ['http://g.example.com', false],
  ['javascript:alert(1)', false],
  ['file:///etc/passwd', false],
  ['g.example.com', false],
])('a server at %s: %s', (url, ok) => {
  expect(readServerUrl(url).ok).toBe(ok);
});

test('a feed is found by its folder or its manifest', () => {
  for (const given of ['https://h.test/p', 'https://h.test/p/', 'https://h.test/p/manifest.jws']) {
    const address = feedAddress(given);
    if (!address.ok) throw new Error('refused');
    const { manifest, root, body } = address.value;
    expect([manifest, root, body('ab')]).toEqual([
      'https://h.test/p/manifest.jws',
      'https://h.test/p/root.jws',
      'https://h.test/p/bodies/ab.json',
    ]);
  }
});

test('enrolling keeps the token out of what content scripts can read, and pins root and key', async () => {
  const { url } = await webServer((request, response, body) => {
    if (request.url !== '/v1/enrol' || JSON.parse(body).code !== 'GOOD') {
      return json(response, 403, {
        code: 'enrolment-code-refused',
        detail: 'Used before.',
        cure: 'Ask for a new one.',
      });
    }
    json(response, 200, {
      token: 'secret-token',
      person: PERSON,
      organisation: ORGANISATION,
      receiptKey: { kty: 'OKP' },
      pack: { configUrl: 'https://h.test/p/manifest.jws', rootHash: 'A'.repeat(64) },
    });
  });
  expect(await enrol(url, 'BAD1', 'test')).toMatchObject({
    problem: { code: 'enrolment-code-refused' },
  });
  expect(await enrol(`${url}/`, ' GOOD ', 'test')).toMatchObject({ ok: true });
  expect(await enrol(`${url}/#code=GOOD`, '', 'test')).toMatchObject({ ok: true });
  expect(await readParsed('connection')).toMatchObject({ kind: 'server', serverUrl: url });
  expect(JSON.stringify(await fakeBrowser.storage.local.get())).not.toContain('secret-token');
  expect(await readSession()).toMatchObject({ token: 'secret-token', receiptKey: { kty: 'OKP' } });
  expect((await feedSource()).source).toEqual({
    url: 'https://h.test/p/manifest.jws',
    rootHash: 'a'.repeat(64),
    trust: 'enrolled',
  });
});

test('managed settings: a wrong value does not take the others with it', async () => {
  await fakeBrowser.storage.managed.set({ mode: 'open', configUrl: 'https://h.test/p' });
  expect(await readManaged()).toMatchObject({ mode: undefined, configUrl: 'https://h.test/p' });
});

test('managed settings: Firefox throws where there is no policy', async () => {
  const { get } = fakeBrowser.storage.managed;
  fakeBrowser.storage.managed.get = async () => {
    throw new Error('Managed storage manifest not found');
  };
  expect(await readManaged()).toMatchObject({ configUrl: undefined });
  fakeBrowser.storage.managed.get = get;
});
