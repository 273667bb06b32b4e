import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { expect, test, vi } from 'vitest';
import type { Submission } from '../../../domain/submission';
import { aPerson, aRequest, aTeam, decide, send } from '../builders';
import type { Caller } from '../caller';
import { sure } from '../matrix/made';
import { withServer } from '../with-server';

const CANARY = `canary-${randomUUID()}`;
const server = withServer({ LOG_LEVEL: 'trace' });

/** Where a draft's text and what people write about it are kept, and nowhere else; docs/privacy.md says for how long. */
const CLASSIFIED = [
  'comment.body',
  'decision.body',
  'idempotency.answer',
  'record_text.text',
  'revision.body',
  'suggestion.parts',
];

test('a text stands where it is to stand, and in no log, no figure and no other column', async () => {
  const logged: string[] = [];
  vi.spyOn(process.stderr, 'write').mockImplementation((chunk) => {
    logged.push(String(chunk));
    return true;
  });
  const team = await aTeam(server());
  await wholeWay(team);
  await errors(team);
  vi.restoreAllMocks();

  const log = logged.join('');
  expect(log).toContain('"status":422');
  expect(log).not.toContain(CANARY);
  const metrics = await fetch(`${server().running.url}/metrics`);
  expect(metrics.status).toBe(200);
  expect(await metrics.text()).not.toContain(CANARY);
  expect(await columnsWith(CANARY)).toEqual(CLASSIFIED);
}, 60_000);

type Team = Awaited<ReturnType<typeof aTeam>>;

/** Sent, talked about, sent back with a suggestion, sent anew, approved, taken back. */
async function wholeWay({ author, manager, request }: Team): Promise<void> {
  const sent = await send(author, { ...request(CANARY), note: `${CANARY} note` });
  const path = `/v1/submissions/${sent.id}`;
  const comment = { audience: 'author', text: `${CANARY} comment`, revision: 1 };
  sure(await author.post(`${path}/comments`, comment, randomUUID()));
  const asked = sure(await decide(manager, sent, ASK));
  const { draft, ...rest } = request(`${CANARY} again`);
  const revised = sure(
    await author.post<Submission>(
      `${path}/revisions`,
      { ...rest, draft, version: asked.version },
      randomUUID(),
    ),
  );
  const approved = sure(await decide(manager, revised, { reason: `${CANARY} fine` }));
  const revocation = { version: approved.version, reason: `${CANARY} no` };
  sure(await manager.post(`${path}/revocation`, revocation));
}

const ASK = {
  verdict: 'request-changes',
  reason: `${CANARY} reason`,
  suggestion: [{ part: 0, text: `${CANARY} softer` }],
};

/** What is refused is named by its place, not by its content. */
async function errors({ author, manager, request }: Team): Promise<void> {
  const key = randomUUID();
  const sent = sure(await author.post<Submission>('/v1/submissions', request(CANARY), key));
  const statuses = [
    // Another text with the same key, a stale decision, what is no request at all, a person who may not, a path that is none.
    (await author.post('/v1/submissions', request(`${CANARY} other`), key)).status,
    (await decide(manager, sent, { version: 9, reason: CANARY })).status,
    (await author.post('/v1/submissions', { draft: CANARY }, randomUUID())).status,
    (await author.post('/v1/submissions', `{"${CANARY}`, randomUUID())).status,
    (await decide(await stranger(), sent, { reason: CANARY })).status,
    (await author.get(`/v1/${CANARY}`)).status,
    (await author.post('/v1/submissions', aRequest(`${CANARY}\u0000`), randomUUID())).status,
  ];
  expect(statuses).toEqual([422, 409, 400, 400, 404, 404, 201]);
}

function stranger(): Promise<Caller> {
  return server().join(aPerson('stranger'));
}

async function columnsWith(text: string): Promise<string[]> {
  const { db } = server().running;
  const { rows: columns } = await sql<{ table: string; column: string }>`
    SELECT table_name AS table, column_name AS column FROM information_schema.columns
    WHERE table_schema = 'public' ORDER BY 1, 2`.execute(db);
  const found: string[] = [];
  for (const { table, column } of columns) {
    const { rows } = await sql`
      SELECT 1 FROM ${sql.table(table)} WHERE ${sql.ref(column)}::text LIKE ${`%${text}%`} LIMIT 1`.execute(
      db,
    );
    if (rows.length > 0) found.push(`${table}.${column}`);
  }
  return found;
}
