import { CompactSign, importJWK } from 'jose';
import { beforeAll, describe, expect, test } from 'vitest';
import { sha256 } from '../../domain/hash';
import type { Result } from '../../domain/problem';
import { stateAfterRoot, verifyRoot } from '../../rules/root';
import { verifyBody, verifyManifest } from '../../rules/signature';
import { generateSigningKey, signManifest } from '../../rules/signing';
import type { Manifest, PackState } from '../../rules/trust';
import {
  aBody,
  aManifest,
  aRoot,
  type Keys,
  LATER,
  NOW,
  STATE,
  signedManifest,
  signedRoot,
  someKeys,
} from './a-feed';

let keys: Keys;
let others: Keys;
beforeAll(async () => {
  keys = await someKeys();
  others = await someKeys();
});

function codeOf<T>(result: Result<T>): string {
  if (result.ok) return 'accepted';
  expect(result.problem.detail).toMatch(/\.$/);
  expect(result.problem.cure).toMatch(/\S/);
  return result.problem.code;
}

describe('a pinned root', () => {
  async function pinned(text: string, rootHash?: string) {
    return codeOf(
      await verifyRoot(text, { kind: 'pinned-hash', rootHash: rootHash ?? (await sha256(text)) }),
    );
  }

  test('with enough signatures is accepted', async () => {
    expect(await pinned(await signedRoot(aRoot(keys), keys.root.slice(0, 2)))).toBe('accepted');
  });

  test('is refused where its bytes are not those that were pinned', async () => {
    const text = await signedRoot(aRoot(keys), keys.root);
    expect(await pinned(`${text} `, await sha256(text))).toBe('pack-root-refused');
  });

  test.each<[string, () => Promise<string>]>([
    ['too few signatures', () => signedRoot(aRoot(keys), keys.root.slice(0, 1))],
    [
      'one key that signed twice',
      () => signedRoot(aRoot(keys), [first(keys.root), first(keys.root)]),
    ],
    ['keys that are not its own', () => signedRoot(aRoot(keys), others.root)],
    ['its pack key', () => signedRoot(aRoot(keys), keys.pack)],
    ['a threshold above its keys', () => signedRoot(aRoot(keys, { threshold: 4 }), keys.root)],
    [
      'the same key listed twice',
      () => {
        const key = first(keys.root);
        const rootKeys = [key.publicKey, { ...key.publicKey, kid: 'other' }];
        return signedRoot(aRoot(keys, { rootKeys }), [key, key]);
      },
    ],
    ['nothing signed', async () => JSON.stringify(aRoot(keys))],
    ['half a file', async () => (await signedRoot(aRoot(keys), keys.root)).slice(0, -40)],
    ['a web page', async () => '<!doctype html><title>Sign in</title>'],
  ])('is refused with %s', async (_name, text) => {
    expect(await pinned(await text())).toBe('pack-root-refused');
  });
});

describe('a new root', () => {
  async function successor(
    more: Parameters<typeof aRoot>[1],
    newKeys: Keys,
    signers: Keys['root'],
  ) {
    const text = await signedRoot(aRoot(newKeys, more), signers);
    return codeOf(await verifyRoot(text, { kind: 'known', root: aRoot(keys) }));
  }

  test('signed by both the old keys and its own is accepted', async () => {
    expect(await successor({ version: 2 }, others, [...keys.root, ...others.root])).toBe(
      'accepted',
    );
  });

  test('signed by its own keys only is refused', async () => {
    expect(await successor({ version: 2 }, others, others.root)).toBe('pack-root-refused');
  });

  test('signed by the old keys only is refused', async () => {
    expect(await successor({ version: 2 }, others, keys.root)).toBe('pack-root-refused');
  });

  test('signed by too few of the old keys is refused', async () => {
    const signers = [...keys.root.slice(0, 1), ...others.root];
    expect(await successor({ version: 2 }, others, signers)).toBe('pack-root-refused');
  });

  test('of another organisation is refused', async () => {
    expect(await successor({ version: 2, org: 'evil' }, keys, keys.root)).toBe(
      'pack-wrong-organisation',
    );
  });

  test('with an old version, or with other content and the same one, is refused', async () => {
    const known = { kind: 'known', root: aRoot(keys, { version: 3 }) } as const;
    const old = await signedRoot(aRoot(keys, { version: 2 }), keys.root);
    expect(codeOf(await verifyRoot(old, known))).toBe('pack-root-refused');
    const twin = await signedRoot(aRoot(keys, { version: 3, packFloor: 9 }), keys.root);
    expect(codeOf(await verifyRoot(twin, known))).toBe('pack-root-refused');
    const same = await signedRoot(known.root, keys.root);
    expect(codeOf(await verifyRoot(same, known))).toBe('accepted');
  });

  test('that leaves one out is refused', async () => {
    expect(await successor({ version: 3 }, keys, keys.root)).toBe('pack-root-refused');
  });
});

describe('under a new root, the last version', () => {
  test('starts again from its floor where the key that signed the last pack is gone', async () => {
    const state = { ...STATE, version: 999_999, bodyHash: 'x' };
    const pushed = await signedManifest(keys, { version: 999_999 });
    const rotated = aRoot({ ...keys, pack: others.pack }, { version: 2, packFloor: 7 });
    const fresh = await stateAfterRoot(state, rotated, pushed);
    const text = await signedManifest({ ...keys, pack: others.pack });
    expect(codeOf(await verifyManifest(text, rotated, state, NOW))).toBe('pack-rollback');
    expect(codeOf(await verifyManifest(text, rotated, fresh, NOW))).toBe('accepted');
    const below = await signedManifest({ ...keys, pack: others.pack }, { version: 6 });
    expect(codeOf(await verifyManifest(below, rotated, fresh, NOW))).toBe('pack-rollback');
  });

  test('stays where a pack key is only added: that is no way back to older packs', async () => {
    const state = { ...STATE, version: 9, bodyHash: 'x' };
    const both = aRoot({ ...keys, pack: [...keys.pack, ...others.pack] }, { version: 2 });
    const last = await signedManifest(keys, { version: 9 });
    expect(await stateAfterRoot(state, both, last)).toEqual(state);
  });
});

async function verified(text: string, state: Partial<PackState> = {}, now = NOW) {
  return codeOf(await verifyManifest(text, aRoot(keys), { ...STATE, ...state }, now));
}

describe('a signature', () => {
  test('of a pack key is accepted', async () => {
    expect(await verified(await signedManifest(keys))).toBe('accepted');
  });

  test.each<[string, () => Promise<string>]>([
    ['signed by a stranger', () => signedManifest(others)],
    ['signed by a root key', () => signedManifest({ ...keys, pack: keys.root })],
    ['changed after signing', async () => changed(await signedManifest(keys))],
    ['without its signature', async () => (await signedManifest(keys)).replace(/[^.]+$/, '')],
    [
      'with alg none',
      async () =>
        withHeader(await signedManifest(keys), { alg: 'none', typ: 'guidepost-manifest+jws' }, ''),
    ],
    [
      'with alg HS256',
      async () =>
        withHeader(await signedManifest(keys), { alg: 'HS256', typ: 'guidepost-manifest+jws' }),
    ],
    ['signed as something else', () => signedAs('guidepost-receipt+jwt')],
    ['cut off', async () => (await signedManifest(keys)).slice(0, 200)],
    ['that is not signed at all', async () => JSON.stringify(await aManifest(aBody()))],
    ['that is a web page', async () => '<html></html>'],
    ['that is empty', async () => ''],
  ])('%s is refused', async (_name, text) => {
    expect(await verified(await text())).toBe('pack-signature-refused');
  });
});

describe('a manifest', () => {
  test.each<[string, Partial<Manifest>, Partial<PackState>, string]>([
    ['of another organisation', { org: 'evil' }, {}, 'pack-wrong-organisation'],
    ['of another pack', { id: 'other' }, {}, 'pack-wrong-organisation'],
    ['for a client of another organisation', {}, { org: 'other' }, 'pack-wrong-organisation'],
    ['older than what is known', {}, { version: 8 }, 'pack-rollback'],
    [
      'of the same version with other rules',
      {},
      { version: 7, bodyHash: 'b'.repeat(64) },
      'pack-equivocation',
    ],
    ['that ended', { expires: NOW }, {}, 'pack-expired'],
    ['with an end that cannot be read', { expires: 'in ten years' }, {}, 'pack-expired'],
    ['for a newer engine', { minEngine: 99 }, {}, 'pack-needs-newer-client'],
    ['that is newer', { version: 8 }, { version: 7, bodyHash: 'x' }, 'accepted'],
    ['that is the one in use', {}, { version: 7 }, 'accepted'],
  ])('%s', async (_name, manifest, state, code) => {
    expect(await verified(await signedManifest(keys, manifest), state)).toBe(code);
  });

  test('of a root that ended is refused', async () => {
    const text = await signedManifest(keys, { expires: '2030-01-01' });
    expect(await verified(text, {}, LATER)).toBe('pack-expired');
  });

  test('keeps to the floor of the root, also on a fresh client', async () => {
    const root = aRoot(keys, { packFloor: 8 });
    const result = await verifyManifest(await signedManifest(keys), root, STATE, NOW);
    expect(codeOf(result)).toBe('pack-rollback');
  });
});

describe('a body', () => {
  async function verifiedBody(body: string, manifest?: Partial<Manifest>) {
    return codeOf(await verifyBody(body, await aManifest(body, manifest)));
  }

  test('that the manifest names is accepted', async () => {
    expect(await verifiedBody(aBody())).toBe('accepted');
  });

  test('that was swapped is refused, be it of the same length', async () => {
    const manifest = await aManifest(aBody());
    expect(codeOf(await verifyBody(aBody().replace('falcon', 'pigeon'), manifest))).toBe(
      'pack-body-mismatch',
    );
    expect(codeOf(await verifyBody(aBody().slice(0, -1), manifest))).toBe('pack-body-mismatch');
  });

  test('that names another version, pack or organisation is refused', async () => {
    expect(await verifiedBody(aBody({ version: 6 }))).toBe('pack-body-mismatch');
    expect(await verifiedBody(aBody({ id: 'other' }))).toBe('pack-body-mismatch');
    expect(await verifiedBody(aBody({ org: 'evil' }))).toBe('pack-body-mismatch');
  });

  test('whose own examples fail is refused', async () => {
    const body = aBody().replace('a hawk', 'a falcon');
    const result = await verifyBody(body, await aManifest(body));
    expect(codeOf(result)).toBe('pack-example-failed');
    expect(result).toMatchObject({
      problem: { where: { ruleId: 'a-rule', list: 'pass', index: 0 } },
    });
  });
});

test('a signing key is named by its thumbprint and keeps its private half apart', async () => {
  const { publicKey, privateKey } = await generateSigningKey();
  expect(publicKey).toEqual({
    kty: 'OKP',
    crv: 'Ed25519',
    x: expect.any(String),
    kid: expect.any(String),
  });
  expect(privateKey).toEqual({ ...publicKey, d: expect.any(String) });
  await expect(signManifest(await aManifest(aBody()), privateKey)).resolves.toMatch(/^ey/);
});

function first<T>(list: readonly T[]): T {
  const [item] = list;
  if (!item) throw new Error('empty');
  return item;
}

function changed(compact: string): string {
  const [header = '', payload = '', signature = ''] = compact.split('.');
  const text = Buffer.from(payload, 'base64url').toString().replace('"version":7', '"version":8');
  return [header, Buffer.from(text).toString('base64url'), signature].join('.');
}

function withHeader(compact: string, header: object, signature?: string): string {
  const [, payload = '', old = ''] = compact.split('.');
  return [
    Buffer.from(JSON.stringify(header)).toString('base64url'),
    payload,
    signature ?? old,
  ].join('.');
}

async function signedAs(typ: string): Promise<string> {
  const payload = new TextEncoder().encode(JSON.stringify(await aManifest(aBody())));
  const { kid: _kid, ...jwk } = first(keys.pack).privateKey;
  const key = await importJWK(jwk, 'EdDSA');
  return new CompactSign(payload).setProtectedHeader({ alg: 'EdDSA', typ }).sign(key);
}
