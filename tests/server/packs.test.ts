import { rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { sha256 } from '../../domain/hash';
import { claimedManifest } from '../../rules/claimed-manifest';
import { verifyFreshness } from '../../rules/freshness';
import { claimedRoot } from '../../rules/root';
import { generateSigningKey, type SigningKey, signManifest, signRoot } from '../../rules/signing';
import type { Manifest, Root } from '../../rules/trust';
import { verifyDatabase } from '../../server/audit/verify/verify-database';
import { freshnessOf } from '../../server/packs/freshness';
import { keepFreshnessKey } from '../../server/packs/keep-freshness-key';
import { lintPublication } from '../../server/packs/lint-publication';
import { publishPack } from '../../server/packs/publish-pack';
import { allSealed } from './audit/all-sealed';
import { aPerson, type ProblemBody } from './builders';
import { temporaryFolder } from './with-database';
import { type Caller, withServer } from './with-server';

const server = withServer();
const FAR = '2099-01-01T00:00:00.000Z';
let key: SigningKey;
let root: string;
let carla: Caller;

beforeAll(async () => {
  key = await generateSigningKey();
  root = await aRoot(key);
  carla = await server().join(aPerson('carla', { roles: ['publisher'] }));
});

function aRoot(by: SigningKey, change: Partial<Root> = {}, alsoBy = by): Promise<string> {
  const keys = [by.publicKey];
  const trust = { threshold: 1, rootKeys: keys, packKeys: keys, packFloor: 0, expires: FAR };
  const signers = [by.privateKey, alsoBy.privateKey];
  return signRoot({ guidepost: 1, org: 'acme', version: 1, ...trust, ...change }, signers);
}

async function aPublication(
  version: number,
  by = key,
  change: Partial<Manifest> = {},
  rules: readonly object[] = [],
) {
  const name = { guidepost: 1, id: 'acme-policy', org: 'acme', version } as const;
  const settings = { name: 'Policy', minEngine: 1, mode: 'guard', unknownAccounts: 'personal' };
  const body = JSON.stringify({ ...name, ...settings, accounts: [], rules });
  const times = { createdAt: '2026-11-21T12:00:00.000Z', expires: FAR };
  const file = { bodyHash: await sha256(body), bodyBytes: Buffer.byteLength(body) };
  const manifest = { ...name, ...file, ...times, minEngine: 1, ...change };
  return { manifest: await signManifest(manifest, by.privateKey), body, root };
}

test('a signed pack is served byte for byte, with tags that save a second download', async () => {
  const publication = await aPublication(1);
  const { url } = server().running;
  const published = await carla.post('/v1/packs', publication);
  const configUrl = `${url}/packs/acme-policy/manifest.jws`;
  expect(published).toMatchObject({
    status: 201,
    body: { packId: 'acme-policy', version: 1, configUrl },
  });
  const hash = await sha256(publication.body);
  const files = [
    ['manifest.jws', publication.manifest, 'no-cache'],
    ['root.jws', root, 'no-cache'],
    [`bodies/${hash}.json`, publication.body, 'public, max-age=31536000, immutable'],
  ] as const;
  for (const [name, text, caching] of files) {
    const answer = await fetch(`${url}/packs/acme-policy/${name}`);
    expect(await answer.text()).toBe(text);
    expect(answer.headers.get('cache-control')).toBe(caching);
    const tag = answer.headers.get('etag') ?? '';
    expect(tag).toBe(`"${await sha256(text)}"`);
    const again = await fetch(answer.url, { headers: { 'if-none-match': tag } });
    expect([again.status, await again.text()]).toEqual([304, '']);
    const other = await fetch(answer.url, { headers: { 'if-none-match': '"other"' } });
    expect(other.status).toBe(200);
  }
});

test('only publishers publish', async () => {
  const author = await server().join(aPerson('ada', { roles: ['author', 'reviewer', 'admin'] }));
  const answer = await author.post<ProblemBody>('/v1/packs', await aPublication(9));
  expect(answer).toMatchObject({ status: 403, body: { code: 'not-allowed' } });
});

test('what is wrongly signed, older, or of somebody else is refused, and the last good pack stays', async () => {
  await carla.post('/v1/packs', await aPublication(5));
  const thief = await generateSigningKey();
  const good = await aPublication(6);
  const refusals: [string, unknown][] = [
    ['pack-signature-refused', await aPublication(6, thief)],
    ['pack-root-refused', { ...(await aPublication(6, thief)), root: await aRoot(thief) }],
    ['pack-rollback', await aPublication(4)],
    ['pack-equivocation', await aPublication(5, key, { bodyHash: 'a'.repeat(64) })],
    ['pack-body-mismatch', { ...good, body: good.body.replace('Policy', 'Pol1cy') }],
    ['pack-wrong-organisation', await aPublication(6, key, { org: 'other' })],
    ['pack-expired', await aPublication(6, key, { expires: '2020-01-01T00:00:00.000Z' })],
  ];
  for (const [code, publication] of refusals) {
    const answer = await carla.post<ProblemBody>('/v1/packs', publication);
    expect(answer.body.code).toBe(code);
    expect(answer.status).toBeGreaterThanOrEqual(400);
  }
  const served = await fetch(`${server().running.url}/packs/acme-policy/manifest.jws`);
  expect(await served.text()).toBe((await aPublication(5)).manifest);
});

test('two publications at the same moment: one is taken whole', async () => {
  const [seven, eight] = [await aPublication(17), await aPublication(18)];
  const answers = await Promise.all([
    carla.post<ProblemBody>('/v1/packs', seven),
    carla.post<ProblemBody>('/v1/packs', eight),
  ]);
  const taken = answers.findLastIndex(({ status }) => status === 201);
  expect(taken).toBeGreaterThanOrEqual(0);
  const served = await fetch(`${server().running.url}/packs/acme-policy/manifest.jws`);
  expect(await served.text()).toBe([seven, eight][taken]?.manifest);
});

function aRule(id: string, change: object = {}) {
  return {
    kind: 'term',
    id,
    title: 'Promise of a return',
    message: 'Returns cannot be promised. Take the promise out.',
    why: 'The law forbids it.',
    cite: { text: 'Policy, 2.1' },
    owner: 'Legal',
    rationale: 'Only promises, never results that were.',
    reviewBy: '2099-06-30',
    action: 'sign-off',
    terms: [`${id} return`],
    examples: {
      flag: [`A ${id} return`, `the ${id} return`, `our ${id} return`],
      pass: ['A return', 'returns', 'we return', 'good', 'a note'],
    },
    ...change,
  };
}

test('the linter has its say before a pack is taken: errors refuse it, warnings come back', async () => {
  const uncited = Array.from({ length: 12 }, (_, index) =>
    aRule(`promise-${index}`, { cite: undefined }),
  );
  const refused = await carla.post<ProblemBody>(
    '/v1/packs',
    await aPublication(20, key, {}, uncited),
  );
  expect(refused).toMatchObject({
    status: 422,
    body: { code: 'pack-lint-refused', detail: expect.stringContaining('12 errors') },
  });
  const { where = {} } = refused.body;
  expect(Object.keys(where)).toEqual([...'123456789', '10', 'more']);
  expect(where.more).toBe(2);
  expect(where['1']).toMatch(/^promise-0 \(no-cite\): .*Add cite/);
  const short = aRule('promise', { reviewBy: undefined });
  const taken = await carla.post('/v1/packs', await aPublication(20, key, {}, [short]));
  expect(taken).toMatchObject({
    status: 201,
    body: {
      version: 20,
      warnings: [{ code: 'no-review-date', ruleId: 'promise', cure: expect.any(String) }],
      moreWarnings: 0,
    },
  });
});

test('others have the thread after each rule that is linted', async () => {
  const rules = Array.from({ length: 40 }, (_, index) => aRule(`promise-${index}`));
  const { body } = await aPublication(21, key, {}, rules);
  let turns = 0;
  let isLinting = true;
  const countTurns = () => {
    turns += 1;
    if (isLinting) setImmediate(countTurns);
  };
  setImmediate(countTurns);
  expect(await lintPublication(body, '2026-11-22T00:00:00.000Z')).toMatchObject({ ok: true });
  isLinting = false;
  expect(turns).toBeGreaterThan(rules.length);
});

test('a request larger than any pack can be is refused', async () => {
  const answer = await carla.post<ProblemBody>('/v1/packs', 'x'.repeat(9 * 1_048_576 + 1));
  expect(answer).toMatchObject({ status: 413, body: { code: 'too-large' } });
});

test('a chain of roots is followed, and its files lead a browser that missed some', async () => {
  const { house, url } = server().running;
  const publisher = aPerson('carla', { roles: ['publisher'] });
  const [second, third] = [await generateSigningKey(), await generateSigningKey()];
  const two = await aRoot(second, { version: 2, previous: await sha256(root) }, key);
  const three = await aRoot(third, { version: 3, previous: await sha256(two) }, second);
  const publication = { ...(await aPublication(30, third)), root: three };
  const alone = await publishPack(house, publisher, publication);
  expect(alone).toMatchObject({ problem: { code: 'pack-body-mismatch' } });
  const withAll = await publishPack(house, publisher, { ...publication, roots: [two, root] });
  expect(withAll).toMatchObject({ ok: true, value: { version: 30 } });
  for (const text of [root, two]) {
    const answer = await fetch(`${url}/packs/acme-policy/bodies/${await sha256(text)}.json`);
    expect(await answer.text()).toBe(text);
  }
  const revoked = await publishPack(house, publisher, await aPublication(31, key));
  expect(revoked).toMatchObject({ problem: { code: 'pack-root-refused' } });
  const byOldKey = { ...(await aPublication(31, key)), root: three };
  expect(await publishPack(house, publisher, byOldKey)).toMatchObject({
    problem: { code: 'pack-signature-refused' },
  });
  key = third;
  root = three;
});

test('a site pack is taken and served with its pack, and never without its bytes', async () => {
  const { house, url } = server().running;
  const publisher = aPerson('carla', { roles: ['publisher'] });
  const head = { guidepost: 1, org: 'acme', version: 1, schema: 99 };
  const sitePack = JSON.stringify({ ...head, sites: 'as a newer client reads them' });
  const bodyHash = await sha256(sitePack);
  const file = { version: 1, bodyHash, bodyBytes: Buffer.byteLength(sitePack) };
  const publication = await aPublication(40, key, { sitePack: file });
  expect(await publishPack(house, publisher, publication)).toMatchObject({ ok: false });
  const taken = await publishPack(house, publisher, { ...publication, sitePack });
  expect(taken).toMatchObject({ ok: true });
  const answer = await fetch(`${url}/packs/acme-policy/bodies/${bodyHash}.json`);
  expect(await answer.text()).toBe(sitePack);
  const other = JSON.stringify({ ...head, sites: 'others' });
  const swapped = { ...file, bodyHash: await sha256(other), bodyBytes: other.length };
  const next = { ...(await aPublication(41, key, { sitePack: swapped })), sitePack: other };
  expect(await publishPack(house, publisher, next)).toMatchObject({
    problem: { code: 'pack-equivocation' },
  });
});

test('the server proves its pack fresh once a root names its key, with the same bytes for a while', async () => {
  const { house } = server().running;
  const publisher = aPerson('carla', { roles: ['publisher'] });
  const folder = await temporaryFolder();
  const own = await keepFreshnessKey(folder);
  expect(await keepFreshnessKey(folder)).toEqual(own);
  expect((await stat(join(folder, 'freshness-key.private.json'))).mode & 0o777).toBe(0o600);
  expect(await freshnessOf(house, 'acme-policy', own)).toBeUndefined();
  const { d: _private, ...publicKey } = own;
  const asking = { freshness: { maxAge: 7200 }, freshnessKeys: [publicKey] };
  const previous = await sha256(root);
  root = await aRoot(key, { version: 4, previous, ...asking });
  const taken = await publishPack(house, publisher, await aPublication(50));
  expect(taken).toMatchObject({ ok: true });
  const file = await freshnessOf(house, 'acme-policy', own);
  expect(await freshnessOf(house, 'acme-policy', own)).toEqual(file);
  const chain = claimedRoot(root)?.root;
  const manifest = claimedManifest((await aPublication(50)).manifest);
  if (!file || !chain || !manifest) throw new Error('nothing to compare');
  const now = house.clock().toISOString();
  expect(await verifyFreshness(file.text, chain, manifest, now)).toMatchObject({ ok: true });
  expect(await freshnessOf(house, 'unknown', own)).toBeUndefined();
  await rm(folder, { recursive: true });
});

test('the hash of a published pack is not taken for that of a draft: the trail is whole', async () => {
  expect((await carla.post('/v1/packs', await aPublication(90))).status).toBe(201);
  await allSealed(server());
  const { db, house } = server().running;
  const { checked, flaws } = await verifyDatabase(db, house.organisation.id);
  expect(checked).toBeGreaterThan(0);
  expect(flaws).toEqual([]);
});
