import { sql } from 'kysely';
import { afterEach, expect, test } from 'vitest';
import type { Submission } from '../../domain/submission';
import { verifyDatabase } from '../../server/audit/verify/verify-database';
import { aTeam, decide, send } from './builders';
import { withServer } from './with-server';

const server = withServer();

/** The database itself refuses the next writes to a table, as engines do under load. Sequences do not roll back: they count. */
async function refuseNext(times: number, table: string, code: string): Promise<void> {
  const { db } = server().running;
  await sql.raw(`CREATE SEQUENCE clash_count`).execute(db);
  await sql
    .raw(
      `CREATE FUNCTION clash() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
         IF nextval('clash_count') <= ${times} THEN RAISE EXCEPTION 'clash' USING ERRCODE = '${code}'; END IF;
         RETURN NEW; END $$`,
    )
    .execute(db);
  await sql
    .raw(`CREATE TRIGGER clash BEFORE INSERT ON ${table} FOR EACH ROW EXECUTE FUNCTION clash()`)
    .execute(db);
}

afterEach(async () => {
  const { db } = server().running;
  await sql.raw(`DROP FUNCTION IF EXISTS clash CASCADE`).execute(db);
  await sql.raw(`DROP SEQUENCE IF EXISTS clash_count`).execute(db);
});

test.each(['40001', '40P01'])('a clash (%s) is tried again, without doubles', async (code) => {
  const { author, manager, request } = await aTeam(server());
  await refuseNext(3, 'record', code);
  const sent = await send(author, request());
  await sql.raw(`ALTER SEQUENCE clash_count RESTART`).execute(server().running.db);
  expect((await decide(manager, sent)).body.state).toBe('approved');
  const { db, house } = server().running;
  const count = async (table: 'submission' | 'revision' | 'decision' | 'receipt' | 'record') => {
    const rows = db.selectFrom(table).select((eb) => eb.fn.countAll<string>().as('count'));
    const column = table === 'record' ? 'subject' : 'submission_id';
    const { count: found } = await rows.where(column, '=', sent.id).executeTakeFirstOrThrow();
    return Number(found);
  };
  expect([await count('submission'), await count('revision')]).toEqual([1, 1]);
  expect([await count('decision'), await count('receipt'), await count('record')]).toEqual([
    1, 1, 2,
  ]);
  expect((await verifyDatabase(db, house.organisation.id)).flaws).toEqual([]);
});

test('a failing database gives a problem, keeps nothing, and the same key works afterwards', async () => {
  const { author, request } = await aTeam(server());
  await refuseNext(1, 'record', '53100');
  const key = crypto.randomUUID();
  const failed = await author.post('/v1/submissions', request(), key);
  expect(failed).toMatchObject({ status: 500, body: { code: 'server-error' } });
  expect(JSON.stringify(failed.body)).not.toContain('clash');
  const mine = await author.get<{ submissions: Submission[] }>('/v1/submissions?view=mine');
  expect(mine.body.submissions).toEqual([]);
  expect((await author.post('/v1/submissions', request(), key)).status).toBe(201);
});
