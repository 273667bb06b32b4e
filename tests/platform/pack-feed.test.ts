import type { IDBPDatabase } from 'idb';
import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { sha256 } from '../../domain/hash';
import { chooseSource, keepSource } from '../../platform/feed-source';
import { localDb } from '../../platform/local-db';
import { checkFeed, restorePack } from '../../platform/pack-feed';
import { readParsed, writeStored } from '../../platform/stored-parsed';
import { freshBrowser } from './fresh-browser';
import { aBody, aManifest, aRoot, feedHost, someKeys } from './signed-feed';
import { stopServers } from './web-server';

freshBrowser();

const NOW = Date.parse('2026-11-21T12:00:00.000Z');
let keys: Awaited<ReturnType<typeof someKeys>>;
let host: Awaited<ReturnType<typeof feedHost>>;

/** Version 2 is published and in force. */
beforeEach(async () => {
  keys = await someKeys();
  host = await feedHost();
  host.setRoot(await aRoot(keys));
  await host.publish(aBody(2), keys);
  await chooseSource(host.url);
  await checkFeed(NOW);
});

async function nameInForce() {
  return (await readParsed('policy'))?.pack.name;
}

describe('a good feed', () => {
  test('is in force after the first look, and the trust by first use is said', async () => {
    expect(await nameInForce()).toBe('Policy 2');
    expect(await readParsed('packStatus')).toEqual({
      state: 'current',
      managed: false,
      configUrl: host.url,
      trust: 'first-use',
      checkedAt: '2026-11-21T12:00:00.000Z',
      verifiedAt: '2026-11-21T12:00:00.000Z',
      rootHash: await sha256(await Promise.resolve(host.files.get('/feed/root.jws') ?? '')),
    });
  });

  test('costs one small request where nothing changed', async () => {
    host.calls.length = 0;
    await checkFeed(NOW + 60_000);
    expect(host.calls).toEqual(['/feed/manifest.jws']);
    expect((await readParsed('packStatus')).verifiedAt).toBe('2026-11-21T12:01:00.000Z');
  });

  test('a newer version takes the place of the older', async () => {
    await host.publish(aBody(3), keys);
    expect((await checkFeed(NOW)).state).toBe('current');
    expect(await nameInForce()).toBe('Policy 3');
  });

  test('the mode of holding that IT set wins over the pack', async () => {
    await fakeBrowser.storage.managed.set({ mode: 'enforce' });
    await restorePack();
    expect((await readParsed('policy'))?.pack.mode).toBe('enforce');
  });
});

const BIG = 50 * 1024 * 1024;
/** What the feed turns into, the state that is said, and why. */
const SPOILED: Record<string, [() => Promise<unknown> | unknown, string, string]> = {
  'is signed by a stranger': [
    async () => host.publish(aBody(3), await someKeys()),
    'refused',
    'pack-signature-refused',
  ],
  'is an older version': [() => host.publish(aBody(1), keys), 'refused', 'pack-rollback'],
  'is another text with the same version': [
    () => host.publish(aBody(2, { name: 'Other' }), keys),
    'refused',
    'pack-equivocation',
  ],
  'belongs to another organisation': [
    () => host.publish(aBody(3, { org: 'evil' }), keys),
    'refused',
    'pack-wrong-organisation',
  ],
  'has expired': [
    () => host.publish(aBody(3), keys, { expires: '2026-01-02T00:00:00.000Z' }),
    'refused',
    'pack-expired',
  ],
  'has a body that was changed on the way': [
    async () => {
      await host.publish(aBody(3), keys);
      host.files.set(`/feed/bodies/${await sha256(aBody(3))}.json`, aBody(3).replace('3', '4'));
    },
    'refused',
    'pack-body-mismatch',
  ],
  'comes with a root of a stranger': [
    async () => {
      const strangers = await someKeys();
      host.setRoot(await aRoot(strangers, { version: 2 }));
      await host.publish(aBody(3), strangers);
    },
    'refused',
    'pack-root-refused',
  ],
  'is a web page': [
    () => host.files.set('/feed/manifest.jws', '<!doctype html><p>Sign in'),
    'refused',
    'pack-not-a-pack',
  ],
  'says it is 50 MB': [
    () => {
      host.world.misbehave = (_request, response) => {
        response.writeHead(200, { 'content-length': BIG });
        response.write('x');
      };
    },
    'refused',
    'pack-too-large',
  ],
  'is 50 MB and does not say so': [
    () => {
      host.world.misbehave = (_request, response) => {
        const pour = () => {
          while (response.write('x'.repeat(65_536)));
        };
        response.on('drain', pour);
        pour();
      };
    },
    'refused',
    'pack-too-large',
  ],
  'is nothing: the host is down': [() => stopServers(), 'unreachable', 'pack-unreachable'],
  'is a server error': [
    () => {
      host.world.misbehave = (_request, response) => {
        response.writeHead(503);
        response.end();
      };
    },
    'unreachable',
    'pack-unreachable',
  ],
  'has no body yet': [
    async () => {
      host.files.set('/feed/manifest.jws', await aManifest(aBody(3), keys.packKey));
    },
    'unreachable',
    'pack-unreachable',
  ],
};

describe('the last good pack stays where what comes', () => {
  test.each(Object.entries(SPOILED))('%s', async (_name, [spoil, state, code]) => {
    const before = await readParsed('policy');
    await spoil();
    const status = await checkFeed(NOW + 60_000);
    expect(status).toMatchObject({ state, problem: { code } });
    expect(await readParsed('packStatus')).toEqual(status);
    expect(await readParsed('policy')).toEqual(before);
  });
});

describe('trust', () => {
  test('a new root signed by the one in use is taken, and the old pack keys no longer count', async () => {
    const next = { rootKey: keys.rootKey, packKey: (await someKeys()).packKey };
    host.setRoot(await aRoot(next, { version: 2 }));
    await host.publish(aBody(3), keys);
    expect((await checkFeed(NOW)).problem?.code).toBe('pack-signature-refused');
    // The refused pack came with a good root: going back to the old root is refused from now on.
    host.setRoot(await aRoot(keys));
    expect((await checkFeed(NOW)).problem?.code).toBe('pack-root-refused');
    host.setRoot(await aRoot(next, { version: 2 }));
    await host.publish(aBody(3), next);
    expect((await checkFeed(NOW)).state).toBe('current');
    expect(await nameInForce()).toBe('Policy 3');
  });

  test('a hash from IT is the only root that counts, also where another was trusted by first use', async () => {
    const theirs = await someKeys();
    await fakeBrowser.storage.managed.set({ rootHash: await sha256(await aRoot(theirs)) });
    const status = await checkFeed(NOW);
    expect(status).toMatchObject({ state: 'refused', trust: 'managed', managed: true });
    expect(status.problem?.code).toBe('pack-root-refused');
  });

  test('a root that leaves the pack key out is noticed within the hour, though the manifest is the same', async () => {
    host.setRoot(await aRoot({ ...keys, packKey: (await someKeys()).packKey }, { version: 2 }));
    expect((await checkFeed(NOW + 59 * 60_000)).state).toBe('current');
    const status = await checkFeed(NOW + 60 * 60_000);
    expect(status).toMatchObject({
      state: 'refused',
      problem: { code: 'pack-signature-refused' },
      rootHash: await sha256(host.files.get('/feed/root.jws') ?? ''),
    });
    expect(await nameInForce()).toBe('Policy 2');
  });
});

describe('another source', () => {
  test('a pin that moves on to a later root of the same line is no way back to older packs', async () => {
    const next = await aRoot(keys, { version: 2 });
    host.setRoot(next);
    await host.publish(aBody(3), keys);
    await checkFeed(NOW);
    await fakeBrowser.storage.managed.set({ rootHash: await sha256(next) });
    await host.publish(aBody(2), keys);
    expect((await checkFeed(NOW)).problem?.code).toBe('pack-rollback');
    expect(await nameInForce()).toBe('Policy 3');
  });

  test('another address begins anew, also after it could not be reached at first', async () => {
    const theirs = await someKeys();
    const other = await feedHost();
    await chooseSource(other.url);
    const status = await checkFeed(NOW);
    expect(status).toMatchObject({ state: 'unreachable', configUrl: other.url });
    expect(status.rootHash).toBeUndefined();
    expect(await nameInForce()).toBe('Policy 2');
    other.setRoot(await aRoot(theirs));
    await other.publish(aBody(1, { name: 'Theirs' }), theirs);
    expect((await checkFeed(NOW)).state).toBe('current');
    expect(await nameInForce()).toBe('Theirs');
  });

  test('enrolment decides before the person does', async () => {
    await keepSource('enrolled', { url: host.url, rootHash: 'a'.repeat(64), trust: 'enrolled' });
    expect(await chooseSource('https://else.example/')).toMatchObject({
      problem: { code: 'not-allowed' },
    });
    expect((await checkFeed(NOW)).trust).toBe('enrolled');
  });
});

describe('the stored bytes', () => {
  test('are verified again and put in force where the stored policy is gone', async () => {
    await writeStored('policy', null);
    await restorePack();
    expect(await nameInForce()).toBe('Policy 2');
  });

  test('stay in force after their signature ended, and the status says so', async () => {
    const later = Date.parse('2100-01-01T00:00:00.000Z');
    expect((await checkFeed(later)).problem?.code).toBe('pack-expired');
    await writeStored('policy', null);
    await restorePack();
    expect(await nameInForce()).toBe('Policy 2');
  });
});

describe('damaged bytes', () => {
  test('give way to those of the other slot until they are fetched anew, and that is said', async () => {
    await host.publish(aBody(3), keys);
    await checkFeed(NOW);
    await damage('b', (slot) => ({ ...slot, bodyText: `${slot.bodyText} ` }));
    await restorePack();
    expect(await nameInForce()).toBe('Policy 2');
    const detail =
      'The stored policy version 3 was damaged on this computer; version 2 is in force until it is fetched again.';
    const said = [{ kind: 'stored-pack-damaged', detail }];
    expect((await readParsed('packStatus')).notices).toEqual(said);
    // Version 3 is still known, so that damage is no way back to an older pack.
    await host.publish(aBody(2), keys);
    expect(await checkFeed(NOW)).toMatchObject({
      state: 'refused',
      problem: { code: 'pack-rollback' },
      notices: said,
    });
    await host.publish(aBody(3), keys);
    expect((await checkFeed(NOW)).notices).toBeUndefined();
    expect(await nameInForce()).toBe('Policy 3');
  });

  test.each<[string, (row: Row) => unknown]>([
    ['manifest', (row) => ({ ...row, manifestText: row.manifestText.slice(0, -9) })],
    ['body', (row) => ({ ...row, bodyText: row.bodyText?.replace('Policy', 'Pol1cy') })],
    ['roots', (row) => ({ ...row, roots: [] })],
    ['anchor', (row) => ({ ...row, anchor: 'a'.repeat(64) })],
    ['everything', () => 'damaged'],
  ])(
    'with a damaged %s in both slots and nothing else left are fetched anew',
    async (_name, harm) => {
      await host.publish(aBody(3), keys);
      await checkFeed(NOW);
      await damage('a', harm);
      await damage('b', harm);
      await writeStored('policy', null);
      await restorePack();
      expect(await nameInForce()).toBeUndefined();
      await host.publish(aBody(2), keys);
      expect((await checkFeed(NOW)).problem?.code).toBe('pack-rollback');
      await host.publish(aBody(3), keys);
      expect((await checkFeed(NOW)).state).toBe('current');
      expect(await nameInForce()).toBe('Policy 3');
    },
  );
});

describe('stored rows', () => {
  test('without a head: the higher version is in force', async () => {
    await host.publish(aBody(3), keys);
    await checkFeed(NOW);
    await damage('head', () => undefined);
    await writeStored('policy', null);
    await restorePack();
    expect(await nameInForce()).toBe('Policy 3');
  });

  test('all gone: the root that was shown last is still the only one', async () => {
    for (const name of ['a', 'b', 'head']) await damage(name, () => undefined);
    const strangers = await someKeys();
    host.setRoot(await aRoot(strangers));
    await host.publish(aBody(9), strangers);
    expect((await checkFeed(NOW)).problem?.code).toBe('pack-root-refused');
    expect(await nameInForce()).toBe('Policy 2');
  });

  test('are the ones in force after a worker was stopped between slot and policy', async () => {
    const before = await readParsed('policy');
    await host.publish(aBody(3), keys);
    await checkFeed(NOW + 60_000);
    await writeStored('policy', before);
    await stopServers();
    await checkFeed(NOW + 120_000);
    expect(await nameInForce()).toBe('Policy 3');
  });
});

type Row = { manifestText: string; bodyText?: string };

/** As a failing disk would: what lies under this name in the store of packs is another thing now. */
async function damage(name: string, harm: (row: Row) => unknown): Promise<void> {
  const db = (await localDb()) as unknown as IDBPDatabase;
  await db.put('packs', harm(await db.get('packs', name)), name);
}
