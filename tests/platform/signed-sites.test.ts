import { beforeEach, expect, test } from 'vitest';
import { chooseSource } from '../../platform/feed-source';
import { checkFeed, restorePack } from '../../platform/pack-feed';
import { sitePackInForce } from '../../platform/policy-in-force';
import { readParsed, writeStored } from '../../platform/stored-parsed';
import { freshBrowser } from './fresh-browser';
import { aBody, aRoot, aSitePack, feedHost, type Keys, someKeys } from './signed-feed';

freshBrowser();

const NOW = Date.parse('2026-11-21T12:00:00.000Z');
let keys: Keys;
let host: Awaited<ReturnType<typeof feedHost>>;
beforeEach(async () => {
  keys = await someKeys();
  host = await feedHost();
  host.setRoot(await aRoot(keys));
  await chooseSource(host.url);
});

/** Publishes a pack, with a site pack where one is given. */
async function publish(version: number, sites?: string, sitesVersion = version) {
  const sitePack = sites && { version: sitesVersion, ...(await host.setNamed(sites)) };
  await host.publish(aBody(version), keys, sitePack ? { sitePack } : {});
  return checkFeed(NOW);
}

test('signed selectors come and go with the policy', async () => {
  expect((await publish(1)).sites).toBeUndefined();
  expect(await sitePackInForce()).toBeUndefined();
  const status = await publish(2, aSitePack(2));
  expect(status.sites).toEqual({ version: 2, state: 'in-force' });
  expect((await sitePackInForce())?.sites[0]?.site).toBe('x');
  await publish(3);
  expect(await sitePackInForce()).toBeUndefined();
});

test('they are verified again from their bytes where the stored policy is gone', async () => {
  await publish(2, aSitePack(2));
  await writeStored('policy', null);
  await restorePack();
  expect((await sitePackInForce())?.version).toBe(2);
});

test('a site pack for a newer Guidepost is left aside and said; the policy is in force', async () => {
  const status = await publish(2, aSitePack(2, { schema: 2, sites: 'new' }));
  expect(status).toMatchObject({
    state: 'current',
    sites: { version: 2, state: 'skipped' },
    notices: [
      {
        kind: 'site-pack-skipped',
        detail:
          'Site pack version 2 is written in schema 2, for a newer Guidepost; the built-in selectors are used.',
      },
    ],
  });
  expect(await sitePackInForce()).toBeUndefined();
});

test.each<[string, () => Promise<unknown>, string]>([
  ['an older one', () => publish(3, aSitePack(1), 1), 'pack-rollback'],
  [
    'an older one, after a manifest without any',
    async () => {
      await publish(3);
      return publish(4, aSitePack(1), 1);
    },
    'pack-rollback',
  ],
  [
    'another one of the same version',
    () => publish(3, aSitePack(2, { sites: JSON.parse(aSitePack(9)).sites }), 2),
    'pack-equivocation',
  ],
  [
    'one that is not written as it should be',
    () => publish(3, aSitePack(3, { sites: [] })),
    'pack-schema-refused',
  ],
])('%s is refused with its policy', async (_name, attempt, code) => {
  await publish(2, aSitePack(2));
  expect(await attempt()).toMatchObject({ state: 'refused', problem: { code } });
  expect((await readParsed('policy'))?.pack.version).not.toBe(4);
});

test('a policy is not taken without the selectors that were signed with it', async () => {
  await publish(2, aSitePack(2));
  const three = aSitePack(3);
  const { bodyHash } = await host.setNamed(three);
  host.files.set(`/feed/bodies/${bodyHash}.json`, three.replace('in a test', 'elsewhere'));
  const sitePack = { version: 3, bodyHash, bodyBytes: three.length };
  await host.publish(aBody(3), keys, { sitePack });
  expect((await checkFeed(NOW)).problem?.code).toBe('pack-body-mismatch');
  expect((await readParsed('policy'))?.pack.version).toBe(2);
  expect((await sitePackInForce())?.version).toBe(2);
});
