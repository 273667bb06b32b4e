import { rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { expect, test } from 'vitest';
import { savePerson } from '../../server/people';
import { readSettings } from '../../server/settings';
import { startServer } from '../../server/start-server';
import { aPerson } from './builders';
import { anotherSignIn, listenTo } from './live-listener';
import { freshDatabase, temporaryFolder } from './with-database';

async function aServer() {
  const database = await freshDatabase();
  const folder = await temporaryFolder();
  const running = await startServer(
    readSettings({
      PORT: '0',
      LOG_LEVEL: 'silent',
      GUIDEPOST_DATA: folder,
      DATABASE_URL: database.url,
    }),
  );
  const clean = async () => {
    await database.drop();
    await rm(folder, { recursive: true, force: true });
  };
  const person = aPerson('author');
  await savePerson(running.db, running.house.organisation.id, person);
  return { running, person, clean };
}

test('a stop ends open streams with a goodbye, answers what is under way, and does not wait for readers', async () => {
  const { running, person, clean } = await aServer();
  const tokens = await Promise.all([1, 2, 3].map(() => anotherSignIn(running, person)));
  const streams = await Promise.all(tokens.map((token) => listenTo(running.url, token)));
  await Promise.all(streams.map((one) => one.first(({ event }) => event === 'hello')));
  const authorization = `Bearer ${tokens[0]}`;
  // A request of which the last byte is still to come when the stop begins.
  const { hostname, port } = new URL(running.url);
  const socket = connect(Number(port), hostname);
  const body = '{"kind":"x"}';
  const head = `POST /v1/records HTTP/1.1\r\nhost: x\r\nauthorization: ${authorization}\r\nidempotency-key: 12345678\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n`;
  socket.write(head + body.slice(0, -1));
  const answer = new Promise<string>((resolve) =>
    socket.once('data', (data) => resolve(data.toString())),
  );
  await listenTo(running.url, tokens[1] ?? '').then((one) => one.first(() => true));
  const begun = Date.now();
  const stopped = running.stop();
  socket.write(body.slice(-1));
  expect(await answer).toMatch(/^HTTP\/1\.1 400/);
  await stopped;
  console.log(`stopped after ${Date.now() - begun} ms`);
  for (const one of streams) {
    await one.over;
    expect(one.events.at(-1)).toMatchObject({ event: 'bye', data: { reason: 'stop' } });
  }
  socket.destroy();
  await clean();
});
