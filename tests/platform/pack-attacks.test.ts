import type { ServerResponse } from 'node:http';
import type { IDBPDatabase } from 'idb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { keepSource } from '../../platform/feed-source';
import { localDb } from '../../platform/local-db';
import { checkFeed, restorePack } from '../../platform/pack-feed';
import { readParsed } from '../../platform/stored-parsed';
import type { SigningKey } from '../../rules/signing';
import { attackedFeed, rootOf, signedBy, type Trusted, trustedKeys } from './attacked-feed';
import { freshBrowser } from './fresh-browser';
import { killSwitch, type Moment } from './kill-switch';
import { aBody } from './signed-feed';

// The twelve ways to attack a feed. Each is tried, then tried again with the worker stopped at everything it waits for.

freshBrowser();

const NOW = Date.parse('2026-11-21T12:00:00.000Z');
let ours: Trusted;
let thief: Trusted;
let host: Awaited<ReturnType<typeof attackedFeed>>;

/** Version 2 lies in one slot, version 3 is in force in the other; the root is pinned. */
beforeEach(async () => {
  ours ??= await trustedKeys();
  thief ??= await trustedKeys();
  host = await attackedFeed(ours);
  await keepSource('enrolled', { url: host.url, rootHash: host.firstHash, trust: 'enrolled' });
  for (const version of [2, 3]) {
    await host.publish(version);
    await checkFeed(NOW + version * 60_000);
  }
  vi.spyOn(console, 'error').mockImplementation(() => {});
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const LATER = NOW + 3_600_000;
type Attack = [attack: string, act: () => unknown, code: string, said: RegExp];

const ATTACKS: Attack[] = [
  ['rollback', () => host.publish(2), 'pack-rollback', /version 2 came, but version 3 is known/],
  [
    'freeze by a manifest that ended',
    () => host.publish(4, { manifest: { expires: '2026-11-20T00:00:00.000Z' } }),
    'pack-expired',
    /ended on 2026-11-20/,
  ],
  ['fast-forward', () => host.publish(9_999_999), 'pack-schema-refused', /ahead of version 3/],
  [
    'mix-and-match: the rules of one version under the manifest of another',
    async () => host.files.set(await bodyPath(4), aBody(2)),
    'pack-body-mismatch',
    /not the ones that were signed/,
  ],
  [
    'mix-and-match: the selectors of another version',
    async () => {
      await host.publish(4, { manifest: { sitePack: await oldSitePack() } });
    },
    'pack-rollback',
    /Site pack version 2 came/,
  ],
  [
    'equivocation',
    () => host.publish(3, { body: { name: 'Other' } }),
    'pack-equivocation',
    /Two different packs claim to be version 3/,
  ],
  ['endless data in the manifest', () => misbehave(/manifest/, pour), 'pack-too-large', /larger/],
  [
    'endless data in the rules',
    async () => {
      await host.publish(4);
      misbehave(/bodies/, pour);
    },
    'pack-too-large',
    /larger/,
  ],
  [
    'endless data in the root',
    async () => {
      await host.publish(4);
      misbehave(/root/, pour);
    },
    'pack-too-large',
    /larger/,
  ],
  [
    'another pack of the organisation',
    () => host.publish(4, { body: { id: 'acme-other' } }),
    'pack-wrong-organisation',
    /follows "acme-social"/,
  ],
  [
    'the pack of another organisation',
    () => host.publish(4, { body: { org: 'evil' } }),
    'pack-wrong-organisation',
    /signed for "evil"/,
  ],
  [
    'no signature at all',
    async () => setManifest(payloadOf(await host.publish(4))),
    'pack-signature-refused',
    /not signed by a key/,
  ],
  [
    'algorithm none',
    async () => setManifest(withHeader(await host.publish(4), 'none', '')),
    'pack-signature-refused',
    /not signed by a key/,
  ],
  [
    'another algorithm',
    async () => setManifest(withHeader(await host.publish(4), 'HS256')),
    'pack-signature-refused',
    /not signed by a key/,
  ],
  [
    'a key that nobody named',
    () => host.publish(4, { by: thief.pack }),
    'pack-signature-refused',
    /not signed by a key/,
  ],
  [
    'a root key in place of a pack key',
    () => host.publish(4, { by: first(ours.root) }),
    'pack-signature-refused',
    /not signed by a key/,
  ],
  [
    'a signature that was stripped',
    async () => setManifest((await host.publish(4)).replace(/[^.]+$/, '')),
    'pack-signature-refused',
    /not signed by a key/,
  ],
  [
    'a signature that was cut off',
    async () => setManifest((await host.publish(4)).slice(0, -20)),
    'pack-signature-refused',
    /not signed by a key/,
  ],
  [
    'one stolen root key of the two that are needed',
    async () => {
      const next = rootOf({ ...ours, pack: thief.pack }, { version: 2 });
      await host.rotate(host.first, next, ours.root.slice(0, 1));
      await host.publish(4, { by: thief.pack });
    },
    'pack-root-refused',
    /enough valid signatures/,
  ],
  [
    'one stolen root key that signs twice, and keys of the thief',
    async () => {
      const next = rootOf({ root: thief.root, pack: thief.pack }, { version: 2 });
      const stolen = first(ours.root);
      await host.rotate(host.first, next, [stolen, stolen, ...thief.root]);
      await host.publish(4, { by: thief.pack });
    },
    'pack-root-refused',
    /not signed by enough keys of the one in use/,
  ],
  [
    'a setting of IT that is mistyped, so that no root is pinned',
    async () => {
      await fakeBrowser.storage.managed.set({ rootHash: 'abc' });
      host.setRoot(await signedBy(rootOf(thief, { version: 2 }), thief.root));
      await host.publish(4, { by: thief.pack });
    },
    'pack-root-refused',
    /not a SHA-256/,
  ],
  [
    'a root that names nobody who may sign',
    async () => {
      await host.rotate(host.first, { ...rootOf(ours), version: 2, packKeys: [] }, ours.root);
      await host.publish(4);
    },
    'pack-root-refused',
    /not a signed root/,
  ],
  [
    'slow retrieval',
    () => {
      const timeout = AbortSignal.timeout.bind(AbortSignal);
      vi.spyOn(AbortSignal, 'timeout').mockImplementation((ms) => timeout(ms / 500));
      misbehave(/manifest/, drip);
    },
    'pack-unreachable',
    /did not answer in time/,
  ],
];

describe.each(ATTACKS)('%s', (_name, attack, code, said) => {
  test('is refused, said, and the last good pack stays', async () => {
    const before = await readParsed('policy');
    await attack();
    const { problem } = await checkFeed(LATER);
    expect(problem?.code).toBe(code);
    expect(problem?.detail).toMatch(said);
    expect((await readParsed('packStatus')).problem).toEqual(problem);
    expect(await readParsed('policy')).toEqual(before);
    await restorePack();
    expect(await readParsed('policy')).toEqual(before);
  });

  test('with the worker stopped at each await: the last good pack stays', async () => {
    const before = await readParsed('policy');
    await attack();
    const kept = await snapshot();
    const stopped = await stopEverywhere(
      kept,
      () => checkFeed(LATER),
      async () => {
        expect(await readParsed('policy')).toEqual(before);
        await restorePack();
        expect(await readParsed('policy')).toEqual(before);
      },
    );
    expect(stopped).toBeGreaterThan(10);
  });
});

test('after a fast-forward by a stolen key, the next root brings the version back', async () => {
  await host.publish(900_000);
  expect((await checkFeed(LATER)).state).toBe('current');
  const next = rootOf({ ...ours, pack: thief.pack }, { version: 2, packFloor: 3 });
  await host.rotate(host.first, next, ours.root);
  await host.publish(2, { by: thief.pack });
  expect((await checkFeed(LATER)).problem?.code).toBe('pack-rollback');
  await host.publish(900_001);
  expect((await checkFeed(LATER)).problem?.code).toBe('pack-signature-refused');
  await host.publish(4, { by: thief.pack });
  expect((await checkFeed(LATER)).state).toBe('current');
  expect((await readParsed('policy'))?.pack.version).toBe(4);
});

describe('a good feed, with the worker stopped at each await', () => {
  test('gives the old pack or the new one wholly, and the new one at the next look', async () => {
    await host.publish(4);
    await expectWholly([3, 4]);
  });

  test('the same where the root changed with it, two steps at once', async () => {
    const second = rootOf({ ...ours, root: thief.root }, { version: 2 });
    const text = await host.rotate(host.first, second, [...ours.root, ...thief.root]);
    const third = rootOf({ root: thief.root, pack: thief.pack }, { version: 3 });
    await host.rotate(text, third, thief.root);
    await host.publish(4, { by: thief.pack });
    await expectWholly([3, 4]);
  });

  test('the same where the worker is stopped while it restores what is stored', async () => {
    const before = await readParsed('policy');
    const kept = await snapshot();
    await fakeBrowser.storage.local.remove('policy');
    await stopEverywhere({ ...kept, local: {} }, restorePack, async () => {
      await restorePack();
      expect(await readParsed('policy')).toEqual(before);
    });
  });
});

async function expectWholly(versions: readonly number[]): Promise<void> {
  const seen = new Set<number>();
  const kept = await snapshot();
  await stopEverywhere(
    kept,
    () => checkFeed(LATER),
    async () => {
      // What the tabs see meanwhile, and what the next worker makes of it.
      await wholeVersion();
      await restorePack();
      seen.add(await wholeVersion());
      expect((await checkFeed(LATER)).state).toBe('current');
      expect((await readParsed('policy'))?.pack.version).toBe(Math.max(...versions));
    },
  );
  expect([...seen].sort()).toEqual(versions);
}

/** The version in force, whose rules and selectors are of one pack. */
async function wholeVersion(): Promise<number> {
  const policy = await readParsed('policy');
  const version = policy?.pack.version ?? 0;
  expect(policy?.pack.name).toBe(`Policy ${version}`);
  expect(policy?.sitePack?.version).toBe(version);
  return version;
}

/** Runs the act once for each thing it waits for, stopped there, from the same beginning. Gives how many there were. */
async function stopEverywhere(
  from: Snapshot,
  act: () => Promise<unknown>,
  afterwards: () => Promise<void>,
): Promise<number> {
  const worker = killSwitch();
  let stopped = 0;
  for (const moment of ['before', 'undone'] satisfies Moment[]) {
    for (let at = 1; ; at += 1) {
      await rewind(from);
      worker.arm(at, moment);
      const wasStopped = await worker.runs(act);
      await worker.revive();
      if (!wasStopped) break;
      stopped += 1;
      await afterwards();
    }
  }
  return stopped;
}

interface Snapshot {
  readonly rows: ReadonlyMap<string, unknown>;
  readonly local: Record<string, unknown>;
}

async function snapshot(): Promise<Snapshot> {
  const db = (await localDb()) as unknown as IDBPDatabase;
  const rows = new Map<string, unknown>();
  for (const key of await db.getAllKeys('packs')) rows.set(`${key}`, await db.get('packs', key));
  return { rows, local: await fakeBrowser.storage.local.get() };
}

async function rewind({ rows, local }: Snapshot): Promise<void> {
  const db = (await localDb()) as unknown as IDBPDatabase;
  await db.clear('packs');
  for (const [key, row] of rows) await db.put('packs', row, key);
  await fakeBrowser.storage.local.clear();
  await fakeBrowser.storage.local.set(structuredClone(local));
}

function setManifest(text: string): void {
  host.files.set('/feed/manifest.jws', text);
}

async function bodyPath(version: number): Promise<string> {
  await host.publish(version);
  const { bodyHash } = JSON.parse(payloadOf(host.files.get('/feed/manifest.jws') ?? ''));
  return `/feed/bodies/${bodyHash}.json`;
}

async function oldSitePack() {
  const current = host.files.get('/feed/manifest.jws') ?? '';
  const { sitePack } = JSON.parse(payloadOf(await host.publish(2)));
  setManifest(current);
  return sitePack;
}

function payloadOf(compact: string): string {
  return Buffer.from(compact.split('.')[1] ?? '', 'base64url').toString();
}

function withHeader(compact: string, alg: string, signature?: string): string {
  const [, payload = '', old = ''] = compact.split('.');
  const header = JSON.stringify({ alg, typ: 'guidepost-manifest+jws' });
  return [Buffer.from(header).toString('base64url'), payload, signature ?? old].join('.');
}

function misbehave(where: RegExp, how: (response: ServerResponse) => void): void {
  host.world.misbehave = (request, response) => {
    if (where.test(request.url ?? '')) return how(response);
    const text = host.files.get(request.url ?? '');
    response.writeHead(text === undefined ? 404 : 200);
    response.end(text);
  };
}

function pour(response: ServerResponse): void {
  const more = () => {
    while (!response.destroyed && response.write('x'.repeat(65_536)));
  };
  response.on('drain', more);
  more();
}

/** A byte now and then, for ever. */
function drip(response: ServerResponse): void {
  const timer = setInterval(() => response.write('x'), 5);
  response.on('close', () => clearInterval(timer));
}

function first(keys: readonly SigningKey[]): SigningKey {
  const [key] = keys;
  if (!key) throw new Error('no key');
  return key;
}
