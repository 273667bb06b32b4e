import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { deliverDue } from '../../server/messages/deliver-due';
import { eventRows } from '../../server/messages/outbox';
import { aPerson, aTeam, send } from './builders';
import { withServer } from './with-server';

const server = withServer({ GUIDEPOST_ALLOW_PRIVATE_TARGETS: 'true' });
const ways = { allowPrivate: true, mailer: undefined };
const events = () => server().running.db.selectFrom('outbox').selectAll().execute();

test('where nobody is told of anything, events go without being read; a message that has its target stays', async () => {
  const { author, request } = await aTeam(server());
  const { id: subject } = await send(author, request());
  const { house } = server().running;
  const at = house.clock().toISOString();
  const record = { kind: 'submitted', subject, seq: 1, at } as Parameters<typeof eventRows>[1];
  const rows = Array.from({ length: 40 }, () => eventRows(house, record)).flat();
  const [one] = rows;
  if (!one) throw new Error('A submission is an event.');
  const later = new Date(Date.now() + 3_600_000).toISOString();
  const message = { ...one, outbox_id: randomUUID(), target: 'webhook:gone', next_at: later };
  await house.db
    .insertInto('outbox')
    .values([...rows, message])
    .execute();
  expect(await deliverDue(house, ways)).toBe(0);
  expect((await events()).map(({ target }) => target)).toEqual(['webhook:gone']);
});

test('one webhook is enough for events to be spread', async () => {
  const boss = await server().join(aPerson('admin', { roles: ['admin'] }));
  const url = 'http://127.0.0.1:9/nobody-listens';
  const webhook = { kind: 'signed', name: 'Test', url, topics: ['submitted'], group: null };
  const { status } = await boss.post('/v1/webhooks', webhook);
  expect(status).toBe(201);
  const { author, request } = await aTeam(server());
  await send(author, request());
  const targets = async () => (await events()).map(({ target }) => target.slice(0, 8));
  await expect.poll(targets, { timeout: 20_000 }).toContainEqual('webhook:');
  await expect.poll(targets, { timeout: 20_000 }).not.toContain('');
});
