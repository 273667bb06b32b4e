import { copyFile, cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeEach, describe, expect, test } from 'vitest';
import { publicKeySchema } from '../../../rules/jws';
import { generateSigningKey, signCatalogue } from '../../../rules/signing';
import { isSignedCatalogue, readCatalogue } from '../../../rules/starter-catalogue';
import { STARTER_NAMES, starterPack } from '../../../server/cli/pack/source/starter-packs';
import { whyNotTrusted } from '../../../server/cli/pack/source/starter-trust';
import { guidepost } from '../cli/in-process';
import { scratchFolder } from '../cli/scratch-folder';
import { COMPANY } from './a-starter';

const PACKS = fileURLToPath(new URL('../../../rules/packs', import.meta.url));
const CATALOGUE = 'catalogue/starters.json';
const { path, write } = scratchFolder();
const shipped = await catalogueIn(PACKS);

async function catalogueIn(folder: string) {
  const catalogue = readCatalogue(await readFile(join(folder, CATALOGUE), 'utf8'));
  if (!catalogue) throw new Error('no catalogue');
  return catalogue;
}

function starter(name: string) {
  const pack = starterPack(name);
  if (!pack) throw new Error(name);
  return pack;
}

test('the catalogue is true of the files; else raise the version and run: npm run guidepost -- pack catalogue', async () => {
  expect(await guidepost('pack', 'catalogue', '--check', '--folder', PACKS)).toMatchObject({
    code: 0,
    err: '',
  });
  expect(shipped.packs.map(({ name }) => name).sort()).toEqual(STARTER_NAMES);
});

describe('pack catalogue', () => {
  const folder = () => path('packs');
  const uk = () => join(folder(), 'uk.yaml');
  const edit = async (change: (text: string) => string) =>
    writeFile(uk(), change(await readFile(uk(), 'utf8')));

  beforeEach(async () => {
    await cp(PACKS, folder(), { recursive: true, force: true });
  });

  test('refuses a change under the old version, and takes it under a higher one', async () => {
    const { version } = shipped.packs.find(({ name }) => name === 'uk') ?? { version: 0 };
    await edit((text) => `${text}# one more line\n`);
    const same = await guidepost('pack', 'catalogue', '--folder', folder());
    expect(same).toMatchObject({
      code: 1,
      err: expect.stringContaining(`still says version ${version}`),
    });
    expect(await catalogueIn(folder())).toEqual(shipped);
    await edit((text) => text.replace(/^version: .*$/m, `version: ${version + 1}`));
    const unwritten = await guidepost('pack', 'catalogue', '--check', '--folder', folder());
    expect(unwritten).toMatchObject({ code: 1, err: expect.stringContaining('is not that of') });
    expect((await guidepost('pack', 'catalogue', '--folder', folder())).code).toBe(0);
    const now = await catalogueIn(folder());
    expect(now.packs.filter((pack, index) => pack.sha256 !== shipped.packs[index]?.sha256)).toEqual(
      [expect.objectContaining({ name: 'uk', version: version + 1 })],
    );
  });

  test('a release signs it with a key that stays outside', async () => {
    const { privateKey, publicKey } = await generateSigningKey();
    const key = await write('release.json', privateKey);
    const signed = await guidepost('pack', 'sign-starters', '--key', key, '--folder', folder());
    expect(signed).toMatchObject({ code: 0, err: '' });
    const signature = await readFile(join(folder(), 'starters.jws'), 'utf8');
    expect(await isSignedCatalogue(shipped, signature, [publicKey])).toBe(true);
    await edit((text) => `${text}# one more line\n`);
    const stale = await guidepost('pack', 'sign-starters', '--key', key, '--folder', folder());
    expect(stale).toMatchObject({ code: 1, err: expect.stringContaining('is not that of') });
  });
});

describe('docs/starter-packs.md', () => {
  test('its commands make a key, sign with it, and are checked with its public half', async () => {
    const page = await readFile(join(PACKS, '../../docs/starter-packs.md'), 'utf8');
    const [keys = [], sign = []] = [
      ...page.matchAll(/^npm run guidepost -- (pack (?:keys|sign-starters) .*)$/gm),
    ].map(([, line = '']) => line.replaceAll('~/starter-keys', path('starter-keys')).split(' '));
    await cp(PACKS, path('to-sign'), { recursive: true });
    expect(await guidepost(...keys)).toMatchObject({ code: 0, err: '' });
    expect(await guidepost(...sign, '--folder', path('to-sign'))).toMatchObject({
      code: 0,
      err: '',
    });
    const [, half = ''] = /--starter-key ~(\S+)/.exec(page) ?? [];
    const publicKey = publicKeySchema.parse(JSON.parse(await readFile(path(half), 'utf8')));
    const signature = await readFile(path('to-sign/starters.jws'), 'utf8');
    const trust = { catalogue: shipped, signature, keys: [publicKey], mustBeSigned: true };
    expect(await whyNotTrusted(starter('uk'), trust)).toBeUndefined();
    const other = (await generateSigningKey()).publicKey;
    expect(await whyNotTrusted(starter('uk'), { ...trust, keys: [other] })).toBeDefined();
  });
});

describe('what an include asks of a starter pack', () => {
  test('its bytes are those of the catalogue, whether it was signed or not', async () => {
    const uk = starter('uk');
    const trust = { catalogue: shipped, signature: undefined, keys: [], mustBeSigned: false };
    expect(await whyNotTrusted(uk, trust)).toBeUndefined();
    const changed = await whyNotTrusted({ ...uk, text: `${uk.text} ` }, trust);
    expect(changed).toMatchObject({ what: expect.stringContaining('rules/packs/uk.yaml') });
    expect(await whyNotTrusted(uk, { ...trust, catalogue: undefined })).toBeDefined();
  });

  test('where there is a signature, it is that of the key, over this very catalogue', async () => {
    const uk = starter('uk');
    const [ours, theirs] = [await generateSigningKey(), await generateSigningKey()];
    const signature = await signCatalogue(shipped, ours.privateKey);
    const older = await signCatalogue(
      { ...shipped, packs: shipped.packs.slice(1) },
      ours.privateKey,
    );
    const of = (text: string | undefined, key = ours, mustBeSigned = false) =>
      whyNotTrusted(uk, {
        catalogue: shipped,
        signature: text,
        keys: [key.publicKey],
        mustBeSigned,
      });
    expect(await of(signature)).toBeUndefined();
    expect(await of(signature, ours, true)).toBeUndefined();
    expect(await of(undefined)).toBeUndefined();
    for (const refused of [
      of(signature, theirs),
      of(older),
      of('x.y.z'),
      of(undefined, ours, true),
    ])
      expect(await refused).toMatchObject({ what: expect.stringContaining('not signed') });
  });
});

describe('a pack that includes one', () => {
  test('is refused with one error, and starter: names nothing but a starter pack', async () => {
    const { publicKey } = await generateSigningKey();
    const key = await write('key.json', publicKey);
    const pack = (name: string) =>
      write(
        'acme.yaml',
        `${COMPANY}unknownAccounts: brand\naccounts: []\ninclude: [{ pack: '${name}' }]\nrules: []\n`,
      );
    const unsigned = await guidepost(
      'pack',
      'build',
      await pack('uk'),
      '--out',
      path('out'),
      '--starter-key',
      key,
    );
    expect(unsigned).toMatchObject({ code: 1, out: expect.stringContaining('1 error,') });
    expect(unsigned.out).toContain('not signed with the key that was named');
    await copyFile(join(PACKS, 'uk.yaml'), path('starter:mine'));
    const unknown = await guidepost('pack', 'test', await pack('starter:mine'));
    expect(unknown.err).toContain('There is no starter pack "mine"');
    expect((await guidepost('pack', 'test', await pack('starter:uk'))).code).toBe(0);
  });
});
