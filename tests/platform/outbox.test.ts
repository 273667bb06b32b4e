import { IDBFactory } from 'fake-indexeddb';
import { expect, test, vi } from 'vitest';
import { closeLocalDb, localDb } from '../../platform/local-db';
import type { Outbox, OutboxWorld } from '../../platform/outbox';
import { newRow, OUTBOX_CAP, waitBefore } from '../../platform/outbox-row';
import { readUnsent } from '../../platform/read-unsent';
import { sendRow } from '../../platform/send-row';
import { createServerQueue } from '../../platform/server-queue';
import { outboxOwner } from '../../platform/session';
import { readParsed } from '../../platform/stored-parsed';
import { approvalServer, aSubmitItem, aSubmitRequest } from './approval-server';
import { freshBrowser } from './fresh-browser';
import { newOutbox, signIn } from './signed-in';
import { stopServers } from './web-server';

freshBrowser();

async function add(outbox: ReturnType<typeof newOutbox>, key: string, text?: string) {
  return outbox.add({ ...(await aSubmitItem(key, text)), owner: (await outboxOwner()) ?? '' });
}

/** Nothing in memory is shared with the worker before, only the disk. */
async function newWorker(world: Partial<OutboxWorld> = {}): Promise<Outbox> {
  vi.resetModules();
  return (await import('./signed-in')).newOutbox(world);
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 5));
}

test('a lost answer is asked for again with the same key: one submission', async () => {
  const server = await approvalServer(['lose']);
  await signIn(server.url);
  const outbox = newOutbox();
  await add(outbox, 'key-00001');
  expect(await outbox.deliver('key-00001')).toBeUndefined();
  expect(await readParsed('outbox')).toMatchObject([{ key: 'key-00001', state: 'waiting' }]);
  await newOutbox().drain('all');
  expect(server.calls).toHaveLength(2);
  expect([...server.taken.keys()]).toEqual(['key-00001']);
  expect(await readParsed('outbox')).toEqual([]);
  expect((await readParsed('mine')).submissions.map(({ id }) => id)).toEqual(['s-key-00001']);
});

test('what waits while the server is down goes out when it is up again', async () => {
  const { url, port } = await approvalServer();
  await signIn(url);
  await stopServers();
  const outbox = newOutbox();
  for (let i = 0; i < 5; i++) await add(outbox, `key-0000${i}`);
  await outbox.drain();
  const waiting = await readParsed('outbox');
  expect(waiting).toHaveLength(5);
  expect(waiting[0]?.problem?.code).toBe('server-unreachable');
  // Nobody answered the first one: the others were not tried.
  expect(waiting[1]?.problem).toBeUndefined();
  const server = await approvalServer([], port);
  await outbox.drain('all');
  expect(server.taken.size).toBe(5);
  expect(await readParsed('outbox')).toEqual([]);
});

test('a row is not tried before its time', async () => {
  const server = await approvalServer(['fail']);
  await signIn(server.url);
  let now = Date.now();
  const outbox = newOutbox({ now: () => now });
  await add(outbox, 'key-00001');
  await outbox.drain();
  await outbox.drain();
  expect(server.calls).toHaveLength(1);
  now += 2_000;
  await outbox.drain();
  expect(server.taken.size).toBe(1);
});

test('workers killed at any moment lose nothing and send nothing twice', async () => {
  const faults = Array.from({ length: 60 }, (_, i) => (['lose', 'fail', 'cut'] as const)[i % 4]);
  const server = await approvalServer(faults);
  await signIn(server.url);
  const keys = Array.from({ length: 25 }, (_, i) => `key-${1000 + i}`);
  for (const key of keys) {
    const dying = await newWorker({
      // It dies with the server's answer in its hands: nothing after the call happens.
      send: async (row) => {
        await sendRow(row, Date.now());
        return new Promise(() => {});
      },
    });
    await add(dying, key);
    void dying.deliver(key);
    await until(() => server.calls.length > keys.indexOf(key));
  }
  for (let i = 0; i < 40; i++) await (await newWorker()).drain('all');
  expect([...server.taken.keys()].sort()).toEqual(keys);
  expect(await (await localDb()).count('outbox')).toBe(0);
  expect((await readParsed('mine')).submissions).toHaveLength(25);
});

test('a final no is told to the author and kept until it was seen', async () => {
  const server = await approvalServer();
  await signIn(server.url);
  const outbox = newOutbox();
  const queue = createServerQueue(outbox, () => Date.now());
  const answer = await queue.submit('key-00001', aSubmitRequest('refuse me'));
  expect(answer).toMatchObject({ ok: false, problem: { code: 'not-allowed' } });
  // The page never got that answer and asks again.
  const again = await queue.submit('key-00001', aSubmitRequest('refuse me'));
  expect(again).toMatchObject({ ok: false, problem: { code: 'not-allowed' } });
  expect(server.calls).toHaveLength(1);
  expect(await readParsed('outbox')).toMatchObject([{ state: 'refused' }]);
  expect(await readUnsent()).toMatchObject([
    { key: 'key-00001', state: 'refused', draft: { parts: ['refuse me'] } },
  ]);
  // Neither text nor owner is where content scripts can read it.
  expect(JSON.stringify(await readParsed('outbox'))).not.toContain('refuse me');
  await outbox.dismiss('key-00001');
  expect(await readParsed('outbox')).toEqual([]);
});

test('a quick server answers with the submission, an unreachable one leaves it waiting', async () => {
  const server = await approvalServer();
  await signIn(server.url);
  const queue = createServerQueue(newOutbox(), () => Date.now());
  expect(await queue.submit('key-00001', aSubmitRequest('Hello'))).toMatchObject({
    ok: true,
    value: { submission: { id: 's-key-00001' } },
  });
  await stopServers();
  expect(await queue.submit('key-00002', aSubmitRequest('Hello'))).toEqual({
    ok: true,
    value: {},
  });
});

test('a token that is no longer taken stops the sending and is said', async () => {
  const server = await approvalServer();
  await signIn(server.url, 'old token');
  const outbox = newOutbox();
  await add(outbox, 'key-00001');
  await outbox.drain();
  expect(await readParsed('connection')).toMatchObject({ kind: 'server', signedIn: false });
  expect(await readParsed('outbox')).toMatchObject([{ state: 'waiting' }]);
  await outbox.drain('all');
  expect(server.calls).toHaveLength(1);
  await signIn(server.url);
  await outbox.drain('all');
  expect(server.taken.size).toBe(1);
});

test('rows of another person are never sent', async () => {
  const server = await approvalServer();
  await signIn(server.url);
  const outbox = newOutbox();
  await outbox.add({ ...(await aSubmitItem('key-00001')), owner: `${server.url} bob` });
  await outbox.drain('all');
  expect(await outbox.deliver('key-00001')).toBeUndefined();
  expect(server.calls).toEqual([]);
});

test('past the cap a new row is refused with words', async () => {
  await signIn('http://127.0.0.1:9');
  const outbox = newOutbox();
  const db = await localDb();
  const item = { ...(await aSubmitItem('x')), owner: 'somebody' };
  for (let i = 0; i < OUTBOX_CAP; i++) {
    await db.put('outbox', newRow({ ...item, key: `key-${10_000 + i}` }, 0));
  }
  expect(await add(outbox, 'one-too-many')).toMatchObject({ problem: { code: 'storage-full' } });
});

test('waits double, are spread, and end at five minutes or what the server asked', () => {
  expect([1, 2, 3].map((attempts) => waitBefore(attempts, 0.5))).toEqual([1000, 2000, 4000]);
  expect(waitBefore(99, 0)).toBe(150_000);
  expect(waitBefore(99, 1)).toBe(450_000);
  expect(waitBefore(1, 0.5, 30_000)).toBe(30_000);
});

test('nobody is shown what another person has in the outbox', async () => {
  const server = await approvalServer();
  await signIn(server.url);
  const outbox = newOutbox();
  await add(outbox, 'key-00001');
  await outbox.add({ ...(await aSubmitItem('key-00002')), owner: 'https://other.example someone' });
  expect((await readUnsent()).map(({ key }) => key)).toEqual(['key-00001']);
});

test('where the browser threw the database away, the author is told what was not sent', async () => {
  await signIn('http://127.0.0.1:9');
  await add(newOutbox(), 'key-00001', 'lost text');
  await closeLocalDb();
  vi.stubGlobal('indexedDB', new IDBFactory());
  const outbox = await newWorker();
  await outbox.drain();
  expect(await readParsed('outbox')).toMatchObject([
    { key: 'key-00001', state: 'refused', problem: { code: 'storage-full' } },
  ]);
  expect(await readParsed('connection')).toMatchObject({ kind: 'server', signedIn: false });
  // Connected again, the same person lets it go.
  const server = await approvalServer();
  await outbox.dismiss('key-00001');
  expect(await readParsed('outbox')).toEqual([]);
  expect(server.calls).toEqual([]);
});
