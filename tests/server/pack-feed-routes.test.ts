import { beforeAll, expect, test } from 'vitest';
import { sha256 } from '../../domain/hash';
import { claimedManifest } from '../../rules/claimed-manifest';
import { verifyFreshness } from '../../rules/freshness';
import { claimedRoot } from '../../rules/root';
import { generateSigningKey, type SigningKey, signManifest, signRoot } from '../../rules/signing';
import { aPerson } from './builders';
import { type Caller, withServer } from './with-server';

const server = withServer();
const FAR = '2099-01-01T00:00:00.000Z';
let key: SigningKey;
let carla: Caller;

beforeAll(async () => {
  key = await generateSigningKey();
  carla = await server().join(aPerson('carla', { roles: ['publisher'] }));
});

async function aPublication() {
  const name = { guidepost: 1, id: 'acme-policy', org: 'acme', version: 1 } as const;
  const settings = { name: 'Policy', minEngine: 1, mode: 'guard', unknownAccounts: 'personal' };
  const body = JSON.stringify({ ...name, ...settings, accounts: [], rules: [] });
  const head = { guidepost: 1, org: 'acme', version: 1, schema: 99 };
  const sitePack = JSON.stringify({ ...head, sites: 'for a newer client' });
  const manifest = {
    ...name,
    ...{ bodyHash: await sha256(body), bodyBytes: Buffer.byteLength(body) },
    sitePack: { version: 1, bodyHash: await sha256(sitePack), bodyBytes: sitePack.length },
    ...{ createdAt: '2026-11-21T12:00:00.000Z', expires: FAR, minEngine: 1 },
  };
  const { d: _private, ...online } = server().running.house.freshnessKey;
  const keys = { rootKeys: [key.publicKey], packKeys: [key.publicKey], freshnessKeys: [online] };
  const trust = { version: 1, threshold: 1, packFloor: 0, freshness: { maxAge: 86_400 } };
  const root = { guidepost: 1, org: 'acme', expires: FAR, ...keys, ...trust } as const;
  return {
    manifest: await signManifest(manifest, key.privateKey),
    body,
    root: await signRoot(root, [key.privateKey]),
    sitePack,
  };
}

test('a published pack comes with its site pack and with proof that it is the current one', async () => {
  const publication = await aPublication();
  expect((await carla.post('/v1/packs', publication)).status).toBe(201);
  const feed = `${server().running.url}/packs/acme-policy`;
  const file = await fetch(`${feed}/bodies/${await sha256(publication.sitePack)}.json`);
  expect(await file.text()).toBe(publication.sitePack);
  const answer = await fetch(`${feed}/freshness.jws`);
  expect(answer.headers.get('cache-control')).toBe('no-cache');
  const tag = answer.headers.get('etag') ?? '';
  const again = await fetch(answer.url, { headers: { 'if-none-match': tag } });
  expect(again.status).toBe(304);
  const root = claimedRoot(publication.root)?.root;
  const manifest = claimedManifest(publication.manifest);
  if (!root || !manifest) throw new Error('nothing to compare');
  const now = new Date().toISOString();
  const verified = await verifyFreshness(await answer.text(), root, manifest, now);
  expect(verified).toMatchObject({ ok: true });
});

test('there is no proof of a pack that was not published', async () => {
  const answer = await fetch(`${server().running.url}/packs/unknown/freshness.jws`);
  expect(answer.status).toBe(404);
});
