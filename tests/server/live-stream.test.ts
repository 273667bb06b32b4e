import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { Session } from '../../domain/session';
import type { Submission } from '../../domain/submission';
import { aPerson, aRequest, decide, send } from './builders';
import { anotherSignIn, listenTo, type StreamEvent } from './live-listener';
import { withServer } from './with-server';

const server = withServer();

async function aListeningTeam() {
  const { running } = server();
  const group = `managers-${randomUUID()}`;
  const people = { author: aPerson('author'), manager: aPerson('manager', { groups: [group] }) };
  const author = await server().join(people.author);
  const manager = await server().join(people.manager);
  const request = aRequest('Profits will double', [{ group, need: 'any' }]);
  const listen = async (who: keyof typeof people, headers: Record<string, string> = {}) => {
    const token = await anotherSignIn(running, people[who]);
    return listenTo(running.url, token, headers);
  };
  return { people, author, manager, request, listen };
}

function about({ id }: Submission, state: string) {
  return ({ data }: StreamEvent) => data.subject === id && data.state === state;
}

test('a decision reaches the open screens of author and reviewer within two seconds, and of nobody else', async () => {
  const { author, manager, request, listen } = await aListeningTeam();
  const other = await aListeningTeam();
  const [hers, his, strange] = await Promise.all([
    listen('author'),
    listen('manager'),
    other.listen('author'),
  ]);
  await Promise.all([hers, his, strange].map((one) => one.first(({ event }) => event === 'hello')));
  const sent = await send(author, request);
  await his.first(about(sent, 'pending'));
  expect((await decide(manager, sent)).status).toBe(200);
  const decidedAt = Date.now();
  const told = await hers.first(about(sent, 'approved'));
  const ms = Date.now() - decidedAt;
  console.log(`a decision was told after ${ms} ms`);
  expect(ms).toBeLessThan(2_000);
  expect(told.data).toMatchObject({ kind: 'submission', version: 2 });
  expect(strange.events.filter(({ event }) => event === 'change')).toEqual([]);
  const ids = hers.events.flatMap(({ event, data }) => (event === 'change' ? [data.id] : []));
  expect(new Set(ids).size).toBe(ids.length);
  for (const one of [hers, his, strange]) one.close();
});

test('who comes back with the last id is told what happened meanwhile, nothing twice after that', async () => {
  const { author, manager, request, listen } = await aListeningTeam();
  const first = await listen('author');
  const sent = await send(author, request);
  const { id } = await first.first(about(sent, 'pending'));
  first.close();
  await decide(manager, sent);
  const second = await listen('author', { 'last-event-id': id ?? '' });
  expect((await second.first(({ event }) => event === 'hello')).data).toEqual({ reset: false });
  await second.first(about(sent, 'approved'));
  second.close();
  const stale = await listen('author', { 'last-event-id': '1000.' });
  expect((await stale.first(({ event }) => event === 'hello')).data).toEqual({ reset: true });
  stale.close();
  expect((await listen('author', { 'last-event-id': 'x' })).status).toBe(400);
});

test('the stream ends with its sign-in, and follows what somebody may see', async () => {
  const { people, author, request, listen } = await aListeningTeam();
  const { db, house } = server().running;
  const his = await listen('manager');
  await his.first(({ event }) => event === 'hello');
  await db
    .deleteFrom('membership')
    .where('org_id', '=', house.organisation.id)
    .where('person_id', '=', people.manager.id)
    .execute();
  const admin = await server().join(aPerson('admin', { roles: ['admin'] }));
  const list = await admin.get<{ sessions: Session[] }>(`/v1/sessions?person=${people.author.id}`);
  const hers = await listen('author');
  await hers.first(({ event }) => event === 'hello');
  const known = new Set(list.body.sessions.map(({ id }) => id));
  const both = await admin.get<{ sessions: Session[] }>(`/v1/sessions?person=${people.author.id}`);
  const open = both.body.sessions.find(({ id }) => !known.has(id));
  expect((await admin.remove(`/v1/sessions/${open?.id}`)).status).toBe(204);
  const bye = await hers.first(({ event }) => event === 'bye');
  expect(bye.data).toEqual({ reason: 'signed-out' });
  await hers.over;
  // The ended sign-in made the server look again at who may see what.
  const hall = await listen('author');
  const sent = await send(author, request);
  await hall.first(about(sent, 'pending'));
  expect(his.events.filter(({ data }) => data.subject === sent.id)).toEqual([]);
  his.close();
  hall.close();
});

test('one person may have ten streams, not more; a stranger none', async () => {
  const { listen } = await aListeningTeam();
  const ten = await Promise.all(Array.from({ length: 10 }, () => listen('author')));
  expect(ten.map(({ status }) => status)).toEqual(Array(10).fill(200));
  expect((await listen('author')).status).toBe(429);
  for (const one of ten) one.close();
  const again = async () => {
    const one = await listen('author');
    one.close();
    return one.status;
  };
  await expect.poll(again, { timeout: 15_000 }).toBe(200);
  expect((await listenTo(server().running.url, 'nonsense')).status).toBe(401);
});
