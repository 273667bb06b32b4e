import { expect, test } from 'vitest';
import { type SiteHealth, siteHealthRequestSchema } from '../../domain/site-health';
import { noteSiteHealth } from '../../platform/site-health';
import { sendSiteHealth } from '../../platform/site-health-sender';
import { freshBrowser } from './fresh-browser';
import { signIn } from './signed-in';
import { json, webServer } from './web-server';

const HEALTH: SiteHealth = {
  kind: 'no-submit',
  site: 'x',
  surface: 'post',
  place: 'home',
  selectors: 'built-in',
  failed: [],
};
const AT = Date.parse('2026-11-22T01:00:00Z');
const HOUR_MS = 3_600_000;
const note = (at = AT) => noteSiteHealth(HEALTH, '0.1.0', at);

freshBrowser();

/** A server that answers with this status, and what it was told. */
async function aServer(status = 200) {
  const told: unknown[] = [];
  const { url } = await webServer((request, response, body) => {
    if (request.url === '/v1/site-health') told.push(JSON.parse(body));
    const problem = { code: 'not-allowed', detail: 'No.', cure: 'None.' };
    json(response, status, status === 200 ? {} : problem);
  });
  await signIn(url);
  return { asked: () => told.map((one) => siteHealthRequestSchema.parse(one)), told };
}

test('the first is told at once; counts that only went up wait an hour; the browser keeps its name', async () => {
  const server = await aServer();
  await note();
  await sendSiteHealth(AT);
  await note(AT + 1000);
  await sendSiteHealth(AT + 1000);
  await sendSiteHealth(AT + HOUR_MS - 1);
  expect(server.told).toHaveLength(1);
  await sendSiteHealth(AT + HOUR_MS);
  await sendSiteHealth(AT + 3 * HOUR_MS);
  const [first, second, ...others] = server.asked();
  expect(others).toEqual([]);
  expect([first, second].map((one) => one?.reports.map(({ times }) => times))).toEqual([[1], [2]]);
  expect(second?.browser).toBe(first?.browser);
});

test('a report holds its fields and nothing that is kept for this browser alone', async () => {
  const server = await aServer();
  await note();
  await sendSiteHealth(AT);
  const day = { day: '2026-11-22', client: '0.1.0', times: 1 };
  expect(server.told).toEqual([{ browser: expect.any(String), reports: [{ ...HEALTH, ...day }] }]);
});

test('a server that refuses is not asked again; one that fails is', async () => {
  const refusing = await aServer(400);
  await note();
  await sendSiteHealth(AT);
  await sendSiteHealth(AT + HOUR_MS);
  expect(refusing.told).toHaveLength(1);
  const failing = await aServer(503);
  await note(AT + HOUR_MS);
  await sendSiteHealth(AT + HOUR_MS);
  await sendSiteHealth(AT + HOUR_MS);
  expect(failing.told.length).toBeGreaterThan(1);
});

test('without a server nothing leaves, and days that it no longer takes stay', async () => {
  await note();
  await sendSiteHealth(AT);
  const server = await aServer();
  await sendSiteHealth(AT + 49 * HOUR_MS);
  expect(server.told).toEqual([]);
  await sendSiteHealth(AT + 47 * HOUR_MS);
  expect(server.told).toHaveLength(1);
});
