import { beforeAll, describe, expect, test } from 'vitest';
import { ENGINE } from '../../rules/pack';
import { verifyManifest } from '../../rules/signature';
import { MAX_VERSION_JUMP, type Manifest, type PackState, type Root } from '../../rules/trust';
import { aRoot, type Keys, NOW, STATE, signedManifest, someKeys } from './a-feed';

// What a person reads on the policy page when a pack was refused, and what lies just on the right side of each limit.

let keys: Keys;
beforeAll(async () => {
  keys = await someKeys();
});

async function saidOf(
  manifest: Partial<Manifest>,
  {
    state = {},
    root = {},
    now = NOW,
  }: { state?: Partial<PackState>; root?: Partial<Root>; now?: string } = {},
): Promise<string> {
  const text = await signedManifest(keys, manifest);
  const verified = await verifyManifest(text, aRoot(keys, root), { ...STATE, ...state }, now);
  return verified.ok ? 'accepted' : verified.problem.detail;
}

const SITES = { version: 3, bodyHash: 'c'.repeat(64) };
const sitePack = (version: number, bodyHash = SITES.bodyHash) => ({
  sitePack: { version, bodyHash, bodyBytes: 1 },
});

describe('a refused manifest says what came and what is known', () => {
  test.each<[string, Partial<Manifest>, Parameters<typeof saidOf>[1], string]>([
    ['another organisation', { org: 'evil' }, {}, 'This is signed for "evil", not for "acme".'],
    [
      'a root of another organisation',
      {},
      { root: { org: 'evil' } },
      'This is signed for "evil", not for "acme".',
    ],
    [
      'another pack',
      { id: 'other' },
      {},
      'This is the pack "other"; this client follows "acme-social".',
    ],
    [
      'an older version',
      {},
      { state: { version: 8 } },
      'Pack version 7 came, but version 8 is known.',
    ],
    [
      'a version below the floor',
      {},
      { root: { packFloor: 9 } },
      'Pack version 7 came, but version 9 is known.',
    ],
    [
      'the higher of floor and known version',
      {},
      { root: { packFloor: 8 }, state: { version: 11 } },
      'Pack version 7 came, but version 11 is known.',
    ],
    [
      'the same version with other rules',
      {},
      { state: { version: 7, bodyHash: 'b'.repeat(64) } },
      'Two different packs claim to be version 7.',
    ],
    [
      'older selectors',
      sitePack(2),
      { state: { sitePack: SITES } },
      'Site pack version 2 came, but version 3 is known.',
    ],
    [
      'other selectors of the same version',
      sitePack(3, 'd'.repeat(64)),
      { state: { sitePack: SITES } },
      'Two different site packs claim to be version 3.',
    ],
    [
      'a newer engine',
      { minEngine: 99 },
      {},
      'This pack needs engine 99; this client has engine 2.',
    ],
    [
      'an ended pack',
      { expires: '2026-01-01' },
      {},
      'The signature of the pack ended on 2026-01-01.',
    ],
    [
      'an ended root',
      { expires: '2030-01-01' },
      { root: { expires: '2026-02-02' } },
      'The signature of the root ended on 2026-02-02.',
    ],
  ])('%s', async (_name, manifest, circumstances, said) => {
    expect(await saidOf(manifest, circumstances)).toBe(said);
  });
});

describe('a manifest is taken', () => {
  test.each<[string, Partial<Manifest>, Parameters<typeof saidOf>[1]]>([
    [
      'a client that follows no pack yet takes any of its organisation',
      { id: 'other' },
      { state: { packId: undefined } },
    ],
    ['the very selectors that are known', sitePack(3), { state: { sitePack: SITES } }],
    ['newer selectors', sitePack(4, 'd'.repeat(64)), { state: { sitePack: SITES } }],
    ['the first selectors', sitePack(1), {}],
    ['for the very engine of this client', { minEngine: ENGINE }, {}],
    ['no selectors any more', {}, { state: { sitePack: SITES } }],
    ['the known version with a hash that nobody remembers', {}, { state: { version: 7 } }],
    ['the floor itself', {}, { root: { packFloor: 7 } }],
    ['the last moment before the end', { expires: '2026-11-21T12:00:00.001Z' }, {}],
  ])('accepted: %s', async (_name, manifest, circumstances) => {
    expect(await saidOf(manifest, circumstances)).toBe('accepted');
  });

  test('a version may run ahead of the known one by so much and no more', async () => {
    const state = { version: 7 };
    expect(await saidOf({ version: 7 + MAX_VERSION_JUMP }, { state })).toBe('accepted');
    expect(await saidOf({ version: 8 + MAX_VERSION_JUMP }, { state })).toContain(
      'is more than 1000000 ahead of version 7',
    );
    expect(await saidOf({ version: 2 * MAX_VERSION_JUMP })).toBe('accepted');
  });

  test('a clock that cannot be read makes nothing good', async () => {
    expect(await saidOf({}, { now: 'soon' })).toContain('The signature of the root ended on');
  });

  test('where an editor ended the file with a line', async () => {
    const text = `\n${await signedManifest(keys)}\r\n`;
    expect(await verifyManifest(text, aRoot(keys), STATE, NOW)).toMatchObject({ ok: true });
  });
});
