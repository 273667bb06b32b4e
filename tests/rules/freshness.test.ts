import { beforeAll, describe, expect, test } from 'vitest';
import { type Freshness, isOverdue, laterOf, verifyFreshness } from '../../rules/freshness';
import { generateSigningKey, type SigningKey, signFreshness } from '../../rules/signing';
import { aBody, aManifest, aRoot, type Keys, LATER, NOW, signedManifest, someKeys } from './a-feed';

let keys: Keys;
let online: SigningKey;
let pack: Awaited<ReturnType<typeof aManifest>>;
beforeAll(async () => {
  keys = await someKeys();
  online = await generateSigningKey();
  pack = await aManifest(aBody());
});

/** `decorated`: what stands around the statement in its file. */
async function problemOf(
  change: Partial<Freshness>,
  { by, now = NOW, decorated = '' }: { by?: SigningKey; now?: string; decorated?: string } = {},
) {
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
  const verified = await verifyFreshness(`${decorated}${text}${decorated}`, root, pack, now);
  return verified.ok ? undefined : verified.problem;
}

async function codeFor(change: Partial<Freshness>, by?: SigningKey) {
  return (await problemOf(change, by && { by }))?.code ?? 'proved';
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

describe('a statement that proves nothing says why', () => {
  test.each<[Partial<Freshness>, string]>([
    [{ org: 'evil' }, 'This is signed for "evil", not for "acme".'],
    [{ id: 'other' }, 'The statement of freshness is of the pack "other", not of "acme-social".'],
    [{ version: 6 }, 'The statement of freshness is of version 6, not of 7.'],
    [{ version: 8 }, 'Version 8 is out, but the feed still gives version 7.'],
    [{ bodyHash: 'b'.repeat(64) }, 'Two packs claim to be version 7.'],
    [
      { at: '2026-12-24T12:00:00.000Z' },
      'The statement of freshness is of 2026-12-24T12:00:00.000Z, which is yet to come.',
    ],
    [
      { expires: '2026-11-21T11:59:00.000Z' },
      'The statement of freshness ended on 2026-11-21T11:59:00.000Z.',
    ],
  ])('%o', async (change, said) => {
    expect((await problemOf(change))?.detail).toBe(said);
  });

  test('a clock may be a day slow, and the file may end with a line', async () => {
    expect(await codeFor({ at: '2026-11-22T12:00:00.000Z' })).toBe('proved');
    expect(await problemOf({}, { decorated: '\n' })).toBeUndefined();
    expect((await problemOf({}, { now: 'some time' }))?.detail).toContain('yet to come');
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

test('proof of freshness is not overdue where nobody can tell the time', () => {
  const asking = aRoot(keys, { freshness: { maxAge: 3600 } });
  expect(isOverdue(asking, NOW, 'some time')).toBe(false);
});

test('of two instants the later one counts, however it is written', () => {
  expect(laterOf('never', NOW)).toBe(NOW);
  expect(laterOf('never', 'ever')).toBe('never');
  expect(laterOf(NOW, LATER)).toBe(LATER);
  expect(laterOf(NOW, '2026-11-21T13:00:00.000+01:00')).toBe(NOW);
});
