import { openDB } from 'idb';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { handlers } from '../../entrypoints/background/handlers';
import { makeIndex } from '../../entrypoints/background/make-index';
import { fromBase64, toBase64 } from '../../platform/base64';
import { indexKey, isIndexKept } from '../../platform/index-key';
import { localDb } from '../../platform/local-db';
import { keepIndex, readIndex } from '../../platform/pack-index';
import { writeStored } from '../../platform/stored-parsed';
import type { Policy } from '../../platform/stored-schemas';
import { compilePack } from '../../rules/compile';
import { ALL_HEAVY_PARTS } from '../../rules/heavy/all';
import { aPolicy } from '../entrypoints/builders';
import { aPattern, aTerm } from '../rules/a-rule';
import { freshBrowser } from './fresh-browser';

freshBrowser();

const CONTENT = { from: 'content' as const, tabId: 7, frameId: 0 };

beforeEach(() => {
  fakeBrowser.runtime.getManifest = () => ({ version: '1.0.0' }) as never;
});

function largePolicy(change: Partial<Policy> = {}): Policy {
  const terms = Array.from({ length: 1000 }, (_, number) => `phrase number${number}`);
  return { ...aPolicy(), rules: [aPattern('\\d+ ?%', { id: 'figure' }), aTerm(terms)], ...change };
}

function isTaken({ pack, rules }: Policy, index: ArrayBuffer | undefined): boolean {
  return compilePack(pack, rules, ALL_HEAVY_PARTS, index).recognisers.isLoaded;
}

async function keys(): Promise<string[]> {
  return (await localDb()).getAllKeys('indexes');
}

describe('the index of the policy in force', () => {
  test('is made once, fits, and takes the place of the one before', async () => {
    await keepIndex('f'.repeat(64), new ArrayBuffer(8));
    const policy = largePolicy();
    await writeStored('policy', policy);
    await makeIndex();
    const key = await indexKey(policy);
    expect(await keys()).toEqual([key]);
    expect(isTaken(policy, await readIndex(key))).toBe(true);
    await (await localDb()).put('indexes', new ArrayBuffer(4), key);
    await makeIndex();
    expect((await readIndex(key))?.byteLength).toBe(4);
  });

  test('goes with its policy, and where that becomes small', async () => {
    for (const next of [null, aPolicy()]) {
      await writeStored('policy', largePolicy());
      await makeIndex();
      expect(await keys()).toHaveLength(1);
      await writeStored('policy', next);
      await makeIndex();
      expect(await keys()).toEqual([]);
    }
  });

  test('has a key of its own for each pack, version, feed and engine', async () => {
    const policy = largePolicy();
    const { pack } = policy;
    const all = await Promise.all(
      [
        policy,
        { ...policy, pack: { ...pack, id: 'other' } },
        { ...policy, pack: { ...pack, version: 2 } },
        { ...policy, pack: { ...pack, org: 'other' } },
        { ...policy, fetchedAt: '2026-11-22T00:00:00.000Z' },
      ].map(indexKey),
    );
    fakeBrowser.runtime.getManifest = () => ({ version: '1.0.1' }) as never;
    expect(new Set([...all, await indexKey(policy)]).size).toBe(6);
  });
});

test('terms of rules and of lists count; a small pack keeps no index', () => {
  const terms = Array.from({ length: 600 }, (_, number) => `word${number}`);
  const list = { id: 'words', terms };
  expect(isIndexKept(largePolicy())).toBe(true);
  expect(isIndexKept({ ...aPolicy(), rules: [aTerm(terms)] })).toBe(false);
  expect(isIndexKept({ ...aPolicy({ lists: [list] }), rules: [aTerm(terms)] })).toBe(true);
});

test('a page gets the index as text; where there is none it is made for the next page', async () => {
  const policy = largePolicy();
  await writeStored('policy', policy);
  const key = await indexKey(policy);
  expect(await handlers['checker.index']({ key }, CONTENT)).toEqual({ ok: true, value: {} });
  await vi.waitFor(async () => expect(await keys()).toEqual([key]));
  const answer = await handlers['checker.index']({ key }, CONTENT);
  const text = answer.ok ? answer.value.base64 : undefined;
  expect(isTaken(policy, fromBase64(text ?? ''))).toBe(true);
});

test('bytes come back from their text as they were', () => {
  const bytes = Uint8Array.from({ length: 20_001 }, (_, at) => (at * 7) % 256);
  expect(new Uint8Array(fromBase64(toBase64(bytes.buffer)))).toEqual(bytes);
});

test('a database of the version before keeps what it holds', async () => {
  const before = await openDB('guidepost', 1, {
    upgrade(db) {
      for (const name of ['packs', 'source', 'session', 'trialKey']) db.createObjectStore(name);
      for (const name of ['outbox', 'records']) db.createObjectStore(name, { keyPath: 'key' });
      db.createObjectStore('trial', { keyPath: 'id' });
    },
  });
  await before.put('records', { key: 'key-00001', at: 'x', record: {} });
  before.close();
  const db = await localDb();
  expect(await db.getAllKeys('records')).toEqual(['key-00001']);
  expect(await db.getAllKeys('indexes')).toEqual([]);
});
