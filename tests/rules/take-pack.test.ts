import { beforeAll, describe, expect, test } from 'vitest';
import { sha256 } from '../../domain/hash';
import { failed } from '../../domain/problem';
import { type FeedFiles, feedOfTexts } from '../../rules/feed-files';
import { signManifest } from '../../rules/signing';
import { takePack } from '../../rules/take-pack';
import type { Manifest } from '../../rules/trust';
import { aBody, aManifest, aRoot, type Keys, NOW, STATE, someKeys } from './a-feed';

const BODY = aBody();
const SITE_PACK = JSON.stringify({ guidepost: 1, org: 'acme', version: 3, schema: 99, sites: [] });
let keys: Keys;
beforeAll(async () => {
  keys = await someKeys();
});

const chain = () => ({ anchor: '', texts: [], root: aRoot(keys) });

async function sitePackOf(text: string, version = 3) {
  return {
    version,
    bodyHash: await sha256(text),
    bodyBytes: new TextEncoder().encode(text).length,
  };
}

async function aFeed(more: Partial<Manifest> = {}, named = [BODY, SITE_PACK]) {
  const [key] = keys.pack;
  if (!key) throw new Error('no pack key');
  const manifest = await signManifest(await aManifest(BODY, more), key.privateKey);
  return { manifest, files: feedOfTexts({ root: '', manifest, named }) };
}

describe('a pack that passes every check', () => {
  test('is given with the texts that it came in, and what to remember', async () => {
    const { files, manifest } = await aFeed();
    const taken = await takePack(files, chain(), STATE, NOW);
    expect(taken).toMatchObject({
      ok: true,
      value: { manifestText: manifest, bodyText: BODY, sites: { kind: 'none' } },
    });
    if (!taken.ok) throw new Error(taken.problem.detail);
    const { value } = taken;
    expect('sitePackText' in value).toBe(false);
    expect(value.manifest).toEqual(await aManifest(BODY));
    expect(value.read.rules.map(({ kind }) => kind)).toEqual(['term']);
    expect(value.state).toEqual({ ...STATE, version: 7, bodyHash: await sha256(BODY) });
  });

  test('brings its site pack, whose version stays known where a later one names none', async () => {
    const sitePack = await sitePackOf(SITE_PACK);
    const { files } = await aFeed({ sitePack });
    const taken = await takePack(files, chain(), STATE, NOW);
    const { version, bodyHash } = sitePack;
    expect(taken).toMatchObject({
      ok: true,
      value: {
        sitePackText: SITE_PACK,
        sites: { kind: 'skipped', version: 3 },
        state: { sitePack: { version, bodyHash } },
      },
    });
    if (!taken.ok) throw new Error(taken.problem.detail);
    expect(taken.value.state.sitePack).toEqual({ version, bodyHash });
    const later = await takePack((await aFeed()).files, chain(), taken.value.state, NOW);
    expect(later).toMatchObject({
      ok: true,
      value: { state: { sitePack: { version, bodyHash } } },
    });
  });
});

describe('nothing is taken', () => {
  const problem = failed('pack-unreachable', 'No.', 'Later.');

  test('where the manifest does not come', async () => {
    const { files } = await aFeed();
    const silent: FeedFiles = { ...files, manifest: async () => problem };
    expect(await takePack(silent, chain(), STATE, NOW)).toEqual(problem);
  });

  test('where a file that was signed does not come', async () => {
    const { files } = await aFeed();
    const silent: FeedFiles = { ...files, named: async () => problem };
    expect(await takePack(silent, chain(), STATE, NOW)).toEqual(problem);
  });

  test('where the manifest is not signed by a key of the root', async () => {
    const { files } = await aFeed();
    const other = { ...chain(), root: aRoot(await someKeys()) };
    expect(await takePack(files, other, STATE, NOW)).toMatchObject({
      ok: false,
      problem: { code: 'pack-signature-refused' },
    });
  });

  test.each<[string, Partial<Manifest>, string[], string]>([
    ['the body is not there', {}, [SITE_PACK], 'pack-body-mismatch'],
    ['the body is another one', { bodyBytes: 1 }, [BODY], 'pack-body-mismatch'],
    ['the body names another version', { version: 8 }, [BODY], 'pack-body-mismatch'],
  ])('where %s', async (_name, more, named, code) => {
    const { files } = await aFeed(more, named);
    expect(await takePack(files, chain(), STATE, NOW)).toMatchObject({
      ok: false,
      problem: { code },
    });
  });

  test('where the site pack is not there, or is of another version than was signed', async () => {
    const missing = await aFeed({ sitePack: await sitePackOf(SITE_PACK) }, [BODY]);
    expect(await takePack(missing.files, chain(), STATE, NOW)).toMatchObject({
      ok: false,
      problem: { detail: expect.stringContaining('not among those that came') },
    });
    const other = await aFeed({ sitePack: await sitePackOf(SITE_PACK, 4) });
    expect(await takePack(other.files, chain(), STATE, NOW)).toMatchObject({
      ok: false,
      problem: { detail: expect.stringContaining('The selectors name another') },
    });
  });
});
