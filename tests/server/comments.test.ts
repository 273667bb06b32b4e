import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { Comment } from '../../domain/comment';
import type { Submission } from '../../domain/submission';
import { aPerson, aTeam, type ProblemBody, send } from './builders';
import { type Caller, withServer } from './with-server';

const server = withServer();

async function talk() {
  const team = await aTeam(server());
  const sent = await send(team.author, team.request());
  const path = `/v1/submissions/${sent.id}/comments`;
  const say = (person: Caller, change: Partial<Comment> = {}, key = randomUUID()) =>
    person.post<Comment & ProblemBody>(
      path,
      { audience: 'author', text: 'Why so sure?', revision: 1, ...change },
      key,
    );
  const read = async (person: Caller) =>
    (await person.get<{ comments: Comment[] }>(path)).body.comments.map(({ text }) => text);
  return { ...team, sent, path, say, read };
}

test('the author reads and answers what is meant for them, and nothing of what reviewers say among themselves', async () => {
  const { author, manager, say, read, path } = await talk();
  const asked = await say(manager);
  await say(manager, { audience: 'internal', text: 'I would refuse this.' });
  const answered = await say(author, { text: 'It was in the report.', answerTo: asked.body.id });
  expect([asked.status, answered.status]).toEqual([201, 201]);
  expect(await read(author)).toEqual(['Why so sure?', 'It was in the report.']);
  expect(await read(manager)).toHaveLength(3);
  const auditor = await server().join(aPerson('auditor', { roles: ['auditor'] }));
  expect(await read(auditor)).toHaveLength(3);
  const stranger = await server().join(aPerson('mallory'));
  expect((await stranger.get(path)).status).toBe(404);
});

test('an author who is a colleague of the reviewers still hears nothing internal', async () => {
  const group = `managers-${randomUUID()}`;
  const author = await server().join(aPerson('boss', { groups: [group], roles: ['admin'] }));
  const manager = await server().join(aPerson('max', { groups: [group] }));
  const { request } = await aTeam(server());
  const sent = await send(author, { ...request(), findings: [] });
  const path = `/v1/submissions/${sent.id}/comments`;
  const admin = await server().join(aPerson('other', { roles: ['admin'] }));
  const body = { audience: 'internal', text: 'Careful.', revision: 1 };
  expect((await admin.post(path, body, randomUUID())).status).toBe(201);
  expect((await author.get<{ comments: Comment[] }>(path)).body.comments).toEqual([]);
  const own = await author.post<ProblemBody>(path, body, randomUUID());
  expect(own).toMatchObject({ status: 403, body: { code: 'not-allowed' } });
  expect((await manager.post(path, body, randomUUID())).status).toBe(404);
});

test('auditors say nothing; answers go to the same readers; a revision has to be there', async () => {
  const { manager, author, say } = await talk();
  const auditor = await server().join(aPerson('auditor', { roles: ['auditor'] }));
  expect((await say(auditor)).status).toBe(403);
  const internal = await say(manager, { audience: 'internal' });
  const leak = await say(author, { answerTo: internal.body.id });
  expect(leak).toMatchObject({ status: 400, body: { where: { path: 'body.answerTo' } } });
  const late = await say(author, { revision: 2 });
  expect(late).toMatchObject({ status: 400, body: { where: { path: 'body.revision' } } });
});

test('a deleted comment keeps its place, its text is gone from the database', async () => {
  const { author, manager, say, read, path } = await talk();
  const { body: comment } = await say(manager, { text: 'SECRET words' });
  const gone = await manager.remove<Comment>(`${path}/${comment.id}`);
  expect(gone).toMatchObject({ status: 200, body: { text: '' } });
  expect(gone.body.deletedAt).toBeDefined();
  expect(await read(author)).toEqual(['']);
  expect((await manager.remove(`${path}/${comment.id}`)).status).toBe(404);
  const { db } = server().running;
  const stored = await Promise.all([
    db.selectFrom('comment').selectAll().execute(),
    db.selectFrom('record').selectAll().execute(),
    db.selectFrom('idempotency').selectAll().execute(),
  ]);
  expect(JSON.stringify(stored)).not.toContain('SECRET');
});

test("nobody deletes another person's comment, but an administrator", async () => {
  const { author, manager, say, path } = await talk();
  const { body: comment } = await say(manager);
  expect((await author.remove(`${path}/${comment.id}`)).status).toBe(404);
  const admin = await server().join(aPerson('admin', { roles: ['admin'] }));
  expect((await admin.remove(`${path}/${comment.id}`)).status).toBe(200);
});

test('a repeated comment is one comment', async () => {
  const { manager, say, read } = await talk();
  const key = randomUUID();
  const [first, again] = [await say(manager, {}, key), await say(manager, {}, key)];
  expect([first.status, again.status]).toEqual([201, 200]);
  expect(await read(manager)).toHaveLength(1);
  const trail = await manager.get<{ records: { kind: string }[] }>(
    `/v1/submissions/${(first.body as Comment).submissionId}/records`,
  );
  expect(trail.body.records.map(({ kind }) => kind)).toEqual(['submitted', 'commented']);
});

test('what people say stays readable after the draft has ended', async () => {
  const { author, manager, sent, say, read } = await talk();
  await say(manager);
  const gone = await author.post<Submission>(`/v1/submissions/${sent.id}/withdrawal`, {
    version: sent.version,
  });
  expect(gone.body.state).toBe('withdrawn');
  expect(await read(author)).toHaveLength(1);
});
