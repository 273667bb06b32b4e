import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sha256 } from '../../domain/hash';
import { aPack, RULE } from './a-pack-text';
import { aFolder, guidepost } from './guidepost-command';

// A company changes its keys: from one root key to two of three, then to another pack key, in order.

let folder: Awaited<ReturnType<typeof aFolder>>;
const at = (...names: string[]) => join(folder.path, ...names);
const root = (...args: string[]) => guidepost('pack', 'root', ...args);
const publicKey = (holder: string, name: string) => at(holder, `${name}-key.public.json`);
async function keyId(holder: string, name: string): Promise<string> {
  return JSON.parse(await readFile(publicKey(holder, name), 'utf8')).kid;
}
async function sign(version: number, ...more: string[]) {
  await writeFile(at('pack.yaml'), aPack(RULE, version));
  return guidepost(
    'pack',
    'sign',
    at('pack.yaml'),
    '--keys',
    at('ada'),
    '--out',
    at('feed'),
    ...more,
  );
}
const inUse = () => at('ada', 'root-acme.jws');
let pinned = '';

beforeAll(async () => {
  folder = await aFolder();
  for (const holder of ['ada', 'bob', 'eve', 'new']) {
    await guidepost('pack', 'keys', '--out', at(holder));
  }
  await guidepost('pack', 'keys', '--only', 'freshness', '--out', at('ada'));
  await sign(1);
  pinned = await sha256(await readFile(inUse(), 'utf8'));
});
afterAll(() => folder.remove());

test('a root is shown with its keys and its signatures', async () => {
  const { out, code } = await root('show', at('feed', 'root.jws'));
  expect(out).toContain('acme, root version 1');
  expect(out).toContain((await keyId('ada', 'pack')).slice(0, 12));
  expect(out).toContain('signed by keys of root 1: 1 of 1, enough');
  expect(code).toBe(0);
});

test('the next root waits for its holders, who see what they sign', async () => {
  const add = [
    '--add-root-key',
    publicKey('bob', 'root'),
    '--add-root-key',
    publicKey('eve', 'root'),
  ];
  const options = [
    '--threshold',
    '2',
    '--fresh-hours',
    '24',
    '--add-freshness-key',
    publicKey('ada', 'freshness'),
  ];
  const made = await root(
    'rotate',
    '--from',
    inUse(),
    '--keys',
    at('ada'),
    ...add,
    ...options,
    '--out',
    at('next.jws'),
  );
  expect(made.out).toContain('signatures needed: 1 -> 2');
  expect(made.out).toContain('signed by keys of root 2: 1 of 2, 1 missing');
  expect(made.out).toContain('waits for signatures');
  expect(made.code).toBe(0);
  expect((await root('show', at('next.jws'), '--from', inUse())).code).toBe(1);
  const early = await root('adopt', at('next.jws'), '--keys', at('ada'));
  expect(early.err).toContain('does not have enough valid signatures');
  expect(early.code).toBe(1);
});

test('holders sign copies, which are merged', async () => {
  await copyFile(at('next.jws'), at('for-bob.jws'));
  const signed = await root('cosign', at('for-bob.jws'), '--from', inUse(), '--keys', at('bob'));
  expect(signed.out).toContain(`+ root key ${(await keyId('eve', 'root')).slice(0, 12)}`);
  const merged = await root(
    'cosign',
    at('next.jws'),
    '--from',
    inUse(),
    '--merge',
    at('for-bob.jws'),
  );
  expect(merged.out).toContain('signed by keys of root 2: 2 of 2, enough');
  expect(merged.out).toContain('is complete');
  const stranger = await root('cosign', at('next.jws'), '--from', inUse(), '--keys', at('new'));
  expect(stranger.err).toContain('neither of the old root nor of the new one');
  expect(stranger.code).toBe(1);
});

test('a complete root is adopted, and the feed leads from the pinned root to it', async () => {
  expect((await root('adopt', at('next.jws'), '--keys', at('ada'))).code).toBe(0);
  expect((await sign(2)).code).toBe(0);
  const checked = await guidepost('pack', 'check-feed', at('feed'), '--root-hash', pinned);
  expect(checked.out).toContain('acme/acme-social version 2');
  expect(checked.out).toContain('Proved fresh at');
  expect(checked.code).toBe(0);
});

test('proof of freshness is renewed by the key that is for nothing else', async () => {
  const before = await readFile(at('feed', 'freshness.jws'), 'utf8');
  const fresh = await guidepost('pack', 'freshen', at('feed'), '--keys', at('ada'), '--hours', '6');
  expect(fresh.out).toContain('version 2 is proved fresh until');
  const after = await readFile(at('feed', 'freshness.jws'), 'utf8');
  expect(after).not.toBe(before);
  expect(Buffer.from(after.split('.')[0] ?? '', 'base64url').toString()).toContain(
    await keyId('ada', 'freshness'),
  );
  const stranger = await guidepost('pack', 'freshen', at('feed'), '--keys', at('new'));
  expect(stranger.err).toContain('does not name the key');
  expect(stranger.code).toBe(1);
  expect((await guidepost('pack', 'check-feed', at('feed'))).code).toBe(0);
});

test('a pack key is revoked with the lowest version that is still good', async () => {
  const change = [
    '--add-pack-key',
    publicKey('new', 'pack'),
    '--drop-pack-key',
    (await keyId('ada', 'pack')).slice(0, 8),
  ];
  const rotate = (...more: string[]) =>
    root(
      'rotate',
      '--from',
      inUse(),
      '--keys',
      at('ada'),
      at('bob'),
      ...change,
      ...more,
      '--out',
      at('third.jws'),
    );
  const without = await rotate();
  expect(without.err).toContain('--pack-floor');
  expect(without.code).toBe(1);
  expect((await rotate('--pack-floor', '2')).out).toContain('is complete');
  expect((await root('adopt', at('third.jws'), '--keys', at('ada'))).code).toBe(0);
  const old = await sign(3);
  expect(old.err).toContain('does not name the pack key');
  expect(old.code).toBe(1);
  const name = 'pack-key.private.json';
  await copyFile(at('new', name), at('ada', name));
  expect((await sign(3)).code).toBe(0);
  const checked = await guidepost('pack', 'check-feed', at('feed'), '--root-hash', pinned);
  expect(checked.out).toContain('version 3');
  expect((await guidepost('pack', 'publish', at('feed'), '--to', at('static'))).code).toBe(0);
  const copied = await guidepost('pack', 'check-feed', at('static'), '--root-hash', pinned);
  expect(copied.code).toBe(0);
});

test('selectors of sites are signed with the pack, and refused where they are not written well', async () => {
  const [x] = [
    JSON.parse(await readFile(new URL('../../sites/x/selectors.json', import.meta.url), 'utf8')),
  ];
  const sites = { guidepost: 1, org: 'acme', version: 1, schema: 1, sites: [x] };
  await writeFile(at('sites.json'), JSON.stringify(sites));
  expect((await sign(4, '--site-pack', at('sites.json'))).code).toBe(0);
  const checked = await guidepost('pack', 'check-feed', at('feed'));
  expect(checked.out).toContain('Site pack version 1: x.');
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
  const packId = await keyId('new', 'pack');
  const given = change.map((word) =>
    word === 'PACK' ? packId : word === 'PRIVATE' ? at('bob', 'pack-key.private.json') : word,
  );
  const made = await root(
    'rotate',
    '--from',
    inUse(),
    '--keys',
    at('ada'),
    ...given,
    '--out',
    at('bad.jws'),
  );
  expect(made.err).toContain(said);
  expect([1, 2]).toContain(made.code);
  await expect(readFile(at('bad.jws'))).rejects.toThrow();
});

test('no command prints a private key', async () => {
  const { d } = JSON.parse(await readFile(at('ada', 'root-key.private.json'), 'utf8'));
  const said = [
    await root('show', inUse()),
    await root(
      'rotate',
      '--from',
      inUse(),
      '--keys',
      at('ada'),
      at('bob'),
      '--out',
      at('more.jws'),
    ),
    await root('cosign', at('more.jws'), '--from', inUse(), '--keys', at('eve')),
    await guidepost('pack', 'keys', '--out', at('ada')),
  ];
  for (const { out, err } of said) expect(`${out}${err}`).not.toContain(d);
  expect(await readFile(at('more.jws'), 'utf8')).not.toContain(d);
});

test('copies of different roots are not merged, and a root of another line is not signed', async () => {
  const other = await root(
    'rotate',
    '--from',
    inUse(),
    '--keys',
    at('ada'),
    '--pack-floor',
    '5',
    '--out',
    at('other.jws'),
  );
  expect(other.code).toBe(0);
  const merged = await root(
    'cosign',
    at('more.jws'),
    '--from',
    inUse(),
    '--merge',
    at('other.jws'),
  );
  expect(merged.err).toContain('is another root');
  const stray = await root('cosign', at('next.jws'), '--from', inUse(), '--keys', at('ada'));
  expect(stray.err).toContain('cannot follow the one in use');
  expect((await root('cosign', at('more.jws'), '--from', inUse())).code).toBe(2);
});
