import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { keepSource } from '../../platform/feed-source';
import { checkFeed, restorePack } from '../../platform/pack-feed';
import { learnServerTime } from '../../platform/server-time';
import { readParsed } from '../../platform/stored-parsed';
import { generateSigningKey, type SigningKey, signFreshness } from '../../rules/signing';
import { attackedFeed, rootOf, type Trusted, trustedKeys } from './attacked-feed';
import { freshBrowser } from './fresh-browser';
import { aBody, named } from './signed-feed';

freshBrowser();

const HOUR = 3_600_000;
const NOW = Date.parse('2026-11-21T12:00:00.000Z');
let ours: Trusted;
let online: SigningKey;
let host: Awaited<ReturnType<typeof attackedFeed>>;
const iso = (at: number) => new Date(at).toISOString();

/** A root that asks for proof every 24 hours; version 2 is in force since NOW, and proved at NOW. */
beforeEach(async () => {
  ours ??= await trustedKeys();
  online ??= await generateSigningKey();
  host = await attackedFeed(ours);
  await keepSource('enrolled', { url: host.url, rootHash: host.firstHash, trust: 'enrolled' });
  const asking = { freshness: { maxAge: 24 * 3600 }, freshnessKeys: [online.publicKey] };
  await host.rotate(host.first, rootOf(ours, { version: 2, ...asking }), ours.root);
  await host.publish(2);
  await state(NOW);
  await checkFeed(NOW);
});

async function state(at: number, change: { version?: number; by?: SigningKey } = {}) {
  const version = change.version ?? 2;
  const { bodyHash } = await named(aBody(version));
  const pack = { guidepost: 1, org: 'acme', id: 'acme-social', version, bodyHash } as const;
  const times = { at: iso(at), expires: iso(at + 24 * HOUR) };
  const signer = change.by ?? online;
  const text = await signFreshness({ ...pack, ...times }, signer.privateKey);
  host.files.set('/feed/freshness.jws', text);
}

const OVERDUE = (since: number) => ({
  kind: 'not-proved-fresh',
  detail: `The policy is not proved fresh since ${iso(since)}. It stays in force.`,
  since: iso(since),
});

describe('a policy whose root asks for proof of freshness', () => {
  test('is proved by a statement of the online key', async () => {
    expect(await readParsed('packStatus')).toMatchObject({ state: 'current', provedAt: iso(NOW) });
    await state(NOW + 20 * HOUR);
    const status = await checkFeed(NOW + 20 * HOUR);
    expect(status.provedAt).toBe(iso(NOW + 20 * HOUR));
    expect(status.notices).toBeUndefined();
  });

  test.each<[string, () => unknown]>([
    ['holds the statement back', () => host.files.delete('/feed/freshness.jws')],
    ['repeats an old one', () => {}],
    [
      'brings one by a stranger',
      async () => state(NOW + 30 * HOUR, { by: await generateSigningKey() }),
    ],
    [
      'brings one by a root key',
      async () => state(NOW + 30 * HOUR, { by: ours.root[0] ?? online }),
    ],
    [
      'brings one of a newer version, which it holds back',
      () => state(NOW + 30 * HOUR, { version: 3 }),
    ],
  ])(
    'stays in force where the feed %s, and the status says since when',
    async (_name, withhold) => {
      await withhold();
      const inForce = (await readParsed('policy'))?.pack.version;
      expect((await checkFeed(NOW + 24 * HOUR)).notices).toBeUndefined();
      const status = await checkFeed(NOW + 30 * HOUR);
      expect(status).toMatchObject({ state: 'current', notices: [OVERDUE(NOW)] });
      expect((await readParsed('policy'))?.pack.version).toBe(inForce);
    },
  );
});

describe('proof of freshness', () => {
  test('that never came is missed since the policy came', async () => {
    host.files.delete('/feed/freshness.jws');
    await host.publish(3);
    const status = await checkFeed(NOW + 1000);
    expect(status.notices).toEqual([OVERDUE(NOW + 1000)]);
  });

  test('may come from a pack key', async () => {
    await checkFeed(NOW + 30 * HOUR);
    await state(NOW + 30 * HOUR, { by: ours.pack });
    expect((await checkFeed(NOW + 30 * HOUR)).notices).toBeUndefined();
  });

  test('by a key that the next root leaves out is forgotten', async () => {
    const text = host.files.get('/feed/root.jws') ?? '';
    const next = rootOf(ours, { version: 3, freshness: { maxAge: 24 * 3600 } });
    await host.rotate(text, next, ours.root);
    await state(NOW + HOUR);
    const status = await checkFeed(NOW + 2 * HOUR);
    expect(status).toMatchObject({ state: 'current', notices: [OVERDUE(NOW)] });
    expect(status.provedAt).toBeUndefined();
  });
});

describe('a clock that is wrong', () => {
  test.each([
    ['years behind', Date.parse('2001-01-01')],
    ['years ahead', Date.parse('2200-01-01')],
  ])('by %s loses no policy', async (_name, wrong) => {
    const before = await readParsed('policy');
    await host.publish(3);
    await checkFeed(wrong);
    await restorePack();
    const version = (await readParsed('policy'))?.pack.version;
    expect([2, 3]).toContain(version);
    if (version === 2) expect(await readParsed('policy')).toEqual(before);
    await checkFeed(NOW + HOUR);
    expect((await readParsed('policy'))?.pack.version).toBe(3);
  });

  test('that is set back does not make an ended signature good again', async () => {
    await state(NOW + HOUR);
    await checkFeed(NOW + HOUR);
    await host.publish(3, { manifest: { expires: iso(NOW) } });
    expect((await checkFeed(NOW - 48 * HOUR)).problem?.code).toBe('pack-expired');
  });

  test('is set right by the clock of the approval server', async () => {
    const ahead = Date.parse('2200-01-01T00:00:00.000Z');
    await host.publish(3);
    expect((await checkFeed(ahead)).problem?.code).toBe('pack-expired');
    await learnServerTime(new Date(NOW + HOUR).toUTCString(), ahead);
    await state(NOW + HOUR, { version: 3 });
    const status = await checkFeed(ahead);
    expect(status.state).toBe('current');
    expect(status.notices).toBeUndefined();
    expect((await readParsed('policy'))?.pack.version).toBe(3);
  });

  test('is not judged by a server that names no time, or nearly the same', async () => {
    const set = vi.spyOn(fakeBrowser.storage.session, 'set');
    await learnServerTime(null, NOW);
    await learnServerTime('soon', NOW);
    expect(set).not.toHaveBeenCalled();
    await learnServerTime(new Date(NOW + 60_000).toUTCString(), NOW);
    expect(set).toHaveBeenCalledWith({ 'server time offset': 0 });
  });
});
