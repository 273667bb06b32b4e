import { beforeAll, expect, test } from 'vitest';
import { sha256 } from '../../domain/hash';
import { generateSigningKey, type SigningKey, signManifest, signRoot } from '../../rules/signing';
import type { Manifest } from '../../rules/trust';
import { aPerson, type ProblemBody } from './builders';
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

function aRoot(by: SigningKey): Promise<string> {
  const keys = [by.publicKey];
  const trust = { threshold: 1, rootKeys: keys, packKeys: keys, packFloor: 0, expires: FAR };
  return signRoot({ guidepost: 1, org: 'acme', version: 1, ...trust }, [by.privateKey]);
}

async function aPublication(version: number, by = key, change: Partial<Manifest> = {}) {
  const name = { guidepost: 1, id: 'acme-policy', org: 'acme', version } as const;
  const settings = { name: 'Policy', minEngine: 1, mode: 'guard', unknownAccounts: 'personal' };
  const body = JSON.stringify({ ...name, ...settings, accounts: [], rules: [] });
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

test('a pack of up to two mebibytes is taken, a larger request is refused', async () => {
  const answer = await carla.post<ProblemBody>('/v1/packs', 'x'.repeat(3 * 1_048_576 + 1));
  expect(answer).toMatchObject({ status: 413, body: { code: 'too-large' } });
});
