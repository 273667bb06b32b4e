import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { RecordEntry } from '../../domain/record';
import type { Submission } from '../../domain/submission';
import { aDraft, aFinding, aPerson, aRequest, type ProblemBody, send } from './builders';
import { aTermRule, publishRules } from './publish-rules';
import { type Caller, withServer } from './with-server';

const server = withServer();
const legal = [{ group: 'legal', need: 'any' as const }];

async function firstRecord(author: Caller, { id }: Submission) {
  const answer = await author.get<{ records: RecordEntry[] }>(`/v1/submissions/${id}/records`);
  return answer.body.records[0]?.data;
}

test('routes add stages for drafts that meet them, at once; only publishers and administrators set them', async () => {
  const author = await server().join(aPerson('author', { groups: ['sales'] }));
  const admin = await server().join(aPerson('admin', { roles: ['admin'] }));
  const stages = [{ group: 'heads', need: 2, dueHours: 4, escalateTo: 'board' }];
  const routes = [{ id: 'sales-on-x', when: { groups: ['sales'], sites: ['x'] }, stages }];
  expect((await author.put('/v1/routes', { version: 0, routes })).status).toBe(403);
  expect((await admin.put('/v1/routes', { version: 0, routes })).body).toEqual({
    version: 1,
    routes,
  });
  expect((await admin.put('/v1/routes', { version: 0, routes })).status).toBe(409);
  const sent = await send(author, aRequest('Routed', legal));
  expect(sent.stages).toEqual([legal[0], ...stages]);
  expect(await firstRecord(author, sent)).toMatchObject({ routes: ['sales-on-x'] });
  const other = await server().join(aPerson('other'));
  expect((await send(other, aRequest('Not routed', legal))).stages).toEqual(legal);
  expect((await admin.put('/v1/routes', { version: 1, routes: [] })).status).toBe(200);
  expect((await send(author, aRequest('After', legal))).stages).toEqual(legal);
  const wrong = [{ id: 'a', when: { colour: ['red'] }, stages }];
  expect((await admin.put('/v1/routes', { version: 2, routes: wrong })).status).toBe(400);
});

test('the server runs the published pack itself: what a browser leaves out is found, and the record says so', async () => {
  const author = await server().join(aPerson('author'));
  await publishRules(server(), 1, [
    aTermRule('no-forecast', 'forecast', { stages: [{ group: 'legal', need: 2 }] }),
    aTermRule('no-secret', 'topsecret', { action: 'block' }),
  ]);
  const silent = { ...aRequest(), draft: aDraft('Here is our forecast.'), findings: [] };
  const sent = await send(author, silent);
  expect(sent.stages).toEqual([{ group: 'legal', need: 2 }]);
  expect(sent.revisions[0]?.findings.map(({ ruleId }) => ruleId)).toEqual(['no-forecast']);
  const pack = { id: 'acme-policy', version: 1 };
  const differ = { notSaid: ['no-forecast'], notFound: [], pack };
  expect(await firstRecord(author, sent)).toMatchObject({ findingsDiffer: differ });

  const honest = await send(author, { ...silent, findings: sent.revisions[0]?.findings ?? [] });
  expect(await firstRecord(author, honest)).not.toHaveProperty('findingsDiffer');

  const friends = [
    { group: 'friends', need: 'any' as const, escalateTo: 'friends', senior: 'friends' },
  ];
  const forged = aFinding({ ruleId: 'no-forecast', start: 1, end: 2, stages: friends });
  const claimed = await send(author, {
    ...silent,
    findings: [forged, aFinding({ ruleId: 'made-up', stages: friends })],
  });
  expect(claimed.stages).toEqual([
    { group: 'friends', need: 'any' },
    { group: 'legal', need: 2 },
  ]);

  const blocked = { ...silent, draft: aDraft('This is topsecret.') };
  const refused = await author.post<ProblemBody>('/v1/submissions', blocked, randomUUID());
  expect(refused).toMatchObject({
    status: 403,
    body: { code: 'not-allowed', where: { rule: 'no-secret' } },
  });
  const elsewhere = { ...blocked, pack: { id: 'another-pack', version: 1 } };
  expect((await author.post('/v1/submissions', elsewhere, randomUUID())).status).toBe(403);
});

test('a draft that was checked with an older policy than is required is refused, and may be sent again after a check', async () => {
  const author = await server().join(aPerson('author'));
  const publisher = await server().join(aPerson('publisher', { roles: ['publisher'] }));
  const required = { 'acme-policy': 3 };
  expect((await publisher.put('/v1/required-pack', { version: 0, required })).status).toBe(200);
  const key = randomUUID();
  const stale = await author.post<ProblemBody>('/v1/submissions', aRequest(), key);
  expect(stale).toMatchObject({
    status: 409,
    body: { code: 'pack-stale', where: { required: 3, version: 1 } },
  });
  const current = { ...aRequest(), pack: { id: 'acme-policy', version: 3 } };
  expect((await author.post('/v1/submissions', current, key)).status).toBe(201);
});
