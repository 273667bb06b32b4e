import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Command } from 'commander';
import { sha256 } from '../../../domain/hash';
import { MAX_PACK_BYTES } from '../../../rules/pack';
import { signCatalogue } from '../../../rules/signing';
import {
  readCatalogue,
  type StarterCatalogue,
  starterCatalogueSchema,
} from '../../../rules/starter-catalogue';
import { isObject } from '../../packs/source/is-object';
import { parseText } from '../../packs/source/parse-text';
import { FOUND, Stop } from '../stop';
import { replaceFile } from './feed';
import { readPrivateKey } from './key-folder';
import { readText } from './source/read-text';

type Entry = StarterCatalogue['packs'][number];

const HELP = `
For those who release Guidepost. Every change of a starter pack needs a higher version in its file; then this command writes the version
and the SHA-256 of each file into catalogue/starters.json, which "pack sign-starters" signs. Exit code 1 where a pack changed under the
version that the catalogue has, or with --check where the catalogue is not that of the files.`;

/** `pack catalogue` and `pack sign-starters`. */
export function catalogueCommands(pack: Command): void {
  pack
    .command('catalogue')
    .description('write which starter packs there are, with version and hash')
    .option('--folder <dir>', 'folder of the starter packs', 'rules/packs')
    .option('--check', 'only say whether it is true of the files')
    .addHelpText('after', HELP)
    .action(writeCatalogue);
  pack
    .command('sign-starters')
    .description('sign the catalogue of the starter packs, at a release')
    .requiredOption('--key <file>', 'private key (JWK), as "pack keys" writes it')
    .option('--folder <dir>', 'folder of the starter packs', 'rules/packs')
    .action(signStarters);
}

async function writeCatalogue({ folder, check }: { folder: string; check?: boolean }) {
  const known = await knownIn(folder);
  const now = await catalogueOf(folder);
  for (const entry of now.packs) stopUnlessRaised(entry, known?.packs ?? []);
  const isSame = JSON.stringify(now) === JSON.stringify(known);
  if (check && !isSame) throw outdated(folder);
  if (!isSame) await replaceFile(catalogueFile(folder), `${JSON.stringify(now, null, 2)}\n`);
  for (const { name, version, sha256: hash } of now.packs)
    console.log(`${name} version ${version} ${hash}`);
  if (!isSame)
    console.log(
      'Written. A signature of the one before does not cover it: sign it at the release.',
    );
}

async function signStarters({ key, folder }: { key: string; folder: string }): Promise<void> {
  const catalogue = await knownIn(folder);
  if (JSON.stringify(catalogue) !== JSON.stringify(await catalogueOf(folder)))
    throw outdated(folder);
  const privateKey = await readPrivateKey(key);
  const file = join(folder, 'starters.jws');
  await replaceFile(file, `${await signCatalogue(catalogue as StarterCatalogue, privateKey)}\n`);
  console.log(`${file}: signed by ${privateKey.kid ?? privateKey.x}.`);
}

/** What the files of a folder are. Ends the command where one is no pack. */
async function catalogueOf(folder: string): Promise<StarterCatalogue> {
  const names = await readdir(folder).catch((error: Error) => {
    throw new Stop(`Cannot read ${folder}: ${error.message}.`, 'Name the folder of the packs.');
  });
  const files = names.filter((name) => /\.(?:ya?ml|json)$/.test(name)).sort();
  const packs = await Promise.all(files.map((file) => entryOf(folder, file)));
  return { guidepost: 1, packs };
}

async function entryOf(folder: string, file: string): Promise<Entry> {
  const text = await readText(join(folder, file), 'a starter pack', MAX_PACK_BYTES);
  const { value } = parseText(file, text);
  const { id, version } = isObject(value) ? value : {};
  const name = basename(file).replace(/\.\w+$/, '');
  const entry = { name, file, id, version, sha256: await sha256(text) };
  const read = starterCatalogueSchema.def.shape.packs.def.element.safeParse(entry);
  if (read.success) return read.data;
  throw new Stop(
    `${join(folder, file)} has no id, or no version that counts from 1.`,
    'Mend it.',
    FOUND,
  );
}

/** A version says one thing only. */
function stopUnlessRaised(entry: Entry, known: readonly Entry[]): void {
  const before = known.find(({ name }) => name === entry.name);
  if (!before || before.sha256 === entry.sha256 || entry.version > before.version) return;
  throw new Stop(
    `${entry.file} changed, and still says version ${entry.version}; nothing was written.`,
    `Set version: ${before.version + 1} in it.`,
    FOUND,
  );
}

async function knownIn(folder: string): Promise<StarterCatalogue | undefined> {
  const text = await readText(catalogueFile(folder), 'a catalogue', MAX_PACK_BYTES).catch(
    (error: unknown) => {
      if (error instanceof Stop) return '';
      throw error;
    },
  );
  return readCatalogue(text);
}

function catalogueFile(folder: string): string {
  return join(folder, 'catalogue', 'starters.json');
}

function outdated(folder: string): Stop {
  return new Stop(
    `${catalogueFile(folder)} is not that of the files.`,
    'Run "guidepost pack catalogue" and look at what changed.',
    FOUND,
  );
}
