import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { RecordAnswer } from '../../domain/api-conversation';
import { contentHash } from '../../domain/hash';
import type { Person } from '../../domain/person';
import type { RecordEntry } from '../../domain/record';
import type { Sample, Sampling } from '../../domain/sample';
import { aDraft, aPerson, type ProblemBody } from './builders';
import { type Caller, withServer } from './with-server';

const server = withServer();
const draft = aDraft('Our new office smells of paint');

async function setSampling(change: Partial<Sampling>): Promise<void> {
  const admin = await server().join(aPerson('admin', { roles: ['admin'] }));
  const { body } = await admin.get<{ version: number; sampling: Sampling }>('/v1/sampling');
  const sampling = { ...body.sampling, ...change };
  const written = await admin.put('/v1/sampling', { version: body.version, sampling });
  expect(written.status).toBe(200);
}

/** A group of its own that reviews, an author whose every post is picked. */
async function everyPost() {
  const [writers, reviewers] = [`writers-${randomUUID()}`, `reviewers-${randomUUID()}`];
  await setSampling({ groups: { [writers]: 1 }, reviewers });
  const author = await server().join(aPerson('ada', { groups: [writers, reviewers] }));
  const reviewer = await server().join(aPerson('max', { groups: [reviewers] }));
  return { author, reviewer };
}

async function post(person: Caller, change: object = {}) {
  const report = {
    kind: 'posted-clear',
    site: 'x',
    accountId: 'acme',
    contentHash: await contentHash(draft),
    ruleIds: [],
    pack: { id: 'acme-policy', version: 1 },
  };
  const answer = await person.post<RecordAnswer>(
    '/v1/records',
    { ...report, ...change },
    randomUUID(),
  );
  expect(answer.status).toBe(201);
  return answer.body;
}

const samplesOf = async (person: Caller, query = '') =>
  (await person.get<{ samples: Sample[]; next?: string }>(`/v1/samples${query}`)).body;

test('nothing is picked as long as nobody asks for it', async () => {
  const author = await server().join(aPerson('ada'));
  expect((await post(author)).sample).toBeUndefined();
});

test('a picked post waits for the reviewers without its text, and is looked at once', async () => {
  const { author, reviewer } = await everyPost();
  const { sample, id: recordId } = await post(author, { ruleIds: ['no-forecast'] });
  const waiting = (await samplesOf(reviewer)).samples.find(({ id }) => id === sample?.id);
  expect(waiting).toMatchObject({ recordId, kind: 'posted-clear', ruleIds: ['no-forecast'] });
  expect(waiting?.draft).toBeUndefined();
  const path = `/v1/samples/${sample?.id}/outcome`;
  const mute = await reviewer.post<ProblemBody>(path, { outcome: 'training', note: ' ' });
  expect(mute).toMatchObject({ status: 422, body: { code: 'reason-missing' } });
  const answers = await Promise.all(
    ['ok', 'ok'].map((outcome) => reviewer.post<Sample>(path, { outcome, note: 'Fine.' })),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 404]);
  expect((await samplesOf(reviewer)).samples.map(({ id }) => id)).not.toContain(sample?.id);
  const seen = await samplesOf(reviewer, '?state=reviewed');
  expect(seen.samples.at(-1)?.review).toMatchObject({ outcome: 'ok', note: 'Fine.' });
  const { db } = server().running;
  const chain = await db.selectFrom('record').selectAll().where('subject', '=', recordId).execute();
  expect(chain.map(({ kind }) => kind).sort()).toEqual([
    'posted-clear',
    'sample-reviewed',
    'sampled',
  ]);
  expect(JSON.stringify(chain.map(({ data }) => data))).not.toContain('Fine.');
});

test('nobody looks at their own post, and nobody outside of the group looks at any', async () => {
  const { author } = await everyPost();
  const { sample } = await post(author);
  expect((await samplesOf(author)).samples).toEqual([]);
  const own = await author.post(`/v1/samples/${sample?.id}/outcome`, { outcome: 'ok', note: '' });
  expect(own.status).toBe(404);
  const stranger = await server().join(aPerson('mallory'));
  expect((await stranger.get<ProblemBody>('/v1/samples')).body.code).toBe('not-allowed');
  const admin = await server().join(aPerson('admin', { roles: ['admin'] }));
  expect((await admin.get('/v1/samples')).status).toBe(200);
  const path = `/v1/samples/${sample?.id}/outcome`;
  expect((await admin.post(path, { outcome: 'ok', note: '' })).status).toBe(403);
});

test('the text is there only where the author sent it, and only the very text that went out', async () => {
  const { author, reviewer } = await everyPost();
  const { sample } = await post(author);
  const path = `/v1/samples/${sample?.id}/text`;
  const other = await author.post<ProblemBody>(path, { draft: aDraft('Another text') });
  expect(other).toMatchObject({ status: 409, body: { code: 'content-changed' } });
  expect((await reviewer.post(path, { draft })).status).toBe(404);
  const personal = aDraft('x', { account: { id: 'me', name: 'Me', kind: 'personal' } });
  expect((await author.post(path, { draft: personal })).status).toBe(403);
  expect((await samplesOf(reviewer)).samples.at(-1)?.draft).toBeUndefined();
  expect((await author.post(path, { draft })).status).toBe(200);
  expect((await author.post(path, { draft })).status).toBe(404);
  const seen = (await samplesOf(reviewer)).samples.find(({ id }) => id === sample?.id);
  expect(seen?.draft?.parts).toEqual(draft.parts);
});

test('a repeated report is drawn once', async () => {
  const { author } = await everyPost();
  const key = randomUUID();
  const report = {
    kind: 'warned',
    site: 'x',
    accountId: 'acme',
    ruleIds: [],
    pack: { id: 'p', version: 1 },
  };
  const first = await author.post<RecordAnswer>('/v1/records', report, key);
  const again = await author.post<RecordAnswer>('/v1/records', report, key);
  expect(first.body.sample).toBeDefined();
  expect(again.body).toEqual(first.body);
});

test('who changes the sampling, on which version', async () => {
  const { body } = await (await server().join(aPerson('ada'))).get<{
    version: number;
    sampling: Sampling;
  }>('/v1/sampling');
  expect(JSON.stringify(body)).not.toContain('seed');
  const roles: [Person['roles'][number], number][] = [
    ['author', 403],
    ['auditor', 403],
    ['publisher', 200],
  ];
  for (const [role, status] of roles) {
    const person = await server().join(aPerson(role, { roles: [role] }));
    expect((await person.put('/v1/sampling', body)).status).toBe(status);
  }
  const late = await server().join(aPerson('late', { roles: ['publisher'] }));
  const answer = await late.put<ProblemBody>('/v1/sampling', body);
  expect(answer).toMatchObject({ status: 409, body: { code: 'stale-version' } });
});

test('samples come page by page', async () => {
  const { author, reviewer } = await everyPost();
  for (let count = 0; count < 3; count += 1) await post(author);
  const all = (await samplesOf(reviewer, '?limit=100')).samples.map(({ id }) => id);
  const ids: string[] = [];
  let next: string | undefined = '';
  while (next !== undefined) {
    const after: string = next === '' ? '' : `&after=${next}`;
    const page = await samplesOf(reviewer, `?limit=2${after}`);
    ids.push(...page.samples.map(({ id }) => id));
    next = page.next;
  }
  expect(ids).toEqual(all);
  expect(ids.length).toBeGreaterThanOrEqual(3);
});

test('the evidence of a review stands in the chain of the post', async () => {
  const { author, reviewer } = await everyPost();
  const { sample, id } = await post(author);
  await reviewer.post(`/v1/samples/${sample?.id}/outcome`, { outcome: 'escalate', note: 'Look.' });
  const { db } = server().running;
  const last = await db
    .selectFrom('record')
    .selectAll()
    .where('subject', '=', id)
    .orderBy('seq', 'desc')
    .executeTakeFirstOrThrow();
  const data = JSON.parse(last.data) as RecordEntry['data'];
  expect(last).toMatchObject({ kind: 'sample-reviewed', seq: 3 });
  expect(data).toMatchObject({ sampleId: sample?.id, outcome: 'escalate', hadText: false });
});

// Last: it fills the queue.
test('about the wanted share is picked, and what weighs more is picked more often', async () => {
  const group = `writers-${randomUUID()}`;
  await setSampling({ groups: { [group]: 0.2 }, rules: { heavy: 5 } });
  const author = await server().join(aPerson('ada', { groups: [group] }));
  const picked = async (ruleIds: string[]) => {
    const answers = await Promise.all(Array.from({ length: 100 }, () => post(author, { ruleIds })));
    return answers.filter(({ sample }) => sample).length;
  };
  const usual = await picked([]);
  // Binomial, n = 100, p = 0.2: outside of this once in a million runs.
  expect(usual).toBeGreaterThan(2);
  expect(usual).toBeLessThan(45);
  expect(await picked(['heavy'])).toBe(100);
});
