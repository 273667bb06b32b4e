import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { sha256 } from '../../domain/hash';
import { type RecordEntry, recordText } from '../../domain/record';
import { verifyDatabase } from '../../server/audit/verify/verify-database';
import { aPerson, aTeam, decide, type ProblemBody, send } from './builders';
import { withServer } from './with-server';

const server = withServer();
const SECRET = 'Profits will double in the third quarter';

test('the trail of a draft is one unbroken chain that a reader can compute again', async () => {
  const { author, manager, request } = await aTeam(server());
  const sent = await send(author, request());
  await decide(manager, sent);
  const { body } = await author.get<{ records: RecordEntry[] }>(
    `/v1/submissions/${sent.id}/records`,
  );
  expect(body.records.map(({ seq }) => seq)).toEqual([1, 2]);
  for (const [place, { hash, data, ...entry }] of body.records.entries()) {
    const text = recordText({ ...entry, dataText: JSON.stringify(data) });
    expect(await sha256(text)).toBe(hash);
    expect(entry.previous).toBe(body.records[place - 1]?.hash ?? '0'.repeat(64));
  }
});

test("no record holds a draft's text", async () => {
  const { author, manager, request } = await aTeam(server());
  await decide(manager, await send(author, request(SECRET)), { verdict: 'refuse', reason: SECRET });
  const rows = await server().running.db.selectFrom('record').selectAll().execute();
  expect(JSON.stringify(rows)).not.toContain('double');
});

async function flawsOf(subject: string) {
  const { db, house } = server().running;
  const { flaws } = await verifyDatabase(db, house.organisation.id);
  return flaws.filter((flaw) => flaw.subject === subject).map(({ seq, why }) => ({ seq, why }));
}

test.each([
  ['a changed byte', { data: '{"version":2}' }, 2, 'content-changed'],
  ['a changed actor', { actor_id: 'somebody-else' }, 2, 'content-changed'],
  ["a changed actor's name", { actor_name: 'Somebody Else' }, 2, 'name-changed'],
  [
    'a time that is a microsecond later',
    { at: '2026-01-01T00:00:00.000001Z' },
    2,
    'time-too-exact',
  ],
  ['a renumbered entry', { seq: 7 }, 7, 'chain-broken'],
] as const)('%s in the database is found', async (_name, change, seq, why) => {
  const { author, manager, request } = await aTeam(server());
  const { db } = server().running;
  const sent = await send(author, request());
  await decide(manager, sent);
  expect(await flawsOf(sent.id)).toEqual([]);
  const row = db.updateTable('record').where('subject', '=', sent.id).where('seq', '=', 2);
  await row.set(change).execute();
  expect(await flawsOf(sent.id)).toContainEqual({ seq, why });
  await db.deleteFrom('record').where('subject', '=', sent.id).execute();
});

test('a removed entry breaks the chain at the next one', async () => {
  const { author, manager, request } = await aTeam(server());
  const { db } = server().running;
  const sent = await send(author, request());
  await decide(manager, sent);
  await db.deleteFrom('record').where('subject', '=', sent.id).where('seq', '=', 1).execute();
  expect(await flawsOf(sent.id)).toEqual([{ seq: 2, why: 'chain-broken' }]);
});

test('what a browser did without a submission is recorded once a key', async () => {
  const author = await server().join(aPerson('ada'));
  const report = {
    kind: 'posted-with-reason',
    site: 'x',
    accountId: 'acme',
    ruleIds: ['no-forecast'],
    apartFrom: 'a-submission',
    reason: 'Published in the annual report.',
    pack: { id: 'acme-policy', version: 1 },
  };
  const key = randomUUID();
  const first = await author.post<RecordEntry>('/v1/records', report, key);
  const again = await author.post<RecordEntry>('/v1/records', report, key);
  expect([first.status, again.status]).toEqual([201, 200]);
  expect(again.body).toEqual(first.body);
  expect(first.body).toMatchObject({ kind: 'posted-with-reason', seq: 1, subject: first.body.id });
  expect(first.body.data).toMatchObject({ apartFrom: 'a-submission' });
  const mute = await author.post<ProblemBody>(
    '/v1/records',
    { ...report, reason: ' ' },
    randomUUID(),
  );
  expect(mute).toMatchObject({ status: 422, body: { code: 'reason-missing' } });
});
