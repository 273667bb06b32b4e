import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { Stage } from '../../domain/finding';
import type { RecordEntry } from '../../domain/record';
import type { Submission } from '../../domain/submission';
import { changeGroup } from '../../server/workflow/remove-person';
import { watchDueTimes } from '../../server/workflow/watch-due-times';
import { whoToTell } from '../../server/workflow/who-to-tell';
import { aPerson, aRequest, decide, type ProblemBody, send } from './builders';
import { type Caller, withServer } from './with-server';

const server = withServer();
const HOUR = 3_600_000;

async function aStage(change: Partial<Stage> = {}) {
  const group = `managers-${randomUUID()}`;
  const people = ['one', 'two'].map((name) => aPerson(name, { groups: [group] }));
  const author = await server().join(aPerson('author', { groups: [group] }));
  const [one, two] = [
    await server().join(people[0] as never),
    await server().join(people[1] as never),
  ];
  const request = (text = 'Soon') => aRequest(text, [{ group, need: 'any', ...change }]);
  return { group, author, one, two, people, request };
}

function act(caller: Caller, submission: Submission, verb: string, body: object = {}) {
  const path = `/v1/submissions/${submission.id}/${verb}`;
  return caller.post<Submission & ProblemBody>(path, { version: submission.version, ...body });
}

async function recordsOf(caller: Caller, { id }: Submission): Promise<RecordEntry[]> {
  const answer = await caller.get<{ records: RecordEntry[] }>(`/v1/submissions/${id}/records`);
  return answer.body.records;
}

const kinds = (records: RecordEntry[]) => records.map(({ kind }) => kind);

test('a claim is one person’s, is seen by others, and ends by itself or at the decision', async () => {
  const { author, one, two, request } = await aStage();
  const sent = await send(author, request());
  const answers = await Promise.all([act(one, sent, 'claim'), act(two, sent, 'claim')]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  expect(answers.find(({ status }) => status === 409)?.body.code).toBe('already-claimed');
  const [winner, loser] = answers[0]?.status === 200 ? [one, two] : [two, one];
  expect(
    (await loser.get<Submission>(`/v1/submissions/${sent.id}`)).body.turn?.claim,
  ).toBeDefined();
  expect((await act(loser, sent, 'release')).status).toBe(403);
  expect((await act(winner, sent, 'release')).body.turn?.claim).toBeUndefined();
  expect((await act(loser, sent, 'claim')).status).toBe(200);
  expect((await act(author, sent, 'claim')).body.code).toBe('self-approval');
  server().later(0.6 * HOUR);
  expect((await act(winner, sent, 'claim')).status).toBe(200);
  // A claim is no change of the draft: a decision on the first screen still counts.
  expect((await decide(loser, sent)).body).toMatchObject({ state: 'approved', version: 2 });
  expect(kinds(await recordsOf(author, sent))).toEqual([
    'submitted',
    'claimed',
    'released',
    'claimed',
    'claimed',
    'approved',
  ]);
});

test('colleagues and administrators assign, the author does not, and only to who has a say', async () => {
  const { author, one, people, request } = await aStage();
  const admin = await server().join(aPerson('admin', { roles: ['admin'] }));
  const sent = await send(author, request());
  const two = people[1]?.id ?? '';
  expect((await act(author, sent, 'assignment', { personId: two })).body.code).toBe(
    'self-approval',
  );
  const assigned = await act(one, sent, 'assignment', { personId: two });
  expect(assigned.body.turn?.assignee).toEqual({ id: two, name: 'two' });
  expect((await act(one, sent, 'assignment', { personId: sent.author.id })).body.code).toBe(
    'not-your-stage',
  );
  expect((await act(one, sent, 'assignment', { personId: 'nobody' })).body.code).toBe(
    'not-your-stage',
  );
  expect((await act(admin, sent, 'assignment', { personId: people[0]?.id })).status).toBe(200);
  expect(
    (await act(one, sent, 'assignment', { personId: null })).body.turn?.assignee,
  ).toBeUndefined();
  const old = await one.post<ProblemBody>(`/v1/submissions/${sent.id}/assignment`, {
    version: 9,
    personId: two,
  });
  expect(old.body.code).toBe('stale-version');
});

test('the clock reminds once at four fifths of the hours, escalates once when they are over, and decides nothing', async () => {
  const heads = `heads-${randomUUID()}`;
  const admin = await server().join(aPerson('admin', { roles: ['admin'] }));
  const days = [1, 2, 3, 4, 5, 6, 7];
  const round = { timeZone: 'UTC', hours: [{ days, from: '00:00', until: '24:00' }], holidays: [] };
  expect(
    (await admin.put('/v1/calendars', { version: 0, calendars: { default: round } })).status,
  ).toBe(200);
  const { author, one, request } = await aStage({ dueHours: 10, escalateTo: heads });
  const head = await server().join(aPerson('head', { groups: [heads] }));
  const sent = await send(author, request());
  const { turn, createdAt } = sent;
  expect(Date.parse(turn?.dueAt ?? '') - Date.parse(createdAt)).toBe(10 * HOUR);
  expect(Date.parse(turn?.remindAt ?? '') - Date.parse(createdAt)).toBe(8 * HOUR);
  const { house } = server().running;
  const count = async (kind: string) =>
    kinds(await recordsOf(author, sent)).filter((one) => one === kind).length;
  expect((await head.get(`/v1/submissions/${sent.id}`)).status).toBe(404);
  await watchDueTimes(house);
  expect(await count('reminder-due')).toBe(0);
  server().later(8 * HOUR);
  await Promise.all([watchDueTimes(house), watchDueTimes(house)]);
  expect([await count('reminder-due'), await count('escalated')]).toEqual([1, 0]);
  server().later(2 * HOUR);
  await Promise.all([watchDueTimes(house), watchDueTimes(house)]);
  expect([await count('reminder-due'), await count('escalated')]).toEqual([1, 1]);
  const overdue = await one.get<{ submissions: Submission[] }>(
    '/v1/submissions?view=queue&overdue=true',
  );
  expect(overdue.body.submissions.map(({ id }) => id)).toEqual([sent.id]);
  const queue = await head.get<{ submissions: Submission[] }>('/v1/submissions?view=queue');
  expect(queue.body.submissions[0]).toMatchObject({
    id: sent.id,
    state: 'pending',
    turn: { escalatedTo: heads },
  });
  expect((await decide(head, sent)).body.state).toBe('approved');
});

test('author and reviewers escalate with a reason, once, to whom the stage names', async () => {
  const heads = `heads-${randomUUID()}`;
  const { author, one, request } = await aStage({ escalateTo: heads });
  const sent = await send(author, request());
  expect((await act(author, sent, 'escalation', { reason: ' ' })).body.code).toBe('reason-missing');
  expect((await act(author, sent, 'escalation', { reason: 'Urgent' })).body.turn?.escalatedTo).toBe(
    heads,
  );
  expect((await act(one, sent, 'escalation', { reason: 'Too' })).body.code).toBe('wrong-state');
  const plain = await aStage();
  const other = await send(plain.author, plain.request());
  expect((await act(plain.one, other, 'escalation', { reason: 'Help' })).body.code).toBe(
    'wrong-state',
  );
});

test('an approval that was not used is taken back: receipt void, stage open, the same person may decide again', async () => {
  const { author, one, two, request } = await aStage();
  const sent = await send(author, request());
  const approved = (await decide(one, sent)).body;
  const before = await author.get<Submission>(`/v1/submissions/${sent.id}`);
  expect(before.body.receipt).toBeDefined();
  expect((await act(two, approved, 'revocation', { reason: 'No' })).body.code).toBe('not-allowed');
  expect((await act(one, approved, 'revocation', { reason: '' })).body.code).toBe('reason-missing');
  const revoked = await act(one, approved, 'revocation', { reason: 'I read it wrongly' });
  expect(revoked.body).toMatchObject({ state: 'pending', stage: 0, version: 3 });
  const now = await author.get<Submission>(`/v1/submissions/${sent.id}`);
  expect(now.body.receipt).toBeUndefined();
  expect(now.body.decisions[0]?.voidedAt).toBeDefined();
  const again = (await decide(one, revoked.body)).body;
  expect(again.state).toBe('approved');
  const twice = await act(one, again, 'revocation', { reason: 'Again' });
  expect((await decide(one, twice.body)).body.state).toBe('approved');
});

test('a publisher takes back the last stage; an approval and its end at the same moment: one counts', async () => {
  const { author, one, request } = await aStage();
  const publisher = await server().join(aPerson('publisher', { roles: ['publisher'] }));
  for (let round = 0; round < 5; round += 1) {
    const sent = await send(author, request(`round ${round}`));
    const approved = (await decide(one, sent)).body;
    const answers = await Promise.all([
      act(publisher, approved, 'revocation', { reason: 'News' }),
      act(author, approved, 'withdrawal'),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  }
});

test('who is told: who is assigned, else who is on call, else the group; who stands in for the absent', async () => {
  const { group, author, one, people, request } = await aStage();
  const admin = await server().join(aPerson('admin', { roles: ['admin'] }));
  const sent = await send(author, request());
  const { house } = server().running;
  const told = async (submission = sent) =>
    (await whoToTell(house.db, house, submission)).map(({ name }) => name).sort();
  expect(await told()).toEqual(['one', 'two']);
  const rota = { people: [people[1]?.id], from: '2026-01-01T00:00:00Z' };
  expect((await admin.put('/v1/rotas', { version: 0, rotas: { [group]: rota } })).status).toBe(200);
  expect(await told()).toEqual(['two']);
  const list = await one.get<{ onCall?: { name: string } }>(`/v1/groups/${group}/people`);
  expect(list.body).toMatchObject({ onCall: { name: 'two' }, people: [{}, {}, {}] });
  const assigned = await act(one, sent, 'assignment', { personId: people[0]?.id });
  expect(await told(assigned.body)).toEqual(['one']);
});

test('who is told may decide: not somebody who left, decided or stands in for the author, also where it is their turn', async () => {
  const { group, author, one, two, people, request } = await aStage({ need: 2 });
  const admin = await server().join(aPerson('admin', { roles: ['admin'] }));
  const third = aPerson('three', { groups: [group] });
  const three = await server().join(third);
  const sent = await send(author, request());
  const { house } = server().running;
  const told = async (submission: Submission) =>
    (await whoToTell(house.db, house, submission)).map(({ name }) => name).sort();
  const half = (await decide(one, sent)).body;
  expect(await told(half)).toEqual(['three', 'two']);
  const { version } = (await admin.get<{ version: number }>('/v1/rotas')).body;
  const rota = { people: [people[0]?.id], from: '2026-01-01T00:00:00Z' };
  const rotas = { version, rotas: { [group]: rota } };
  expect((await admin.put('/v1/rotas', rotas)).status).toBe(200);
  // On call is who approved already: then it is the others.
  expect(await told(half)).toEqual(['three', 'two']);
  const assigned = (await act(two, half, 'assignment', { personId: third.id })).body;
  expect(await told(assigned)).toEqual(['three']);
  const leaving = { personId: third.id, group, into: false, actor: { id: 'test', name: 'Test' } };
  expect((await changeGroup(house, leaving)).ok).toBe(true);
  expect((await decide(three, assigned)).status).toBe(404);
  expect(await told(assigned)).toEqual(['two']);
  const absence = { from: new Date(0).toISOString(), until: '2099-01-01T00:00:00Z' };
  const away = { ...absence, delegateId: people[1]?.id };
  expect((await author.put('/v1/me/absence', away)).status).toBe(200);
  expect(await told(assigned)).toEqual([]);
});
