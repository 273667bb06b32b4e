import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import type { Submission } from '../../domain/submission';
import { aDraft, aFinding, aPerson, aRequest, aTeam, decide, send } from './builders';
import { type Caller, withServer } from './with-server';

const server = withServer();

interface Page {
  readonly submissions: Submission[];
  readonly next?: string;
}

async function page(caller: Caller, query: string): Promise<Page> {
  return (await caller.get<Page>(`/v1/submissions?${query}`)).body;
}

/** All pages, one after the other. */
async function idsOf(caller: Caller, query: string): Promise<string[]> {
  const ids: string[] = [];
  for (let next: string | undefined = ''; next !== undefined; ) {
    const after: string = next === '' ? '' : `&after=${next}`;
    const found: Page = await page(caller, `${query}${after}`);
    ids.push(...found.submissions.map(({ id }) => id));
    next = found.next;
  }
  return ids;
}

test('pages hold everything once, in the order of the whole list, also where it changes in between', async () => {
  const { author, manager, request } = await aTeam(server());
  const sent: Submission[] = [];
  for (let count = 0; count < 7; count += 1)
    sent.push(await send(author, request(`draft ${count}`)));
  const ids = sent.map(({ id }) => id);
  expect(await idsOf(manager, 'view=queue&limit=3')).toEqual(ids);
  expect(await idsOf(author, 'view=mine&limit=2')).toEqual([...ids].reverse());
  const first = await page(manager, 'view=queue&limit=3');
  await decide(manager, first.submissions[0] as Submission);
  const second = await page(manager, `view=queue&limit=3&after=${first.next}`);
  expect(second.submissions.map(({ id }) => id)).toEqual(ids.slice(3, 6));
  expect((await page(manager, 'view=queue&limit=6')).next).toBeUndefined();
});

test('the queue is sorted by risk, then by due time, then by age', async () => {
  const { group, author, manager } = await aTeam(server());
  const stage = (dueHours?: number) => [
    { group, need: 'any' as const, ...(dueHours && { dueHours }) },
  ];
  const grave = [1, 2, 3].map((start) => aFinding({ start, stages: stage() }));
  const plain = await send(author, aRequest('plain', stage()));
  const later = await send(author, aRequest('later', stage(60)));
  const soon = await send(author, aRequest('soon', stage(6)));
  const risky = await send(author, { ...aRequest(), findings: grave });
  expect(await idsOf(manager, 'view=queue&limit=2')).toEqual([
    risky.id,
    soon.id,
    later.id,
    plain.id,
  ]);
});

test('filters leave in what they say', async () => {
  const { group, author, manager, request } = await aTeam(server());
  const shop = { id: 'acme-shop', name: 'Shop', kind: 'brand' as const };
  const [one, two] = [await send(author, request('one')), await send(author, request('two'))];
  const third = { ...request(), draft: aDraft('three', { site: 'linkedin', account: shop }) };
  const three = await send(author, third);
  await manager.post(`/v1/submissions/${one.id}/assignment`, {
    version: 1,
    personId: (await manager.get<{ person: { id: string } }>('/v1/me')).body.person.id,
  });
  await decide(manager, two);
  const queue = (filter: string) => idsOf(manager, `view=queue&${filter}`);
  expect(await queue('site=linkedin')).toEqual([three.id]);
  expect(await queue('account=acme-shop')).toEqual([three.id]);
  expect(await queue('assigned=me')).toEqual([one.id]);
  expect(await queue('overdue=true')).toEqual([]);
  expect(await queue('group=others')).toEqual([]);
  expect(await queue(`group=${group}`)).toEqual([one.id, three.id]);
  expect(await idsOf(author, 'view=mine&state=approved')).toEqual([two.id]);
  const auditor = await server().join(aPerson('auditor', { roles: ['auditor'] }));
  expect(await idsOf(auditor, `view=all&group=${group}&limit=1`)).toEqual([three.id, one.id]);
  expect((await manager.get('/v1/submissions?view=all')).status).toBe(403);
});

test('an author is found by id or by the whole name, in any letters, and no name is half of another', async () => {
  const [ann, anna] = [aPerson('Ann Ångström'), aPerson('Ann Ångström-Berg')];
  const auditor = await server().join(aPerson('auditor', { roles: ['auditor'] }));
  const one = await send(await server().join(ann));
  const two = await send(await server().join(anna));
  const by = (author: string) => idsOf(auditor, `view=all&author=${encodeURIComponent(author)}`);
  expect(await by(ann.id)).toEqual([one.id]);
  expect(await by('ann ÅNGSTRÖM')).toEqual([one.id]);
  expect(await by(anna.name)).toEqual([two.id]);
  expect(await by('Ann')).toEqual([]);
});

test('what waits is counted up to a hundred, without what is one’s own or decided', async () => {
  const { group, author, manager, request } = await aTeam(server());
  const count = async (caller: Caller) => (await caller.get('/v1/queue/count')).body;
  const sent = await send(author, request());
  expect(await count(manager)).toEqual({ count: 1, capped: false });
  expect(await count(author)).toEqual({ count: 0, capped: false });
  const { db } = server().running;
  const copies = (much: number) =>
    sql`
    INSERT INTO submission (org_id, submission_id, author_id, author_name, state, version, site, surface, account, stages, stage, open_group, created_at, updated_at, expires_at)
    SELECT org_id, 'copy-' || ${randomUUID()}::text || n, author_id, author_name, state, version, site, surface, account, stages, stage, open_group, created_at, updated_at, expires_at
    FROM submission, generate_series(1, ${much}::integer) AS n WHERE submission_id = ${sent.id}`.execute(
      db,
    );
  await copies(99);
  expect(await count(manager)).toEqual({ count: 100, capped: false });
  await copies(1);
  expect(await count(manager)).toEqual({ count: 100, capped: true });
  expect(group).toBeDefined();
});

test.each([
  'after=nonsense',
  'after=WzEsMl0',
  'limit=0',
  'limit=101',
  'limit=2.5',
  'view=other',
  'state=odd',
])('a list with %s is refused', async (query) => {
  const { manager } = await aTeam(server());
  const view = query.startsWith('view') ? '' : 'view=queue&';
  expect((await manager.get(`/v1/submissions?${view}${query}`)).status).toBe(400);
});
