import { expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { followManaged } from '../../entrypoints/background/follow-managed';
import { handlers } from '../../entrypoints/background/handlers';
import { round } from '../../entrypoints/background/round';
import { watchManaged } from '../../platform/managed-settings';
import { readParsed } from '../../platform/stored-parsed';
import { freshBrowser } from './fresh-browser';
import { aBody, aRoot, feedHost, someKeys } from './signed-feed';
import { json, webServer } from './web-server';

freshBrowser();

const PAGE = { from: 'page' as const, tabId: undefined, frameId: undefined };

test('settings of IT that come late put their policy in force, and the person cannot change it', async () => {
  const keys = await someKeys();
  const host = await feedHost();
  host.setRoot(await aRoot(keys));
  await host.publish(aBody(1), keys);
  await followManaged();
  expect(await readParsed('policy')).toBeNull();
  const followed = new Promise<void>((resolve) => {
    watchManaged(() => void followManaged().then(resolve));
  });
  await fakeBrowser.storage.managed.set({ configUrl: host.url, mode: 'enforce' });
  await followed;
  expect(await readParsed('policy')).toMatchObject({ pack: { name: 'Policy 1', mode: 'enforce' } });
  expect(await readParsed('packStatus')).toMatchObject({ state: 'current', managed: true });
  const change = { url: 'https://else.example/' };
  expect(await handlers['pack.set-config-url'](change, PAGE)).toMatchObject({
    problem: { code: 'not-allowed' },
  });
});

test('a round follows the feed, and drops releases that ended', async () => {
  const keys = await someKeys();
  const host = await feedHost();
  host.setRoot(await aRoot(keys));
  await host.publish(aBody(1), keys);
  await fakeBrowser.storage.managed.set({ configUrl: host.url });
  const ended = { contentHash: 'a', until: '2026-01-01T00:00:00.000Z' };
  await fakeBrowser.storage.local.set({ releases: [ended] });
  await round();
  expect((await readParsed('policy'))?.pack.name).toBe('Policy 1');
  expect(await readParsed('releases')).toEqual([]);
});

test.each([
  ['a server that cannot be reached is asked again', 'server-error', 500, 2],
  ['a code that is refused is not', 'enrolment-code-refused', 403, 1],
])('enrolment by IT: %s', async (_name, code, status, tries) => {
  // Node 20 has none.
  vi.stubGlobal('navigator', { userAgent: 'test', onLine: true });
  let asked = 0;
  const { url } = await webServer((request, response) => {
    if (request.url === '/v1/enrol') asked++;
    json(response, status, { code, detail: 'No.', cure: 'Later.' });
  });
  await fakeBrowser.storage.managed.set({ serverUrl: url, enrolmentCode: 'K7QM-4XWRT-9BHJD' });
  await followManaged();
  await followManaged();
  expect(asked).toBe(tries);
  expect(await readParsed('connection')).toEqual({ kind: 'none' });
});
