import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { Stage } from '../../domain/finding';
import { personStage } from '../../domain/ghost-writing';
import type { PersonRef } from '../../domain/person';
import { ok } from '../../domain/problem';
import type { Submission } from '../../domain/submission';
import { withTransaction } from '../../server/database/with-transaction';
import { updateSubmission } from '../../server/submissions/write-submission';
import { setAbsence } from '../../server/workflow/absences';
import { aDraft, aPerson, aRequest, decide, type ProblemBody, send, waiting } from './builders';
import { type Caller, withServer } from './with-server';

const server = withServer();

async function prepared(poster: 'author' | 'principal' = 'principal', need: Stage['need'] = 'any') {
  const group = `managers-${randomUUID()}`;
  const boss = aPerson('erin', { roles: ['executive'], groups: [group] });
  const erin = await server().join(boss);
  const writer = await server().join(aPerson('wren', { groups: [group] }));
  const manager = await server().join(aPerson('max', { groups: [group] }));
  const request = {
    ...aRequest('I am proud of us', [{ group, need }]),
    ghostWriting: { principalId: boss.id, poster },
  };
  const answer = await writer.post<Submission>('/v1/submissions', request, randomUUID());
  expect(answer.status).toBe(201);
  const read = async (person: Caller) =>
    (await person.get<Submission>(`/v1/submissions/${answer.body.id}`)).body;
  return { group, boss, erin, writer, manager, request, sent: answer.body, read };
}

test('the principal approves in a stage of their own, last, and gets the receipt where they post', async () => {
  const { group, boss, erin, writer, manager, sent, read } = await prepared();
  expect(sent.stages.map((stage) => stage.group)).toEqual([group, personStage(boss.id)]);
  expect(sent).toMatchObject({ principal: { id: boss.id }, preparedBy: { name: 'wren' } });
  expect((await decide(writer, sent)).body.code).toBe('self-approval');
  // Also a manager, but of their own draft they decide their own stage only.
  expect((await decide(erin, sent)).body.code).toBe('not-your-stage');
  const first = await decide(manager, sent);
  expect(first.body.stage).toBe(1);
  expect((await decide(manager, first.body)).status).not.toBe(200);
  const queue = await erin.get<{ submissions: Submission[] }>('/v1/submissions?view=queue');
  expect(queue.body.submissions.map(({ id }) => id)).toContain(sent.id);
  expect((await decide(erin, first.body)).body.state).toBe('approved');
  expect((await read(writer)).receipt).toBeUndefined();
  const mine = await writer.get<{ submissions: Submission[] }>('/v1/submissions?view=mine');
  expect(mine.body.submissions[0]?.receipt).toBeUndefined();
  expect((await read(erin)).receipt).toBeDefined();
  const inMyName = await erin.get<{ submissions: Submission[] }>('/v1/ghost-written');
  expect(inMyName.body.submissions[0]).toMatchObject({ id: sent.id, state: 'approved' });
  expect(inMyName.body.submissions[0]?.receipt).toBeDefined();
});

test('where the writer posts, the writer gets the receipt and tells of the post', async () => {
  const { erin, writer, manager, sent, read } = await prepared('author');
  await decide(erin, (await decide(manager, sent)).body);
  expect((await read(writer)).receipt).toBeDefined();
  expect((await read(erin)).receipt).toBeUndefined();
  const body = { receiptId: 'x', contentHash: 'a'.repeat(64) };
  const told = await erin.post<ProblemBody>(`/v1/submissions/${sent.id}/posted`, body);
  expect(told).toMatchObject({ status: 403, body: { code: 'not-allowed' } });
});

test('the principal stands in for nobody on a draft in their own name', async () => {
  const { boss, erin, manager, sent } = await prepared();
  const until = new Date(Date.now() + 3_600_000).toISOString();
  const absence = { from: new Date().toISOString(), until, delegateId: boss.id };
  expect((await manager.put('/v1/me/absence', absence)).status).toBe(200);
  expect((await decide(erin, sent)).body.code).toBe('not-your-stage');
  const approved = await decide(erin, (await decide(manager, sent)).body);
  expect(approved.body.state).toBe('approved');
});

test('"all" of a group does not wait for the principal, who decides at a stage of their own', async () => {
  const { erin, manager, sent } = await prepared('principal', 'all');
  const first = await decide(manager, sent);
  expect(first.body).toMatchObject({ state: 'pending', stage: 1 });
  expect((await decide(erin, first.body)).body.state).toBe('approved');
});

test('the writing statement itself refuses the principal at a stage of others, and a stand-in at theirs', async () => {
  const { group, boss, sent } = await prepared();
  const { db, house } = server().running;
  const after = { ...sent, state: 'refused' as const, version: 2 };
  const deputy = aPerson('deputy', { groups: [group] });
  await server().join(deputy);
  const until = new Date(Date.now() + 3_600_000).toISOString();
  await setAbsence(house, boss, { from: new Date().toISOString(), until, delegateId: deputy.id });
  const write = (reviewerId: string, own?: { groups: string[]; onBehalfOfId: string }) =>
    withTransaction(db, async (work) => {
      const say = { reviewerId, groups: [group], at: new Date().toISOString(), ...own };
      const change = { before: sent, after, say };
      return ok(await updateSubmission(work, house.organisation.id, change));
    });
  expect(await write(boss.id)).toEqual(ok(false));
  const inTheirPlace = { groups: [personStage(boss.id)], onBehalfOfId: boss.id };
  expect(await write(deputy.id, inTheirPlace)).toEqual(ok(false));
  expect(await write(deputy.id)).toEqual(ok(true));
});

test('a new text asks the principal again', async () => {
  const { boss, erin, writer, manager, sent, request } = await prepared();
  const approved = await decide(erin, (await decide(manager, sent)).body);
  const { ghostWriting: _fixed, ...text } = request;
  const revised = await writer.post<Submission>(
    `/v1/submissions/${sent.id}/revisions`,
    { ...text, draft: { ...text.draft, parts: ['Other words'] }, version: approved.body.version },
    randomUUID(),
  );
  expect(revised.body.stages.at(-1)?.group).toBe(personStage(boss.id));
  expect(revised.body.state).toBe('pending');
});

test('a group that is named like a person gives nobody their say', async () => {
  const { boss, manager, sent } = await prepared();
  const thief = await server().join(aPerson('mallory', { groups: [personStage(boss.id)] }));
  const first = await decide(manager, sent);
  const stolen = await decide(thief, first.body);
  expect([403, 404]).toContain(stolen.status);
});

test('nobody stands in for the principal at their own stage', async () => {
  const { erin, manager, sent } = await prepared();
  const delegate = aPerson('deputy');
  const deputy = await server().join(delegate);
  const now = Date.now();
  const away = await erin.put('/v1/me/absence', {
    from: new Date(now - 1000).toISOString(),
    until: new Date(now + 3_600_000).toISOString(),
    delegateId: delegate.id,
  });
  expect(away.status).toBe(200);
  const first = await decide(manager, sent);
  expect((await deputy.get('/v1/queue/count')).body).toEqual({ count: 0, capped: false });
  expect((await decide(deputy, first.body)).status).not.toBe(200);
  expect((await decide(erin, first.body)).body.state).toBe('approved');
});

test('who stands in for an executive is neither shown nor counted what goes out in that name', async () => {
  const { group, erin, manager, sent } = await prepared();
  const delegate = aPerson('deputy');
  const deputy = await server().join(delegate);
  const until = new Date(Date.now() + 3_600_000).toISOString();
  const absence = { from: new Date().toISOString(), until, delegateId: delegate.id };
  expect((await erin.put('/v1/me/absence', absence)).status).toBe(200);
  expect(await waiting(deputy)).toEqual({ count: 0, ids: [] });
  expect(await waiting(manager)).toEqual({ count: 1, ids: [sent.id] });
  // What goes out in another's name waits for the executive as for anybody of the group, and so for who stands in.
  const other = await send(
    await server().join(aPerson('author')),
    aRequest('Profits', [{ group, need: 'any' }]),
  );
  expect(await waiting(deputy)).toEqual({ count: 1, ids: [other.id] });
});

test.each([
  ['somebody unknown', 'nobody'],
  ['somebody who is no executive', undefined],
])('a draft for %s is refused', async (_name, id) => {
  const writer = await server().join(aPerson('wren'));
  const colleague = aPerson('colleague');
  await server().join(colleague);
  const ghostWriting = { principalId: id ?? colleague.id, poster: 'author' };
  const answer = await writer.post<ProblemBody>(
    '/v1/submissions',
    { ...aRequest(), ghostWriting },
    randomUUID(),
  );
  expect(answer).toMatchObject({ status: 403, body: { code: 'not-allowed' } });
});

test('the organisation says whether the principal is asked first', async () => {
  const admin = await server().join(aPerson('admin', { roles: ['admin'] }));
  const ghostWriting = { principalStage: 'first' };
  expect((await admin.put('/v1/ghost-writing', { version: 0, ghostWriting })).status).toBe(200);
  const { boss, sent } = await prepared();
  expect(sent.stages[0]?.group).toBe(personStage(boss.id));
});

test('writers are offered the executives who are still here, and never themselves', async () => {
  const writer = await server().join(aPerson('wren'));
  const boss = aPerson('zoe', { roles: ['executive'] });
  const gone = aPerson('gone', { roles: ['executive'] });
  const zoe = await server().join(boss);
  await server().join(gone);
  await server()
    .running.db.updateTable('person')
    .set({ deactivated_at: new Date().toISOString() })
    .where('person_id', '=', gone.id)
    .execute();
  const offered = async (person: Caller) => {
    const { status, body } = await person.get<{ people: PersonRef[] }>(
      '/v1/ghost-writing/principals',
    );
    expect(status).toBe(200);
    return body.people.map(({ id }) => id);
  };
  const toWriter = await offered(writer);
  expect(toWriter).toContain(boss.id);
  expect(toWriter).not.toContain(gone.id);
  expect(await offered(zoe)).not.toContain(boss.id);
  const ghostWriting = { principalId: gone.id, poster: 'author' };
  const answer = await writer.post<ProblemBody>(
    '/v1/submissions',
    { ...aRequest(), ghostWriting },
    randomUUID(),
  );
  expect(answer).toMatchObject({ status: 403, body: { code: 'not-allowed' } });
});

test('a text that no rule holds asks the principal alone, and a new version of it, too', async () => {
  const { boss, erin, writer, request } = await prepared();
  const clear = { ...request, draft: aDraft('We moved house'), findings: [] };
  const sent = await writer.post<Submission>('/v1/submissions', clear, randomUUID());
  const own = [{ group: personStage(boss.id), need: 'any' }];
  expect(sent).toMatchObject({ status: 201, body: { state: 'pending', stages: own } });
  const { ghostWriting: _fixed, ...text } = clear;
  const revised = await writer.post<Submission>(
    `/v1/submissions/${sent.body.id}/revisions`,
    { ...text, draft: aDraft('We have moved house'), version: sent.body.version },
    randomUUID(),
  );
  expect(revised.body).toMatchObject({ state: 'pending', stages: own });
  expect((await decide(writer, revised.body)).body.code).toBe('self-approval');
  expect((await decide(erin, revised.body)).body.state).toBe('approved');
});
