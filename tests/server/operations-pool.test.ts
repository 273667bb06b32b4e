import { randomUUID } from 'node:crypto';
import { decodeJwt } from 'jose';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import type { Submission } from '../../domain/submission';
import { currentRevision } from '../../domain/submission';
import { allSealed } from './audit/all-sealed';
import { aTeam, decide, send } from './builders';
import { withServer } from './with-server';

const one = withServer({ DATABASE_POOL_SIZE: '1' });
const few = withServer({
  DATABASE_POOL_SIZE: '4',
  DATABASE_STATEMENT_TIMEOUT: '1',
  DATABASE_IDLE_TIMEOUT: '1',
});

function connections() {
  return sql<{ count: string }>`
    SELECT count(*) AS count FROM pg_stat_activity
    WHERE datname = current_database() AND application_name = 'guidepost'`
    .execute(few().running.db)
    .then(({ rows }) => Number(rows[0]?.count));
}

test('one connection is enough for a draft’s whole way: nothing waits for a second one inside of a transaction', async () => {
  const { author, manager, request } = await aTeam(one());
  const drafts = await Promise.all([1, 2, 3, 4].map(() => send(author, request())));
  const decided = await Promise.all(drafts.map((sent) => decide(manager, sent)));
  expect(decided.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
  const [first] = drafts;
  const { body } = await author.get<Submission>(`/v1/submissions/${first?.id}`);
  const receiptId = decodeJwt(body.receipt ?? '').jti;
  const { contentHash } = currentRevision(body);
  const posted = await author.post(
    `/v1/submissions/${body.id}/posted`,
    { receiptId, contentHash },
    randomUUID(),
  );
  expect(posted.status).toBe(200);
  await allSealed(one());
  expect((await one().stranger().get('/readyz')).status).toBe(200);
});

test('a statement that takes too long is ended by the database, and its connection is of use again', async () => {
  const { db } = few().running;
  await expect(sql`SELECT pg_sleep(20)`.execute(db)).rejects.toMatchObject({ code: '57014' });
  expect((await few().stranger().get('/readyz')).status).toBe(200);
});

test('there are no more connections than the setting says, and idle ones are closed', async () => {
  const { db } = few().running;
  await Promise.all(Array.from({ length: 12 }, () => sql`SELECT pg_sleep(0.2)`.execute(db)));
  expect(await connections()).toBe(4);
  await expect.poll(connections, { timeout: 15_000, interval: 200 }).toBeLessThan(4);
});
