import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { contentHash } from '../../domain/hash';
import type { Submission } from '../../domain/submission';
import { aDraft, aFinding, aPerson, aRequest, aTeam, type ProblemBody, send } from './builders';
import { withServer } from './with-server';

const server = withServer();

test('a draft that is sent once is there once, with everything computed by the server', async () => {
  const author = await server().join(aPerson('ada'));
  const stages = [{ group: 'legal', need: 'any' as const }];
  const request = aRequest('Caf\u00e9 \u{1F600}\r\nsecond line', stages);
  const answer = await author.post<Submission>('/v1/submissions', request, randomUUID());
  expect(answer.status).toBe(201);
  expect(answer.body).toMatchObject({ state: 'pending', version: 1, stage: 0, stages });
  expect(answer.body.revisions[0]?.contentHash).toBe(await contentHash(request.draft));
  const again = await author.get<Submission>(`/v1/submissions/${answer.body.id}`);
  expect(again.body).toEqual(answer.body);
});

test('texts come back exactly, however odd their characters are', async () => {
  const author = await server().join(aPerson('ada'));
  const text = 'nul \u0000 zero\u200bwidth lone \ud800 \u202eright-to-left\r\n\t';
  const sent = await send(author, aRequest(text));
  const read = await author.get<Submission>(`/v1/submissions/${sent.id}`);
  expect(read.body.revisions[0]?.draft.parts).toEqual([text]);
});

test('the departments of a topic look at a draft that needs sign-off, after those that its findings name', async () => {
  const author = await server().join(aPerson('ada'));
  const topic = {
    ruleId: 'topic-money',
    topic: 'Company figures',
    owner: 'Finance',
    stages: [
      { group: 'legal', need: 'any' as const },
      { group: 'finance', need: 'any' as const },
    ],
  };
  const request = {
    ...aRequest('A record quarter', [{ group: 'legal', need: 'any' }]),
    topics: [topic],
  };
  const sent = await send(author, request);
  expect(sent.stages.map(({ group }) => group)).toEqual(['legal', 'finance']);
  expect(sent.revisions[0]?.topics).toEqual([topic]);
});

test('the same key with the same body gives the first answer again', async () => {
  const { author, manager, group, request } = await aTeam(server());
  const key = randomUUID();
  const first = await author.post<Submission>('/v1/submissions', request(), key);
  const again = await author.post<Submission>('/v1/submissions', request(), key);
  expect([first.status, again.status]).toEqual([201, 200]);
  expect(again.body).toEqual(first.body);
  const queue = await manager.get<{ submissions: Submission[] }>('/v1/submissions?view=queue');
  expect(queue.body.submissions.map(({ id }) => id)).toEqual([first.body.id]);
  expect(first.body.stages).toEqual([{ group, need: 'any' }]);
});

test('the same key with another body is refused, and changes nothing', async () => {
  const { author, request } = await aTeam(server());
  const key = randomUUID();
  await author.post('/v1/submissions', request('one'), key);
  const other = await author.post<ProblemBody>('/v1/submissions', request('two'), key);
  expect(other).toMatchObject({ status: 422, body: { code: 'key-reused' } });
  const mine = await author.get<{ submissions: unknown[] }>('/v1/submissions?view=mine');
  expect(mine.body.submissions).toHaveLength(1);
});

test('twenty calls with one key at once make one submission', async () => {
  const { author, request } = await aTeam(server());
  const key = randomUUID();
  const calls = Array.from({ length: 20 }, () =>
    author.post<Submission>('/v1/submissions', request(), key),
  );
  const answers = await Promise.all(calls);
  expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
  expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
  const mine = await author.get<{ submissions: unknown[] }>('/v1/submissions?view=mine');
  expect(mine.body.submissions).toHaveLength(1);
});

test('one key in the hands of two people is two keys', async () => {
  const [ada, erin] = [await server().join(aPerson('ada')), await server().join(aPerson('erin'))];
  const key = randomUUID();
  const answers = [
    await ada.post<Submission>('/v1/submissions', aRequest(), key),
    await erin.post<Submission>('/v1/submissions', aRequest(), key),
  ];
  expect(answers.map(({ status }) => status)).toEqual([201, 201]);
});

test('a refused draft leaves its key free', async () => {
  const author = await server().join(aPerson('ada'));
  const key = randomUUID();
  const blocked = {
    ...aRequest(),
    findings: [aFinding({ action: 'block', ruleId: 'no-insults' })],
  };
  const refused = await author.post<ProblemBody>('/v1/submissions', blocked, key);
  expect(refused).toMatchObject({
    status: 403,
    body: { code: 'not-allowed', where: { rule: 'no-insults' } },
  });
  expect(refused.body.cure).not.toBe('');
  expect((await author.post('/v1/submissions', aRequest(), key)).status).toBe(201);
});

test.each([
  ['a personal account', aDraft('x', { account: { id: 'me', name: 'Me', kind: 'personal' } }), 403],
  ['an empty text', aDraft('   '), 400],
])('a draft of %s is refused', async (_name, draft, status) => {
  const author = await server().join(aPerson('ada'));
  const answer = await author.post('/v1/submissions', { ...aRequest(), draft }, randomUUID());
  expect(answer.status).toBe(status);
});

test('a draft that no rule holds may still ask for a second pair of eyes', async () => {
  const author = await server().join(aPerson('ada'));
  const sent = await send(author, { ...aRequest(), findings: [] });
  expect(sent.stages).toEqual([{ group: 'managers', need: 'any' }]);
});

test('of another post that looks like one of mine the record names that one', async () => {
  const author = await server().join(aPerson('ada'));
  const first = await send(author);
  const other = await send(author, { ...aRequest('Profits will treble'), apartFrom: first.id });
  const trail = await author.get<{ records: { data: object }[] }>(
    `/v1/submissions/${other.id}/records`,
  );
  expect(trail.body.records[0]?.data).toMatchObject({ apartFrom: first.id });
});
