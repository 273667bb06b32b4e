import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { SiteDay, SurfaceHealth } from '../../domain/site-health';
import { aPerson, type ProblemBody } from './builders';
import { type Caller, withServer } from './with-server';

const server = withServer();
const today = () => new Date().toISOString().slice(0, 10);

/** A version of our selectors of its own for each test, so that they do not meet. */
function aDay(selectors: string, change: Partial<SiteDay> = {}): SiteDay {
  return {
    kind: 'understood',
    site: 'linkedin',
    surface: 'comment',
    place: 'comment',
    selectors,
    client: '0.1.0',
    day: today(),
    times: 1,
    failed: [],
    ...change,
  };
}

function tell(author: Caller, reports: SiteDay[], browser = randomUUID()) {
  return author.post<ProblemBody>('/v1/site-health', { browser, reports });
}

async function shown(selectors: string): Promise<SurfaceHealth[]> {
  const auditor = await server().join(aPerson('auditor', { roles: ['auditor'] }));
  const answer = await auditor.get<{ surfaces: SurfaceHealth[] }>('/v1/site-health');
  expect(answer.status).toBe(200);
  return answer.body.surfaces.filter((one) => one.selectors === selectors);
}

const author = () => server().join(aPerson('author'));

function blindRecords() {
  return server()
    .running.db.selectFrom('record')
    .select(['data', 'actor_id'])
    .where('kind', '=', 'site-blind')
    .execute();
}

test('the same report twice, or a late one, counts once; browsers are told apart, not people', async () => {
  const [ada, browser] = [await author(), randomUUID()];
  expect((await tell(ada, [aDay('v1', { times: 3 })], browser)).status).toBe(200);
  await tell(ada, [aDay('v1', { times: 3 })], browser);
  await tell(ada, [aDay('v1', { times: 2 })], browser);
  await tell(ada, [aDay('v1', { times: 4 })]);
  const [line, ...others] = await shown('v1');
  expect(others).toEqual([]);
  expect(line).toMatchObject({ state: 'working', browsers: 2, counts: { understood: 7 } });
});

test('hits of each alternative are added up over browsers, so that a site is seen moving', async () => {
  const hit = (css: string, seen: string, hits: number) => {
    return { place: 'comment', field: 'submit', css, seen, hits };
  };
  const ada = await author();
  await tell(ada, [aDay('v2', { matched: [hit('.old', '2026-04', 9)] })]);
  await tell(ada, [
    aDay('v2', { matched: [hit('.new', '2026-11', 2), hit('.old', '2026-04', 1)] }),
  ]);
  const [line] = await shown('v2');
  expect(line?.matched).toEqual([hit('.old', '2026-04', 10), hit('.new', '2026-11', 2)]);
});

test('a surface that nobody understands any more turns blind, and that goes on record once', async () => {
  const ada = await author();
  const failed = [{ place: 'comment', field: 'editor', css: '.moved' }];
  const missed = aDay('v3', { kind: 'unknown-composer', place: 'unknown', failed });
  await tell(ada, [aDay('v3', { day: '2026-01-01' })]);
  expect(await shown('v3')).toEqual([]);
  await tell(ada, [missed]);
  await tell(ada, [missed]);
  const [line] = await shown('v3');
  expect(line).toMatchObject({ state: 'not-understood', failed });
  const records = (await blindRecords()).filter(({ data }) => data.includes('"v3"'));
  expect(records).toHaveLength(1);
  expect(JSON.parse(records[0]?.data ?? '')).toEqual({
    site: 'linkedin',
    surface: 'comment',
    selectors: 'v3',
    client: '0.1.0',
    signs: { 'unknown-composer': 1 },
  });
});

test('some missed and some understood is uncertain, and no record; new selectors are a line of their own', async () => {
  const ada = await author();
  await tell(ada, [aDay('v4'), aDay('v4', { kind: 'no-submit' })]);
  await tell(ada, [aDay('v5')]);
  expect((await shown('v4'))[0]?.state).toBe('uncertain');
  expect((await shown('v5'))[0]?.state).toBe('working');
  expect((await blindRecords()).filter(({ data }) => data.includes('"v4"'))).toEqual([]);
});

test('three posts that nobody saw going out, and none that was seen, are blindness', async () => {
  const ada = await author();
  await tell(ada, [aDay('v6'), aDay('v6', { kind: 'post-unseen', times: 2 })]);
  expect((await shown('v6'))[0]?.state).toBe('uncertain');
  await tell(ada, [aDay('v6', { kind: 'post-unseen', times: 3 })]);
  expect((await shown('v6'))[0]?.state).toBe('not-understood');
  await tell(ada, [aDay('v6', { kind: 'post-seen' })]);
  expect((await shown('v6'))[0]?.state).toBe('uncertain');
});

test('twenty browsers at once lose nothing, and blindness is still one record', async () => {
  const ada = await author();
  const missed = [aDay('v7', { kind: 'no-submit' }), aDay('v7', { kind: 'no-account' })];
  const answers = await Promise.all(Array.from({ length: 20 }, () => tell(ada, missed)));
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
  const [line] = await shown('v7');
  expect(line).toMatchObject({ browsers: 20, counts: { 'no-submit': 20, 'no-account': 20 } });
  expect((await blindRecords()).filter(({ data }) => data.includes('"v7"'))).toHaveLength(1);
});

test('authors and reviewers tell, and do not read; strangers do neither; a text is refused', async () => {
  const max = await server().join(aPerson('max', { roles: ['author', 'reviewer'] }));
  expect((await max.get<ProblemBody>('/v1/site-health')).body.code).toBe('not-allowed');
  expect((await tell(server().stranger(), [aDay('v8')])).status).toBe(401);
  expect((await tell(max, [aDay('v8', { place: 'x'.repeat(81) })])).status).toBe(400);
  expect(await shown('v8')).toEqual([]);
});

test.each(['publisher', 'admin', 'auditor'] as const)('a %s reads', async (role) => {
  const reader = await server().join(aPerson(role, { roles: [role] }));
  expect((await reader.get('/v1/site-health')).status).toBe(200);
});

test('words beside the fields are dropped: neither rows nor records nor answers hold them', async () => {
  const word = 'kolibri4711';
  const failed = [{ place: 'comment', field: 'editor', css: '.moved', text: word }];
  const matched = [
    { place: 'c', field: 'editor', css: '.a', seen: '2026-11', hits: 1, text: word },
  ];
  const told = { ...aDay('v9', { kind: 'no-submit', failed, matched }), text: word, account: word };
  expect((await tell(await author(), [told])).status).toBe(200);
  const { db } = server().running;
  const rows = await db.selectFrom('site_health').selectAll().execute();
  expect(rows.some(({ selectors }) => selectors === 'v9')).toBe(true);
  const all = [rows, await shown('v9'), await blindRecords()];
  expect(JSON.stringify(all)).not.toContain(word);
});
