import { randomUUID } from 'node:crypto';
import { Webhook as Verifier } from 'standardwebhooks';
import { expect, test, vi } from 'vitest';
import type { Delivery, Webhook, WebhookRequest } from '../../domain/api-messages';
import { waitAfter } from '../../server/messages/backoff';
import { deliverDue } from '../../server/messages/deliver-due';
import { aPerson, aTeam, decide, type ProblemBody, send } from './builders';
import { type Received, withReceiver } from './messages/receiver';
import { withServer } from './with-server';

const server = withServer({ GUIDEPOST_ALLOW_PRIVATE_TARGETS: 'true' });
const receiver = withReceiver();
const ways = { allowPrivate: true, mailer: undefined };

const admin = () => server().join(aPerson('admin', { roles: ['admin'] }));

/** A webhook of a team's own, at a path of its own. */
async function listening(change: Partial<WebhookRequest> = {}) {
  const team = await aTeam(server());
  const boss = await admin();
  const path = `/${randomUUID()}`;
  const request = {
    kind: 'signed',
    name: 'Test',
    url: receiver().url + path,
    topics: ['submitted', 'approved'],
    group: team.group,
    ...change,
  };
  const added = await boss.post<Webhook & ProblemBody>('/v1/webhooks', request);
  const webhook = added.body;
  const received = () => receiver().received(path).length;
  const deliverNow = async () => {
    await deliverDue(server().running.house, ways);
    return received();
  };
  return {
    ...{ ...team, boss, path, webhook, status: added.status },
    heard: (count: number) => expect.poll(deliverNow).toBe(count),
    /** By the server's own rounds, a second apart. */
    heardByItself: (count: number) => expect.poll(received).toBe(count),
  };
}

/** As a receiver checks it, at the time of the server's clock. */
function verified(secret: string | undefined, { headers, body }: Received) {
  const now = Number(headers['webhook-timestamp']) * 1000;
  vi.useFakeTimers({ toFake: ['Date'], now });
  try {
    const checked = new Verifier(secret ?? '').verify(body, headers as Record<string, string>);
    return checked as { type: string; data: Record<string, unknown> };
  } finally {
    vi.useRealTimers();
  }
}

const waiting = () =>
  server().running.db.selectFrom('outbox').selectAll().where('target', '<>', '').execute();

test('what happens is told to a webhook, signed, with a link and without the text', async () => {
  const { author, manager, request, webhook, path, heardByItself } = await listening();
  expect(webhook.secret).toMatch(/^whsec_/);
  const sent = await send(author, request('SECRET forecast'));
  await decide(manager, sent);
  await heardByItself(2);
  const told = receiver().received(path);
  const payloads = told.map((one) => verified(webhook.secret, one));
  expect(payloads.map(({ type }) => type).sort()).toEqual(['approved', 'submitted']);
  const submitted = payloads.find(({ type }) => type === 'submitted');
  expect(submitted?.data).toMatchObject({
    link: `${server().running.url}/open/${sent.id}`,
    actor: { name: 'author' },
    submission: { id: sent.id, revision: 1, state: 'pending', ruleIds: ['no-forecast'] },
  });
  expect(JSON.stringify(told)).not.toContain('SECRET');
  expect(() => verified(`whsec_${btoa('another secret')}`, told[0] as Received)).toThrow();
  await expect.poll(async () => (await waiting()).length).toBe(0);
});

test('a text goes out only where the webhook says so, and that is on record', async () => {
  const { author, request, webhook, path, heard } = await listening({ includeText: true });
  await send(author, request('The whole text'));
  await heard(1);
  expect(verified(webhook.secret, receiver().received(path)[0] as Received).data).toMatchObject({
    submission: { text: 'The whole text' },
  });
  const records = await server()
    .running.db.selectFrom('record')
    .select('data')
    .where('kind', '=', 'setting-changed')
    .execute();
  const record = records.map(({ data }) => JSON.parse(data)).find(({ id }) => id === webhook.id);
  expect(record).toMatchObject({ change: 'added', includeText: true, origin: receiver().url });
});

test('only those who are asked: another group, another topic, hear nothing', async () => {
  const legal = await listening({ group: 'somebody-else' });
  const stops = await listening({ topics: ['stop-started'] });
  const own = await listening();
  await send(stops.author, stops.request());
  await send(own.author, own.request());
  await own.heard(1);
  expect(receiver().received(legal.path)).toEqual([]);
  expect(receiver().received(stops.path)).toEqual([]);
});

test('a target that fails is tried again with the same id; nothing of it is lost', async () => {
  receiver().answerWith({ status: 500 }, { cut: true }, { status: 503 }, { status: 200 });
  const { author, request, webhook, path, heard } = await listening();
  await send(author, request());
  for (const count of [1, 2, 3, 4]) {
    await heard(count);
    if (count < 4) server().later(200_000);
  }
  const ids = receiver()
    .received(path)
    .map(({ headers }) => headers['webhook-id']);
  expect(new Set(ids).size).toBe(1);
  expect(verified(webhook.secret, receiver().received(path)[3] as Received).type).toBe('submitted');
});

test('a long backlog of one target hides nothing that is due for others', async () => {
  const stuck = await listening();
  const other = await listening();
  receiver().answerWith({ status: 503 });
  await send(stuck.author, stuck.request());
  await stuck.heard(1);
  const { db, house } = server().running;
  const [row] = await db
    .selectFrom('outbox')
    .selectAll()
    .where('target', '=', `webhook:${stuck.webhook.id}`)
    .execute();
  if (!row) throw new Error('The failed message waits.');
  // All of them were due long before what comes now.
  const next_at = new Date(0).toISOString();
  const copies = Array.from({ length: 400 }, () => ({ ...row, outbox_id: house.newId(), next_at }));
  await db
    .insertInto('outbox')
    .values(copies as never)
    .execute();
  await send(other.author, other.request());
  await other.heard(1);
  const paths = receiver()
    .received()
    .map(({ path }) => path);
  expect(paths.indexOf(other.path)).toBeLessThan(60);
});

test('eight tries, then it is given up, listed, and sent again when somebody says so', async () => {
  receiver().answerWith({ status: 500 });
  const { author, request, webhook, boss, heard } = await listening();
  await send(author, request());
  for (let count = 1; count <= 8; count += 1) {
    await heard(count);
    server().later(86_400_000);
  }
  const mine = async () =>
    (await boss.get<{ deliveries: Delivery[] }>('/v1/deliveries')).body.deliveries.filter(
      ({ target }) => target === `webhook:${webhook.id}`,
    );
  await expect.poll(async () => (await mine())[0]?.deadAt).toBeDefined();
  const [dead] = await mine();
  expect(dead).toMatchObject({
    attempts: 8,
    topic: 'submitted',
    problem: 'The target answered 500.',
  });
  receiver().answerWith({ status: 200 });
  expect((await boss.post(`/v1/deliveries/${dead?.id}/retry`, {})).status).toBe(200);
  await heard(9);
  await expect.poll(mine).toEqual([]);
});

test('waits grow to about a day in all, and a target may ask for more', () => {
  const waits = [1, 2, 3, 4, 5, 6, 7].map((tries) => waitAfter(tries, 0, undefined) ?? 0);
  const hours = waits.reduce((sum, wait) => sum + wait, 0) / 3_600_000;
  expect(hours).toBeGreaterThan(20);
  expect(hours * 1.2).toBeLessThan(27);
  expect(waitAfter(8, 0.5, undefined)).toBeUndefined();
  expect(waitAfter(1, 0, 120_000)).toBe(120_000);
  expect(waitAfter(1, 1, undefined)).toBe(4800);
});

test('410 turns a webhook off, on record; redirects are not followed', async () => {
  receiver().answerWith({ status: 302, headers: { location: `${receiver().url}/elsewhere` } });
  const moved = await listening();
  await send(moved.author, moved.request());
  await moved.heard(1);
  await expect
    .poll(async () => (await waiting()).map(({ problem }) => problem))
    .toContain('The target answered 302. Redirects are not followed.');
  expect(receiver().received('/elsewhere')).toEqual([]);
  await moved.boss.remove(`/v1/webhooks/${moved.webhook.id}`);

  receiver().answerWith({ status: 410 });
  const gone = await listening();
  await send(gone.author, gone.request());
  await gone.heard(1);
  const state = async () => {
    const { body } = await gone.boss.get<{ webhooks: Webhook[] }>('/v1/webhooks');
    return body.webhooks.find(({ id }) => id === gone.webhook.id);
  };
  await expect.poll(async () => (await state())?.disabled?.why).toContain('410');
  await send(gone.author, gone.request('Another'));
  const own = await listening();
  receiver().answerWith({ status: 200 });
  await send(own.author, own.request());
  await own.heard(1);
  await gone.heard(1);
});

test('a new secret: both sign for a day, then only the new one', async () => {
  const { author, request, webhook, boss, path, heard } = await listening();
  const changed = await boss.patch<Webhook>(`/v1/webhooks/${webhook.id}`, { rotateSecret: true });
  expect(changed.body.secret).not.toBe(webhook.secret);
  await send(author, request());
  await heard(1);
  const [both] = receiver().received(path) as [Received];
  expect(verified(webhook.secret, both).type).toBe('submitted');
  expect(verified(changed.body.secret, both).type).toBe('submitted');
  const row = { previous_until: new Date(0).toISOString() };
  const { db } = server().running;
  await db.updateTable('webhook').set(row).where('webhook_id', '=', webhook.id).execute();
  await send(author, request('Another'));
  await heard(2);
  const later = receiver().received(path)[1] as Received;
  expect((later.headers['webhook-signature'] as string).split(' ')).toHaveLength(1);
});

test('the secret and the path of the address are shown to nobody again; only administrators see webhooks', async () => {
  const { boss, author, webhook, path } = await listening();
  const list = await boss.get('/v1/webhooks');
  expect(JSON.stringify(list.body)).not.toContain(webhook.secret);
  expect(JSON.stringify(list.body)).not.toContain(path);
  const calls = [
    author.get('/v1/webhooks'),
    author.post('/v1/webhooks', {
      kind: 'signed',
      name: 'x',
      url: 'https://x.example',
      topics: ['approved'],
    }),
    author.patch(`/v1/webhooks/${webhook.id}`, { includeText: true }),
    author.remove(`/v1/webhooks/${webhook.id}`),
    author.get('/v1/deliveries'),
    author.post(`/v1/deliveries/${webhook.id}/retry`, {}),
  ];
  const answers = await Promise.all(calls);
  expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 403, 403, 403]);
});

test('eight deliverers at once, of several servers: each message goes out once', async () => {
  const { author, request, path, heard } = await listening({ topics: ['submitted'] });
  await Promise.all(Array.from({ length: 10 }, (_none, n) => send(author, request(`Text ${n}`))));
  const { house } = server().running;
  const deadline = Date.now() + 8000;
  while (receiver().received(path).length < 10 && Date.now() < deadline) {
    await Promise.all(Array.from({ length: 8 }, () => deliverDue(house, ways)));
  }
  await heard(10);
  const ids = receiver()
    .received(path)
    .map(({ headers }) => headers['webhook-id']);
  expect(new Set(ids).size).toBe(10);
});

test('a holder that died: the message goes out by another one when its lease is over', async () => {
  receiver().answerWith({ status: 200 });
  const { author, request, webhook, path, heard } = await listening({ topics: ['submitted'] });
  const { db, house } = server().running;
  receiver().answerWith({ status: 500 });
  await send(author, request());
  await heard(1);
  const lease = new Date(house.clock().getTime() + 60_000).toISOString();
  const target = `webhook:${webhook.id}`;
  await expect
    .poll(async () => (await waiting()).some((row) => row.target === target && row.problem !== ''))
    .toBe(true);
  await db
    .updateTable('outbox')
    .set({ lease_until: lease, next_at: house.clock().toISOString() })
    .where('target', '=', target)
    .execute();
  receiver().answerWith({ status: 200 });
  await deliverDue(house, ways);
  expect(receiver().received(path)).toHaveLength(1);
  server().later(61_000);
  await heard(2);
});

test('a hand-off is told with its note, once, and stands on record', async () => {
  const { author, request, webhook, path, heard } = await listening({ topics: ['hand-off'] });
  const sent = await send(author, request());
  const body = { to: 'sales', note: 'They ask for a price.' };
  const key = randomUUID();
  const answers = [
    await author.post(`/v1/submissions/${sent.id}/hand-off`, body, key),
    await author.post(`/v1/submissions/${sent.id}/hand-off`, body, key),
  ];
  expect(answers.map(({ status }) => status)).toEqual([201, 200]);
  await heard(1);
  expect(verified(webhook.secret, receiver().received(path)[0] as Received)).toMatchObject({
    type: 'hand-off',
    data: { handOff: { to: 'sales', note: 'They ask for a price.' } },
  });
  const stranger = await server().join(aPerson('mallory'));
  const theirs = await stranger.post(`/v1/submissions/${sent.id}/hand-off`, body, randomUUID());
  expect(theirs.status).toBe(404);
});
