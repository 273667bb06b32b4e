import { expect, test } from 'vitest';
import type { Decision, Submission } from '../../domain/submission';
import { erasePerson } from '../../server/audit/retention/erase-person';
import { verifyDatabase } from '../../server/audit/verify/verify-database';
import { aTeam, decide, send } from './builders';
import { withServer } from './with-server';

const server = withServer();

/** Asked for changes with a reason by the manager of a team of its own. */
async function aDecision() {
  const { author, manager, request } = await aTeam(server());
  const sent = await send(author, request());
  await decide(manager, sent, { verdict: 'request-changes', reason: 'Too bold.' });
  return { id: sent.id, manager };
}

/** Approved, taken back, and approved again by the same person. */
async function anApprovalTwice() {
  const { author, manager, request } = await aTeam(server());
  const sent = await send(author, request());
  await decide(manager, sent);
  const path = `/v1/submissions/${sent.id}`;
  const { version } = (await author.get<Submission>(path)).body;
  await manager.post(`${path}/revocation`, { version, reason: 'I read it wrongly.' });
  await decide(manager, (await author.get<Submission>(path)).body);
  return sent.id;
}

async function flawsOf(id: string) {
  const { db, house } = server().running;
  const { flaws } = await verifyDatabase(db, house.organisation.id);
  return flaws.filter(({ subject }) => subject === id).map(({ why }) => why);
}

async function bodiesOf(id: string): Promise<Decision[]> {
  const rows = await server()
    .running.db.selectFrom('decision')
    .select('body')
    .where('submission_id', '=', id)
    .orderBy('created_at')
    .execute();
  return rows.map(({ body }) => JSON.parse(body));
}

function rewrite(id: string, { body, voidedAt }: { body: Decision; voidedAt?: string | null }) {
  return server()
    .running.db.updateTable('decision')
    .set({
      body: JSON.stringify(body),
      ...(voidedAt !== undefined && { voided_at: voidedAt }),
    })
    .where('submission_id', '=', id)
    .where('created_at', '=', new Date(body.at))
    .execute();
}

test.each<[string, Partial<Decision>]>([
  ['verdict', { verdict: 'approve' }],
  ['reason', { reason: 'Fine.' }],
  ['reason that is gone', { reason: '' }],
  ['stage', { stage: 1 }],
  ['reviewer', { reviewer: { id: 'somebody-else', name: 'Somebody Else' } }],
])('a changed %s of a decision is found', async (_what, change) => {
  const { id } = await aDecision();
  expect(await flawsOf(id)).toEqual([]);
  const [body] = await bodiesOf(id);
  if (!body) throw new Error('No decision.');
  await rewrite(id, { body: { ...body, ...change } });
  expect(await flawsOf(id)).toEqual(['decision-changed']);
});

test('a decision without its record, and a record without its decision', async () => {
  const { id } = await aDecision();
  const { db } = server().running;
  const taken = await db
    .deleteFrom('decision')
    .where('submission_id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();
  expect(await flawsOf(id)).toEqual(['decision-gone']);
  const { created_at, voided_at: _none, ...rest } = taken;
  await db
    .insertInto('decision')
    .values({ ...rest, created_at: created_at.toISOString() })
    .execute();
  expect(await flawsOf(id)).toEqual([]);
  await db.deleteFrom('record').where('subject', '=', id).where('seq', '=', 2).execute();
  expect(await flawsOf(id)).toEqual(['decision-unrecorded']);
});

test('an approval that was taken back neither stands again nor falls unasked', async () => {
  const id = await anApprovalTwice();
  const [first, second] = await bodiesOf(id);
  if (!(first?.voidedAt && second)) throw new Error('Two approvals were expected.');
  expect(await flawsOf(id)).toEqual([]);
  const { voidedAt, ...standing } = first;
  await rewrite(id, { body: standing, voidedAt: null });
  expect(await flawsOf(id)).toEqual(['decision-changed']);
  await rewrite(id, { body: first, voidedAt });
  expect(await flawsOf(id)).toEqual([]);
  await rewrite(id, { body: { ...second, voidedAt: second.at }, voidedAt: second.at });
  expect(await flawsOf(id)).toEqual(['decision-changed']);
});

test("a reviewer's name may go where a record says that this person was erased", async () => {
  const { id, manager } = await aDecision();
  const { house, db } = server().running;
  const { body } = await manager.get<{ person: { id: string } }>('/v1/me');
  const operator = { id: 'command-line', name: 'Command line' };
  expect(await erasePerson(house, operator, body.person.id)).toMatchObject({ ok: true });
  expect((await bodiesOf(id))[0]?.reviewer.name).toBe('Erased person');
  expect(await flawsOf(id)).toEqual([]);
  await db.deleteFrom('record').where('kind', '=', 'person-erased').execute();
  expect(await flawsOf(id)).toContain('decision-changed');
});
