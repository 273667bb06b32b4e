import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import type { ChangesAnswer } from '../../domain/change';
import { forgetOldChanges } from '../../server/live/read-changes';
import { aPerson, aTeam, decide, type ProblemBody, send } from './builders';
import { type Caller, withServer } from './with-server';

const server = withServer();

async function begin(caller: Caller): Promise<string> {
  const answer = await caller.get<ChangesAnswer>('/v1/changes');
  expect(answer.body).toMatchObject({ changes: [], reset: true });
  return answer.body.cursor;
}

async function since(caller: Caller, cursor: string, tag = '') {
  return caller.get<ChangesAnswer>(`/v1/changes?cursor=${cursor}`, { 'if-none-match': tag });
}

test('author and reviewer are told of each move once a cursor, strangers of none; the answer without news is 304', async () => {
  const { author, manager, request } = await aTeam(server());
  const stranger = await server().join(aPerson('stranger'));
  const start = await begin(author);
  const sent = await send(author, request());
  const first = await since(author, start);
  expect(first.body).toMatchObject({
    changes: [{ kind: 'submission', subject: sent.id, state: 'pending', version: 1 }],
    more: false,
    reset: false,
  });
  const tag = first.headers.get('etag') ?? '';
  expect((await since(author, start, tag)).status).toBe(304);
  expect((await decide(manager, sent)).status).toBe(200);
  for (const caller of [author, manager]) {
    const { body } = await since(caller, first.body.cursor, tag);
    expect(body.changes.at(-1)).toMatchObject({ subject: sent.id, state: 'approved', version: 2 });
  }
  expect((await since(stranger, start)).body.changes).toEqual([]);
});

test('screens are told that a guest is asked first, and that nobody waits for them any more', async () => {
  const { group, author, request } = await aTeam(server());
  const reviewer = aPerson('reviewer', { groups: [group], roles: ['reviewer'] });
  const manager = await server().join(reviewer);
  const start = await begin(author);
  const sent = await send(author, request());
  const told = async () => (await since(author, start)).body.changes.map(({ version }) => version);
  expect(await told()).toEqual([1]);
  const whom = { email: 'gil@agency.example', name: 'Gil', expiresInHours: 24, may: 'decide' };
  const asked = { ...whom, submissionId: sent.id, version: sent.version };
  const invited = await manager.post<{ guest: { id: string } }>('/v1/guests', asked);
  expect(invited.status).toBe(201);
  // Each change tells of how it is now.
  expect(await told()).toEqual([2, 2]);
  expect((await manager.remove(`/v1/guests/${invited.body.guest.id}`)).status).toBe(200);
  expect(await told()).toEqual([3, 3, 3]);
});

test('a change that was committed late, with an earlier time, is told at the next look', async () => {
  const { author, request } = await aTeam(server());
  const { db, house } = server().running;
  const start = await begin(author);
  const first = await send(author, request());
  const { cursor } = (await since(author, start)).body;
  const late = await send(author, request());
  await sql`UPDATE change SET changed_at = (SELECT min(changed_at) FROM change WHERE subject = ${first.id}) - interval '1 second'
    WHERE org_id = ${house.organisation.id} AND subject = ${late.id}`.execute(db);
  const again = (await since(author, cursor)).body.changes.map(({ subject }) => subject);
  expect(again).toContain(late.id);
});

test('stops are told to everybody; a cursor too old says that lists are to be read anew; a wrong one is refused', async () => {
  const author = await server().join(aPerson('author'));
  const admin = await server().join(aPerson('admin', { roles: ['admin'] }));
  const start = await begin(author);
  const stop = await admin.post<{ id: string }>(
    '/v1/stops',
    { reason: 'Storm', scope: { kind: 'all' }, allow: [] },
    randomUUID(),
  );
  expect(stop.status).toBe(201);
  expect((await since(author, start)).body.changes.at(-1)).toMatchObject({
    kind: 'stop',
    subject: stop.body.id,
  });
  expect((await since(author, '1000.')).body).toMatchObject({ changes: [], reset: true });
  expect((await since(author, 'yesterday')).body as unknown as ProblemBody).toMatchObject({
    status: 400,
    code: 'malformed',
  });
  expect((await server().stranger().get('/v1/changes')).status).toBe(401);
});

test('changes are kept for a day', async () => {
  const { author, request } = await aTeam(server());
  const { db, house } = server().running;
  const old = await send(author, request());
  const young = await send(author, request());
  await sql`UPDATE change SET changed_at = changed_at - interval '25 hours' WHERE subject = ${old.id}`.execute(
    db,
  );
  await forgetOldChanges(house);
  const rows = await db.selectFrom('change').select('subject').execute();
  const subjects = rows.map(({ subject }) => subject);
  expect(subjects).toContain(young.id);
  expect(subjects).not.toContain(old.id);
});
