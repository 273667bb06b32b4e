import { expect, test } from 'vitest';
import type { ToldRecord } from '../../domain/api';
import type { Submission } from '../../domain/submission';
import { aTeam, decide, send } from './builders';
import { type Caller, withServer } from './with-server';

const server = withServer();
const DAY = 86_400_000;

async function decidedBy(caller: Caller, more = ''): Promise<string[]> {
  const path = `/v1/submissions?view=decided${more}`;
  const { body } = await caller.get<{ submissions: Submission[] }>(path);
  return body.submissions.map(({ id }) => id);
}

test('a reviewer finds again what they decided on, newest first, whatever became of it', async () => {
  const { author, manager, request } = await aTeam(server());
  const other = await aTeam(server());
  const [first, second] = [await send(author, request('one')), await send(author, request('two'))];
  await send(author, request('three'));
  await decide(other.manager, await send(other.author, other.request('elsewhere')));
  await decide(manager, first);
  await decide(manager, second, { verdict: 'refuse', reason: 'No.' });
  expect(await decidedBy(manager)).toEqual([second.id, first.id]);
  expect(await decidedBy(manager, '&state=approved')).toEqual([first.id]);
  expect(await decidedBy(manager, '&limit=1')).toEqual([second.id]);
  expect(await decidedBy(author)).toEqual([]);
});

test('after thirty days a decision is left out, and with it a receipt is never in the list', async () => {
  const { author, manager, request } = await aTeam(server());
  const sent = await send(author, request());
  await decide(manager, sent);
  const path = '/v1/submissions?view=decided';
  const { body } = await manager.get<{ submissions: Submission[] }>(path);
  expect(body.submissions[0]).toMatchObject({ id: sent.id, state: 'approved' });
  expect(body.submissions[0]).not.toHaveProperty('receipt');
  const { db } = server().running;
  const before = new Date(Date.now() - 31 * DAY).toISOString();
  await db
    .updateTable('decision')
    .set({ created_at: before })
    .where('submission_id', '=', sent.id)
    .execute();
  expect(await decidedBy(manager)).toEqual([]);
});

test('the author reads who took an approval back, and why', async () => {
  const { author, manager, request } = await aTeam(server());
  const sent = await send(author, request());
  const approved = (await decide(manager, sent)).body;
  const reason = 'The figures are of last year.';
  await manager.post(`/v1/submissions/${sent.id}/revocation`, {
    version: approved.version,
    reason,
  });
  const { body } = await author.get<{ records: ToldRecord[] }>(
    `/v1/submissions/${sent.id}/records`,
  );
  expect(body.records.at(-1)).toMatchObject({
    kind: 'revoked',
    actor: { name: 'manager' },
    reason,
  });
  await server().running.db.deleteFrom('record_text').execute();
  const erased = await author.get<{ records: ToldRecord[] }>(`/v1/submissions/${sent.id}/records`);
  expect(erased.body.records.at(-1)).not.toHaveProperty('reason');
});
