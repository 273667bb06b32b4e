import { expect, test } from 'vitest';
import type { BulkDecisionAnswer } from '../../domain/api-conversation';
import { currentRevision, type Submission } from '../../domain/submission';
import { aFinding, aPerson, aRequest, decide, send } from './builders';
import { type Caller, withServer } from './with-server';

const server = withServer();

/** Sent although no rule holds it: the usual stage decides. */
function sendFree(author: Caller, text: string, action: 'warn' | 'sign-off' = 'warn') {
  const findings = [aFinding({ action, ruleId: `a-${action}` })];
  return send(author, { ...aRequest(text), findings });
}

const itemOf = (sent: Submission, verdict = 'approve', reason = '') => {
  const { revision, contentHash } = currentRevision(sent);
  return { submissionId: sent.id, verdict, reason, revision, contentHash, version: sent.version };
};

const bulk = (person: Caller, items: unknown[]) =>
  person.post<BulkDecisionAnswer>('/v1/decisions', { items });

test('each item has its own answer: what a rule holds, what changed, and what is my own are left out', async () => {
  const ada = await server().join(aPerson('ada'));
  const max = await server().join(aPerson('max', { groups: ['managers'] }));
  const free = [await sendFree(ada, 'one'), await sendFree(ada, 'two')] as const;
  const held = await sendFree(ada, 'held', 'sign-off');
  const own = await sendFree(max, 'mine');
  const changed = await sendFree(ada, 'three');
  const items = [
    itemOf(free[0]),
    itemOf(held),
    itemOf(own),
    { ...itemOf(changed), contentHash: 'f'.repeat(64) },
    itemOf(free[1], 'refuse', 'Not now.'),
    itemOf(free[0]),
  ];
  const { status, body } = await bulk(max, items);
  expect(status).toBe(200);
  expect(body.answers.map(({ submissionId }) => submissionId)).toEqual(
    items.map(({ submissionId }) => submissionId),
  );
  const said = body.answers.map(({ submission, problem }) => submission?.state ?? problem?.code);
  expect(said.slice(0, 5)).toEqual([
    'approved',
    'not-allowed',
    'self-approval',
    'content-changed',
    'refused',
  ]);
  expect(body.answers[5]?.problem).toBeDefined();
  expect(body.answers[1]?.problem?.where).toEqual({ rule: 'a-sign-off' });
  expect(body.answers.some(({ submission }) => submission?.receipt)).toBe(false);
  const after = await ada.get<Submission>(`/v1/submissions/${held.id}`);
  expect(after.body).toMatchObject({ state: 'pending', decisions: [] });
  expect((await decide(max, held)).body.state).toBe('approved');
});

test('fifty at most, one at least', async () => {
  const max = await server().join(aPerson('max', { groups: ['managers'] }));
  const item = {
    submissionId: 'x',
    verdict: 'approve',
    reason: '',
    revision: 1,
    contentHash: 'a'.repeat(64),
    version: 1,
  };
  expect((await bulk(max, [])).status).toBe(400);
  expect((await bulk(max, Array(51).fill(item))).status).toBe(400);
  const { body } = await bulk(max, [item]);
  expect(body.answers[0]?.problem?.code).toBe('not-found');
});
