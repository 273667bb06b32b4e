import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { Stage } from '../../domain/finding';
import type { Person } from '../../domain/person';
import type { Submission } from '../../domain/submission';
import { withTransaction } from '../../server/database/with-transaction';
import { updateSubmission } from '../../server/submissions/write-submission';
import { changeGroup, removePerson } from '../../server/workflow/remove-person';
import { whoToTell } from '../../server/workflow/who-to-tell';
import { aPerson, aRequest, decide, send, waiting } from './builders';
import { type Caller, withServer } from './with-server';

const server = withServer();
const HOUR = 3_600_000;
const ACTOR = { id: 'test', name: 'Test' };

async function member(
  name: string,
  ...groups: string[]
): Promise<{ person: Person; caller: Caller }> {
  const person = aPerson(name, { groups });
  return { person, caller: await server().join(person) };
}

function fresh(name: string): string {
  return `${name}-${randomUUID()}`;
}

async function away(absent: Caller, delegate: Person, hours = 24) {
  const from = new Date(Date.now() - HOUR).toISOString();
  const until = new Date(Date.now() + hours * HOUR).toISOString();
  const answer = await absent.put('/v1/me/absence', { from, until, delegateId: delegate.id });
  expect(answer.status).toBe(200);
}

const anyOf = (group: string): Stage => ({ group, need: 'any' });

test('a person in the groups of two stages approves one of them only', async () => {
  const [first, second] = [fresh('first'), fresh('second')];
  const author = await member('author');
  const both = await member('both', first, second);
  const other = await member('other', second);
  const sent = await send(author.caller, aRequest('Twice', [anyOf(first), anyOf(second)]));
  const half = (await decide(both.caller, sent)).body;
  expect(half).toMatchObject({ state: 'pending', stage: 1 });
  expect(await decide(both.caller, half)).toMatchObject({
    status: 409,
    body: { code: 'already-decided' },
  });
  expect((await decide(other.caller, half)).body.state).toBe('approved');
});

test('an administrator decides nothing without being asked', async () => {
  const group = fresh('managers');
  const author = await member('author');
  const admin = await server().join(aPerson('admin', { roles: ['admin', 'publisher'] }));
  const sent = await send(author.caller, aRequest('Please', [anyOf(group)]));
  expect(await decide(admin, sent)).toMatchObject({
    status: 403,
    body: { code: 'not-your-stage' },
  });
});

test('who is taken out of the group or removed while the screen is open has no say', async () => {
  const group = fresh('managers');
  const author = await member('author');
  const one = await member('one', group);
  const two = await member('two', group);
  const sent = await send(author.caller, aRequest('Going', [anyOf(group)]));
  const { house } = server().running;
  const change = { personId: one.person.id, group, into: false, actor: ACTOR };
  expect((await changeGroup(house, change)).ok).toBe(true);
  expect((await decide(one.caller, sent)).status).toBe(404);
  expect((await removePerson(house, two.person.id, ACTOR)).ok).toBe(true);
  expect((await decide(two.caller, sent)).status).toBe(401);
  expect((await author.caller.get<Submission>(`/v1/submissions/${sent.id}`)).body.version).toBe(1);
});

test('the writing statement itself refuses who lost the say a moment ago', async () => {
  const group = fresh('managers');
  const author = await member('author', group);
  const manager = await member('manager', group);
  const before = await send(author.caller, aRequest('Race', [anyOf(group)]));
  const after = { ...before, state: 'refused' as const, version: 2 };
  const at = new Date().toISOString();
  const { db, house } = server().running;
  const write = (reviewerId: string) =>
    withTransaction(db, async (work) => {
      const say = { reviewerId, groups: [group], at };
      const written = await updateSubmission(work, house.organisation.id, { before, after, say });
      return { ok: true as const, value: written };
    });
  const none = { ok: true, value: false };
  expect(await write(author.person.id)).toEqual(none);
  const writtenBy = (id: string | null) =>
    db
      .updateTable('submission')
      .set({ prepared_by_id: id })
      .where('org_id', '=', house.organisation.id)
      .where('submission_id', '=', before.id)
      .execute();
  await writtenBy(manager.person.id);
  expect(await write(manager.person.id)).toEqual(none);
  await writtenBy(null);
  await changeGroup(house, { personId: manager.person.id, group, into: false, actor: ACTOR });
  expect(await write(manager.person.id)).toEqual(none);
  await changeGroup(house, { personId: manager.person.id, group, into: true, actor: ACTOR });
  await away(author.caller, manager.person);
  expect(await write(manager.person.id)).toEqual(none);
  expect((await author.caller.remove('/v1/me/absence')).status).toBe(200);
  expect(await write(manager.person.id)).toEqual({ ok: true, value: true });
});

test('who stands in for an absent colleague sees and decides in their place, and the record says so', async () => {
  const group = fresh('legal');
  const author = await member('author');
  const lea = await member('lea', group);
  const tom = await member('tom');
  const sent = await send(author.caller, aRequest('On behalf', [anyOf(group)]));
  expect((await tom.caller.get(`/v1/submissions/${sent.id}`)).status).toBe(404);
  await away(lea.caller, tom.person);
  const mine = await tom.caller.get<{ standsInFor: unknown }>('/v1/me/absence');
  expect(mine.body.standsInFor).toEqual([{ id: lea.person.id, name: 'lea' }]);
  const queue = await tom.caller.get<{ submissions: Submission[] }>('/v1/submissions?view=queue');
  expect(queue.body.submissions.map(({ id }) => id)).toEqual([sent.id]);
  const decided = await decide(tom.caller, sent);
  expect(decided.body).toMatchObject({
    state: 'approved',
    decisions: [{ onBehalfOf: { id: lea.person.id } }],
  });
  const trail = await author.caller.get<{ records: { data: object }[] }>(
    `/v1/submissions/${sent.id}/records`,
  );
  expect(trail.body.records.at(-1)?.data).toMatchObject({ onBehalfOfId: lea.person.id });
});

test('what somebody approved in one’s place, or one approved before leaving, waits and counts for neither', async () => {
  const [first, second] = [fresh('first'), fresh('second')];
  const author = await member('author');
  const lea = await member('lea', first, second);
  const tom = await member('tom');
  const two: Stage = { group: first, need: 2 };
  const halfDone = await send(author.caller, aRequest('Two of them', [two]));
  await away(lea.caller, tom.person);
  expect(await waiting(tom.caller)).toEqual({ count: 1, ids: [halfDone.id] });
  expect((await decide(tom.caller, halfDone)).body.state).toBe('pending');
  expect(await waiting(tom.caller)).toEqual({ count: 0, ids: [] });
  await lea.caller.remove('/v1/me/absence');
  expect(await waiting(lea.caller)).toEqual({ count: 0, ids: [] });
  const stages = [anyOf(first), anyOf(second)];
  const later = await send(author.caller, aRequest('One after the other', stages));
  expect((await decide(lea.caller, later)).body).toMatchObject({ state: 'pending', stage: 1 });
  await away(lea.caller, tom.person);
  expect(await waiting(tom.caller)).toEqual({ count: 0, ids: [] });
});

test('an absence that is over gives nobody a say', async () => {
  const group = fresh('legal');
  const author = await member('author');
  const lea = await member('lea', group);
  const tom = await member('tom');
  const sent = await send(author.caller, aRequest('Back', [anyOf(group)]));
  await away(lea.caller, tom.person);
  expect((await tom.caller.get(`/v1/submissions/${sent.id}`)).status).toBe(200);
  await lea.caller.remove('/v1/me/absence');
  expect((await decide(tom.caller, sent)).status).toBe(404);
});

test('who stands in for the author does not decide, and an absent author is in no group for them', async () => {
  const group = fresh('managers');
  const author = await member('author', group);
  const friend = await member('friend', group);
  const stranger = await member('stranger');
  const sent = await send(author.caller, aRequest('My own', [anyOf(group)]));
  await away(author.caller, friend.person);
  expect(await decide(friend.caller, sent)).toMatchObject({
    status: 403,
    body: { code: 'self-approval' },
  });
  await away(author.caller, stranger.person);
  expect((await decide(stranger.caller, sent)).status).toBe(404);
  expect((await decide(friend.caller, sent)).status).toBe(200);
});

test('where a senior is asked for, two juniors do not approve each other', async () => {
  const [juniors, seniors] = [fresh('juniors'), fresh('seniors')];
  const author = await member('author', juniors);
  const junior = await member('junior', juniors);
  const other = await member('other', juniors);
  const senior = await member('senior', seniors);
  const stages: Stage[] = [{ group: juniors, need: 'any', senior: seniors }];
  const sent = await send(author.caller, aRequest('Seniors', stages));
  const first = (await decide(junior.caller, sent)).body;
  expect(first.state).toBe('pending');
  // Who stands in for a senior is no senior by it.
  await away(senior.caller, other.person);
  const second = (await decide(other.caller, first)).body;
  expect(second.state).toBe('pending');
  expect((await decide(senior.caller, second)).body.state).toBe('approved');
});

test('"all" does not wait for who is away with a colleague of the group in their place', async () => {
  const group = fresh('board');
  const author = await member('author');
  const one = await member('one', group);
  const two = await member('two', group);
  const sent = await send(author.caller, aRequest('All', [{ group, need: 'all' }]));
  await away(two.caller, one.person);
  expect((await decide(one.caller, sent)).body.state).toBe('approved');
});

/** Of a group of their own, with a draft that all of them are asked about. */
async function aBoard(...names: string[]) {
  const group = fresh('board');
  const author = await member('author');
  const members = [];
  for (const name of names) members.push(await member(name, group));
  const [one, two, three] = members;
  if (!(one && two && three)) throw new Error('Three names were expected.');
  const sent = await send(author.caller, aRequest('All', [{ group, need: 'all' }]));
  return { one, two, three, sent };
}

// Ids begin with the names: in either order of who is read first.
test.each([
  ['ada', 'bea'],
  ['bea', 'ada'],
])('"all" follows a row of stand-ins to its end, from %s by %s', async (first, second) => {
  const { one, two, three, sent } = await aBoard(first, second, 'cleo');
  await away(one.caller, two.person);
  await away(two.caller, three.person);
  expect((await decide(three.caller, sent)).body.state).toBe('approved');
});

/** Names of those who hear of it. */
const toldOf = async (sent: Submission) =>
  (await whoToTell(server().running.house.db, server().running.house, sent)).map(
    ({ name }) => name,
  );

test('of a row of stand-ins the last who may decide is told, and in a circle nobody is lost', async () => {
  const { one, two, three, sent } = await aBoard('ann', 'ben', 'cid');
  await away(one.caller, two.person);
  await away(two.caller, three.person);
  expect(await toldOf(sent)).toEqual(['cid']);
  await away(three.caller, one.person);
  expect((await toldOf(sent)).sort()).toEqual(['ann', 'ben', 'cid']);
});

test('who is named by a stand-in from outside of the group is not told: they have no say', async () => {
  const group = fresh('legal');
  const author = await member('author');
  const lea = await member('lea', group);
  const tom = await member('tom');
  const uma = await member('uma');
  const sent = await send(author.caller, aRequest('Two steps', [anyOf(group)]));
  await away(lea.caller, tom.person);
  await away(tom.caller, uma.person);
  expect(await toldOf(sent)).toEqual(['tom']);
  expect((await decide(uma.caller, sent)).status).toBe(404);
  expect((await decide(tom.caller, sent)).status).toBe(200);
});

test('"all" waits for one of two who are away and named each other', async () => {
  const { one, two, three, sent } = await aBoard('one', 'two', 'three');
  await away(one.caller, two.person);
  await away(two.caller, one.person);
  const half = (await decide(three.caller, sent)).body;
  expect(half.state).toBe('pending');
  expect((await decide(two.caller, half)).body.state).toBe('approved');
});

test.each([
  ['oneself', (me: string) => ({ delegateId: me })],
  ['nobody', () => ({ delegateId: 'nobody' })],
  ['an end before the beginning', () => ({ until: new Date(Date.now() - 2 * HOUR).toISOString() })],
])('an absence with %s is refused', async (_name, change) => {
  const me = await member('me');
  const other = await member('other');
  const from = new Date(Date.now() - HOUR).toISOString();
  const until = new Date(Date.now() + HOUR).toISOString();
  const body = { from, until, delegateId: other.person.id, ...change(me.person.id) };
  expect(await me.caller.put('/v1/me/absence', body)).toMatchObject({
    status: 400,
    body: { code: 'malformed' },
  });
});
