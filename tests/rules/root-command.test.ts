import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { beforeAll, expect, test } from 'vitest';
import { sha256 } from '../../domain/hash';
import { guidepost } from './cli/in-process';
import { keyHolders } from './key-holders';

// A company changes its keys: from one root key to two of three, then to another pack key, in order.

const { at, inUse, publicKey, keyId, ...holders } = keyHolders();
const { makeKeys, sign, checkFeed, show, rotate, cosign, adopt } = holders;
let pinned = '';

beforeAll(async () => {
  for (const holder of ['ada', 'bob', 'eve', 'new']) await makeKeys(holder);
  await makeKeys('ada', '--only', 'freshness');
  await sign(1);
  pinned = await sha256(await readFile(inUse(), 'utf8'));
});

test('a root is shown with its keys and its signatures', async () => {
  const { out, code } = await show(at('feed', 'root.jws'));
  expect(out).toContain('acme, root version 1');
  expect(out).toContain((await keyId('ada', 'pack')).slice(0, 12));
  expect(out).toContain('signed by keys of root 1: 1 of 1, enough');
  expect(code).toBe(0);
});

test('the next root waits for its holders, who see what they sign', async () => {
  const added = ['bob', 'eve'].flatMap((name) => ['--add-root-key', publicKey(name, 'root')]);
  const fresh = ['--fresh-hours', '24', '--add-freshness-key', publicKey('ada', 'freshness')];
  const made = await rotate('next.jws', ['ada'], ...added, '--threshold', '2', ...fresh);
  expect(made.out).toContain('signatures needed: 1 -> 2');
  expect(made.out).toContain('signed by keys of root 2: 1 of 2, 1 missing');
  expect(made.out).toContain('waits for signatures');
  expect(made.code).toBe(0);
  expect((await show(at('next.jws'), '--from', inUse())).code).toBe(1);
  const early = await adopt('next.jws');
  expect(early.err).toContain('does not have enough valid signatures');
  expect(early.code).toBe(1);
});

test('holders sign copies, which are merged', async () => {
  await copyFile(at('next.jws'), at('for-bob.jws'));
  const signed = await cosign('for-bob.jws', ['bob']);
  expect(signed.out).toContain(`+ root key ${(await keyId('eve', 'root')).slice(0, 12)}`);
  const merged = await cosign('next.jws', [], '--merge', at('for-bob.jws'));
  expect(merged.out).toContain('signed by keys of root 2: 2 of 2, enough');
  expect(merged.out).toContain('is complete');
  const stranger = await cosign('next.jws', ['new']);
  expect(stranger.err).toContain('neither of the old root nor of the new one');
  expect(stranger.code).toBe(1);
});

test('a complete root is adopted, and the feed leads from the pinned root to it', async () => {
  expect((await adopt('next.jws')).code).toBe(0);
  expect((await sign(2)).code).toBe(0);
  const checked = await checkFeed('feed', '--root-hash', pinned);
  expect(checked.out).toContain('acme/acme-social version 2');
  expect(checked.out).toContain('Proved fresh at');
  expect(checked.code).toBe(0);
});

test('proof of freshness is renewed by the key that is for nothing else', async () => {
  const before = await readFile(at('feed', 'freshness.jws'), 'utf8');
  const freshen = (holder: string, ...more: string[]) =>
    guidepost('pack', 'freshen', at('feed'), '--keys', at(holder), ...more);
  const fresh = await freshen('ada', '--hours', '6');
  expect(fresh.out).toContain('version 2 is proved fresh until');
  const after = await readFile(at('feed', 'freshness.jws'), 'utf8');
  expect(after).not.toBe(before);
  expect(Buffer.from(after.split('.')[0] ?? '', 'base64url').toString()).toContain(
    await keyId('ada', 'freshness'),
  );
  const stranger = await freshen('new');
  expect(stranger.err).toContain('does not name the key');
  expect(stranger.code).toBe(1);
  expect((await checkFeed('feed')).code).toBe(0);
});

test('a pack key is revoked with the lowest version that is still good', async () => {
  const dropped = (await keyId('ada', 'pack')).slice(0, 8);
  const change = ['--add-pack-key', publicKey('new', 'pack'), '--drop-pack-key', dropped];
  const without = await rotate('third.jws', ['ada', 'bob'], ...change);
  expect(without.err).toContain('--pack-floor');
  expect(without.code).toBe(1);
  const made = await rotate('third.jws', ['ada', 'bob'], ...change, '--pack-floor', '2');
  expect(made.out).toContain('is complete');
  expect((await adopt('third.jws')).code).toBe(0);
  const old = await sign(3);
  expect(old.err).toContain('does not name the pack key');
  expect(old.code).toBe(1);
  const name = 'pack-key.private.json';
  await copyFile(at('new', name), at('ada', name));
  expect((await sign(3)).code).toBe(0);
  expect((await checkFeed('feed', '--root-hash', pinned)).out).toContain('version 3');
  expect((await guidepost('pack', 'publish', at('feed'), '--to', at('static'))).code).toBe(0);
  expect((await checkFeed('static', '--root-hash', pinned)).code).toBe(0);
});

test('selectors of sites are signed with the pack, and refused where they are not written well', async () => {
  const x = JSON.parse(
    await readFile(new URL('../../sites/x/selectors.json', import.meta.url), 'utf8'),
  );
  const sites = { guidepost: 1, org: 'acme', version: 1, schema: 1, sites: [x] };
  await writeFile(at('sites.json'), JSON.stringify(sites));
  expect((await sign(4, '--site-pack', at('sites.json'))).code).toBe(0);
  expect((await checkFeed('feed')).out).toContain('Site pack version 1: x.');
  await writeFile(at('sites.json'), JSON.stringify({ ...sites, sites: [{ ...x, click: [] }] }));
  const refused = await sign(5, '--site-pack', at('sites.json'));
  expect(refused.err).toContain('pack-schema-refused');
  expect(refused.code).toBe(1);
});

test.each([
  ['a threshold above its keys', ['--threshold', '9'], 'would be 3 root keys'],
  [
    'nobody who signs packs',
    ['--drop-pack-key', 'PACK', '--pack-floor', '9'],
    'Nobody could sign packs',
  ],
  ['a key that it does not have', ['--drop-root-key', 'aaaaaaaa'], 'has no key "aaaaaaaa"'],
  ['a lower floor', ['--pack-floor', '1'], 'cannot fall'],
  ['a private key in place of a public one', ['--add-pack-key', 'PRIVATE'], 'is a private key'],
])('a root with %s is not made', async (_name, change, said) => {
  const named = new Map([
    ['PACK', await keyId('new', 'pack')],
    ['PRIVATE', at('bob', 'pack-key.private.json')],
  ]);
  const made = await rotate('bad.jws', ['ada'], ...change.map((word) => named.get(word) ?? word));
  expect(made.err).toContain(said);
  expect([1, 2]).toContain(made.code);
  await expect(readFile(at('bad.jws'))).rejects.toThrow();
});

test('no command prints a private key', async () => {
  const { d } = JSON.parse(await readFile(at('ada', 'root-key.private.json'), 'utf8'));
  const said = [
    await show(inUse()),
    await rotate('more.jws', ['ada', 'bob']),
    await cosign('more.jws', ['eve']),
    await makeKeys('ada'),
  ];
  for (const { out, err } of said) expect(`${out}${err}`).not.toContain(d);
  expect(await readFile(at('more.jws'), 'utf8')).not.toContain(d);
});

test('copies of different roots are not merged, and a root of another line is not signed', async () => {
  expect((await rotate('other.jws', ['ada'], '--pack-floor', '5')).code).toBe(0);
  const merged = await cosign('more.jws', [], '--merge', at('other.jws'));
  expect(merged.err).toContain('is another root');
  const stray = await cosign('next.jws', ['ada']);
  expect(stray.err).toContain('cannot follow the one in use');
  expect((await cosign('more.jws', [])).code).toBe(2);
});
