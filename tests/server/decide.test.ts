import { expect, test } from 'vitest';
import type { RecordEntry } from '../../domain/record';
import type { Submission } from '../../domain/submission';
import {
  aPerson,
  aRequest,
  aTeam,
  decide,
  LEGAL_AFTER_MANAGERS,
  type ProblemBody,
  send,
} from './builders';
import { type Caller, withServer } from './with-server';

const server = withServer();

async function queueOf(person: Caller): Promise<string[]> {
  const answer = await person.get<{ submissions: Submission[] }>('/v1/submissions?view=queue');
  return answer.body.submissions.map(({ id }) => id);
}

test('two stages: the second hears nothing before the first is done, and only the author gets the receipt', async () => {
  const ada = await server().join(aPerson('ada'));
  const max = await server().join(aPerson('max', { groups: ['managers'] }));
  const lea = await server().join(aPerson('lea', { groups: ['legal'] }));
  const sent = await send(ada, aRequest('Soon', LEGAL_AFTER_MANAGERS));
  expect([await queueOf(max), await queueOf(lea)]).toEqual([[sent.id], []]);

  const early = await decide(lea, sent);
  expect(early).toMatchObject({ status: 403, body: { code: 'not-your-stage' } });

  const first = await decide(max, sent);
  expect(first.body).toMatchObject({ state: 'pending', stage: 1, version: 2 });
  expect([await queueOf(max), await queueOf(lea)]).toEqual([[], [sent.id]]);

  const second = await decide(lea, first.body);
  expect(second).toMatchObject({ status: 200, body: { state: 'approved', version: 3 } });
  expect(second.body.receipt).toBeUndefined();
  const own = await ada.get<Submission>(`/v1/submissions/${sent.id}`);
  expect(own.body.receipt).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+$/);
  expect(Date.parse(own.body.expiresAt) - Date.now()).toBeLessThanOrEqual(24 * 3_600_000);

  const trail = await ada.get<{ records: RecordEntry[] }>(`/v1/submissions/${sent.id}/records`);
  expect(trail.body.records.map(({ kind }) => kind)).toEqual([
    'submitted',
    'approved-stage',
    'approved',
  ]);
});

test('nobody approves their own draft, also not as a member of the group', async () => {
  const person = await server().join(aPerson('boss', { groups: ['managers'] }));
  const sent = await send(person);
  expect(await queueOf(person)).not.toContain(sent.id);
  const own = await decide(person, sent);
  expect(own).toMatchObject({ status: 403, body: { code: 'self-approval' } });
});

test('a decision on an older version is refused', async () => {
  const { author, manager, request } = await aTeam(server());
  const sent = await send(author, request());
  const revised = await author.post<Submission>(
    `/v1/submissions/${sent.id}/revisions`,
    { ...request('Another text'), version: sent.version },
    crypto.randomUUID(),
  );
  expect(revised.status).toBe(201);
  expect(await decide(manager, sent)).toMatchObject({
    status: 409,
    body: { code: 'stale-version' },
  });
});

test('a decision on another text is refused', async () => {
  const { author, manager, request } = await aTeam(server());
  const sent = await send(author, request());
  const answer = await decide(manager, sent, { contentHash: 'f'.repeat(64) });
  expect(answer).toMatchObject({ status: 409, body: { code: 'content-changed' } });
});

test('a refusal without a reason is refused, with one it ends the draft', async () => {
  const { author, manager, request } = await aTeam(server());
  const sent = await send(author, request());
  const mute = await decide(manager, sent, { verdict: 'refuse' });
  expect(mute).toMatchObject({ status: 422, body: { code: 'reason-missing' } });
  const said = await decide(manager, sent, { verdict: 'refuse', reason: 'Not \u0000 now' });
  expect(said.body.state).toBe('refused');
  expect(said.body.decisions[0]?.reason).toBe('Not \u0000 now');
});

test('two reviewers at the same moment: exactly one decision counts', async () => {
  const { author, manager, group, request } = await aTeam(server());
  const other = await server().join(aPerson('other', { groups: [group] }));
  for (let round = 0; round < 10; round += 1) {
    const sent = await send(author, request(`round ${round}`));
    const answers = await Promise.all([
      decide(manager, sent),
      decide(other, sent, { verdict: 'refuse', reason: 'No.' }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const now = await author.get<Submission>(`/v1/submissions/${sent.id}`);
    expect(now.body.decisions).toHaveLength(1);
    expect(now.body.version).toBe(2);
  }
});

test('approval against withdrawal at the same moment: exactly one counts', async () => {
  const { author, manager, request } = await aTeam(server());
  for (let round = 0; round < 10; round += 1) {
    const sent = await send(author, request(`round ${round}`));
    const { version, id } = sent;
    const [approved, withdrawn] = await Promise.all([
      decide(manager, sent),
      author.post<Submission>(`/v1/submissions/${id}/withdrawal`, { version }),
    ]);
    expect([approved.status, withdrawn.status].sort()).toEqual([200, 409]);
    const now = await author.get<Submission>(`/v1/submissions/${id}`);
    expect(now.body.state).toBe(approved.status === 200 ? 'approved' : 'withdrawn');
    expect(now.body.receipt !== undefined).toBe(approved.status === 200);
  }
});

test('a stage that needs all waits for every other member of the group', async () => {
  const group = `board-${crypto.randomUUID()}`;
  const author = await server().join(aPerson('author', { groups: [group] }));
  const one = await server().join(aPerson('one', { groups: [group] }));
  const two = await server().join(aPerson('two', { groups: [group] }));
  const sent = await send(author, aRequest('All of us', [{ group, need: 'all' }]));
  const first = await decide(one, sent);
  expect(first.body.state).toBe('pending');
  const twice = await decide(one, first.body);
  expect(twice.body).toMatchObject({ code: 'already-decided' } satisfies Partial<ProblemBody>);
  expect((await decide(two, first.body)).body.state).toBe('approved');
});

test('time ends a draft that waits, and never approves it', async () => {
  const { author, manager, request } = await aTeam(server());
  const sent = await send(author, request());
  server().later(8 * 24 * 3_600_000);
  expect(await decide(manager, sent)).toMatchObject({ status: 409, body: { code: 'wrong-state' } });
  const now = await author.get<Submission>(`/v1/submissions/${sent.id}`);
  expect(now.body).toMatchObject({ state: 'expired', version: 2 });
});
