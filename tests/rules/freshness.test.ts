import { beforeAll, describe, expect, test } from 'vitest';
import { type Freshness, isOverdue, laterOf, verifyFreshness } from '../../rules/freshness';
import { generateSigningKey, type SigningKey, signFreshness } from '../../rules/signing';
import { aBody, aManifest, aRoot, type Keys, NOW, signedManifest, someKeys } from './a-feed';

let keys: Keys;
let online: SigningKey;
let pack: Awaited<ReturnType<typeof aManifest>>;
beforeAll(async () => {
  keys = await someKeys();
  online = await generateSigningKey();
  pack = await aManifest(aBody());
});

async function codeFor(change: Partial<Freshness>, by?: SigningKey, now = NOW) {
  const { org, id, version, bodyHash } = pack;
  const statement: Freshness = {
    ...{ guidepost: 1, org, id, version, bodyHash },
    at: '2026-11-21T11:00:00.000Z',
    expires: '2026-11-22T11:00:00.000Z',
    ...change,
  };
  const [packKey] = keys.pack;
  const signer = by ?? packKey ?? online;
  const root = aRoot(keys, { freshnessKeys: [online.publicKey] });
  const text = await signFreshness(statement, signer.privateKey);
  const verified = await verifyFreshness(text, root, pack, now);
  return verified.ok ? 'proved' : verified.problem.code;
}

describe('a statement of freshness', () => {
  test('by a pack key or an online key proves the pack that it names', async () => {
    expect(await codeFor({})).toBe('proved');
    expect(await codeFor({}, online)).toBe('proved');
  });

  test.each<[string, Partial<Freshness>, string]>([
    ['of another organisation', { org: 'evil' }, 'pack-wrong-organisation'],
    ['of another pack', { id: 'other' }, 'pack-wrong-organisation'],
    ['of an older version', { version: 6 }, 'pack-rollback'],
    ['of a newer version, which the feed holds back', { version: 8 }, 'pack-rollback'],
    ['of other rules under the same version', { bodyHash: 'b'.repeat(64) }, 'pack-equivocation'],
    ['from the future', { at: '2026-11-22T12:00:00.001Z' }, 'pack-expired'],
    ['of no readable time', { at: 'just now, really' }, 'pack-expired'],
    ['that ended', { expires: NOW }, 'pack-expired'],
    ['whose end cannot be read', { expires: 'in ten years' }, 'pack-expired'],
  ])('%s proves nothing', async (_name, change, code) => {
    expect(await codeFor(change)).toBe(code);
  });

  test('by a root key, by a stranger, or that is a manifest, proves nothing', async () => {
    expect(await codeFor({}, keys.root[0])).toBe('pack-signature-refused');
    expect(await codeFor({}, await generateSigningKey())).toBe('pack-signature-refused');
    const manifest = await signedManifest(keys);
    expect(await verifyFreshness(manifest, aRoot(keys), pack, NOW)).toMatchObject({ ok: false });
  });
});

test('proof is overdue only where the root asks for it, and after the age that it allows', () => {
  const asking = aRoot(keys, { freshness: { maxAge: 3600 } });
  expect(isOverdue(aRoot(keys), undefined, NOW)).toBe(false);
  expect(isOverdue(asking, undefined, NOW)).toBe(true);
  expect(isOverdue(asking, '2026-11-21T11:00:00.000Z', NOW)).toBe(false);
  expect(isOverdue(asking, '2026-11-21T10:59:59.999Z', NOW)).toBe(true);
  expect(isOverdue(asking, 'yesterday', NOW)).toBe(true);
});

test('what was signed at a time shows that it is no earlier', () => {
  expect(laterOf('2024-01-01T00:00:00.000Z', NOW)).toBe(NOW);
  expect(laterOf(NOW, '2024-01-01T00:00:00.000Z')).toBe(NOW);
  expect(laterOf(NOW, undefined)).toBe(NOW);
  expect(laterOf(NOW, 'never')).toBe(NOW);
});
