import { GeneralSign, importJWK } from 'jose';
import { beforeAll, describe, expect, test } from 'vitest';
import { stateAfterRoot, verifyRoot } from '../../rules/root';
import { MANIFEST_TYPE, type PackState, ROOT_TYPE, type Root } from '../../rules/trust';
import { aRoot, type Keys, STATE, signedManifest, signedRoot, someKeys } from './a-feed';

let keys: Keys;
beforeAll(async () => {
  keys = await someKeys();
});

/** Signed by all root keys, but as something else than a root, or over something else. */
async function signedAs(typ: string, payload: unknown): Promise<string> {
  const sign = new GeneralSign(new TextEncoder().encode(JSON.stringify(payload)));
  for (const { privateKey } of keys.root) {
    const { kid: _kid, ...key } = privateKey;
    sign.addSignature(await importJWK(key, 'EdDSA')).setProtectedHeader({ alg: 'EdDSA', typ });
  }
  return JSON.stringify(await sign.sign());
}

test.each<[string, string, () => unknown, string]>([
  ['a signature for something else', MANIFEST_TYPE, () => aRoot(keys), 'enough valid signatures'],
  ['something else that was signed', ROOT_TYPE, () => ({ guidepost: 1 }), 'is not a signed root'],
])('%s is no root', async (_name, typ, payload, said) => {
  const text = await signedAs(typ, payload());
  const trusted = { kind: 'known', root: aRoot(keys) } as const;
  expect(await verifyRoot(await signedAs(ROOT_TYPE, aRoot(keys)), trusted)).toMatchObject({
    ok: true,
  });
  expect(await verifyRoot(text, trusted)).toMatchObject({
    problem: { code: 'pack-root-refused', detail: expect.stringContaining(said) },
  });
});

describe('a refused root says why', () => {
  const saidOfRoot = async (root: Root, signers = keys.root, before = aRoot(keys)) => {
    const text = await signedRoot(root, signers);
    const verified = await verifyRoot(text, { kind: 'known', root: before });
    return verified.ok ? 'accepted' : verified.problem.detail;
  };

  test.each<[Partial<Root>, Partial<Root>, string]>([
    [{ org: 'evil' }, {}, 'This is signed for "evil", not for "acme".'],
    [{ threshold: 4 }, {}, 'The root asks for more signatures than it has keys.'],
    [{ version: 2 }, { version: 3 }, 'The root is older than the one in use.'],
    [{ packFloor: 9 }, {}, 'Another root with the same version is in use.'],
    [{ version: 4 }, {}, 'Root 4 does not follow root 1 directly.'],
  ])('%o after %o', async (change, before, said) => {
    expect(await saidOfRoot(aRoot(keys, change), keys.root, aRoot(keys, before))).toBe(said);
  });

  test('of which keys the signatures are missing', async () => {
    const others = await someKeys();
    const after = aRoot(others, { version: 2 });
    expect(await saidOfRoot(after, keys.root)).toBe(
      'The root does not have enough valid signatures of its own keys.',
    );
    expect(await saidOfRoot(after, others.root)).toBe(
      'The new root is not signed by enough keys of the one in use.',
    );
    expect(await saidOfRoot(aRoot(keys, { version: 2 }))).toBe('accepted');
  });

  test('all keys may be asked for', async () => {
    const strict = aRoot(keys, { version: 2, threshold: 3 });
    expect(await saidOfRoot(strict)).toBe('accepted');
    expect(await saidOfRoot(strict, keys.root.slice(0, 2))).toContain('of its own keys');
  });
});

test('under a new root, the last pack is known on where no manifest or one of a key of the root stands for it', async () => {
  const known: PackState = { ...STATE, version: 7 };
  const thief = await someKeys();
  expect(await stateAfterRoot(known, aRoot(thief), undefined)).toEqual(known);
  const last = `\n${await signedManifest(keys)}\n`;
  expect(await stateAfterRoot(known, aRoot(thief), last)).toEqual(STATE);
  expect(await stateAfterRoot(known, aRoot(keys), last)).toEqual(known);
});
