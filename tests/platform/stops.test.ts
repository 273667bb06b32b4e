import { expect, test } from 'vitest';
import { refreshStops } from '../../platform/stops';
import { readParsed, writeStored } from '../../platform/stored-parsed';
import { freshBrowser } from './fresh-browser';
import { signIn } from './signed-in';
import { json, stopServers, webServer } from './web-server';

freshBrowser();

const STOP = {
  id: 'stop-1',
  reason: 'An accident.',
  scope: { kind: 'all' as const },
  allow: [],
  startedBy: { id: 'carla', name: 'Carla' },
  startedAt: '2026-11-21T10:00:00.000Z',
};
let stops: unknown[] = [];

async function connected() {
  const server = await webServer((_request, response) => json(response, 200, { stops }));
  await signIn(server.url);
}

test('what the server says is kept for the tabs, and its end too', async () => {
  await connected();
  stops = [STOP];
  await refreshStops();
  expect(await readParsed('stops')).toEqual([STOP]);
  stops = [];
  await refreshStops();
  expect(await readParsed('stops')).toEqual([]);
});

test('offline, a stop stays as it was last seen', async () => {
  await connected();
  stops = [STOP];
  await refreshStops();
  await stopServers();
  await refreshStops();
  expect(await readParsed('stops')).toEqual([STOP]);
});

test('a browser that left its server is stopped by nobody', async () => {
  await writeStored('stops', [STOP]);
  await refreshStops();
  expect(await readParsed('stops')).toEqual([]);
});
