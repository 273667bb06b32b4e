import { expect, test } from 'vitest';
import { aTeam, send } from './builders';
import { caller, withServer } from './with-server';

const TOKEN = 'a-long-random-secret';
const server = withServer({ GUIDEPOST_METRICS_TOKEN: TOKEN });
const open = withServer();

test('numbers by route pattern, without ids or names; only with the token of the setting', async () => {
  const { author, request } = await aTeam(server());
  const sent = await send(author, request());
  await author.get(`/v1/submissions/${sent.id}`);
  const { url } = server().running;
  expect((await caller(url).get('/metrics')).status).toBe(403);
  expect((await caller(url, 'wrong').get('/metrics')).status).toBe(403);
  const { status, body } = await caller(url, TOKEN).get<string>('/metrics');
  expect(status).toBe(200);
  expect(body).toContain(
    'guidepost_request_seconds_count{method="GET",route="/v1/submissions/:id",status="200"} 1',
  );
  expect(body).toContain('guidepost_open_submissions{state="pending"} 1');
  expect(body).toMatch(/^guidepost_streams 0$/m);
  expect(body).toMatch(/^guidepost_overdue_seconds \d/m);
  expect(body).not.toContain(sent.id);
  expect(body).not.toContain(sent.author.id);
});

test('without the setting they are read on this machine, not through a proxy on it', async () => {
  const stranger = open().stranger();
  expect((await stranger.get('/metrics')).status).toBe(200);
  expect((await stranger.get('/metrics', { 'x-forwarded-for': '203.0.113.9' })).status).toBe(403);
});
