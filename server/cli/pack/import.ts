import { access, readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Command, Option } from 'commander';
import { ACTIONS, type Action } from '../../../domain/finding';
import { placeText } from '../../packs/source/place';
import { paint } from '../paint';
import { FOUND, Stop } from '../stop';
import { importCsv } from './import/csv';
import { importGitleaks } from './import/gitleaks';
import { type Imported, type ImportFile, joined, type Loss } from './import/imported';
import { importLexicon } from './import/lexicon';
import { NewIds } from './import/new-id';
import { importVale } from './import/vale';
import { packText } from './import/write-pack';
import { readText } from './source/read-text';

/** One row a format: what reads it, and which files of a folder are taken. */
const IMPORTERS = {
  csv: { read: importCsv, ending: /\.(?:csv|tsv|txt)$/i },
  vale: { read: importVale, ending: /\.ya?ml$/i },
  gitleaks: { read: importGitleaks, ending: /\.toml$/i },
  smarsh: { read: importLexicon, ending: /\.jsonc?$/i },
} as const satisfies Record<
  string,
  { read: (file: ImportFile, ids?: NewIds) => Imported; ending: RegExp }
>;
type Format = keyof typeof IMPORTERS;

interface ImportOptions {
  readonly to: string;
  readonly action?: Action;
  readonly force?: boolean;
  readonly json?: boolean;
}

const MOST_BYTES = 16_000_000;

const HELP = `
csv       a word list of a social-media or proofreading tool; columns are told by their names (term, pattern, suggestion, message, severity …)
vale      rules of a Vale style: files, or the folder of the style
gitleaks  a gitleaks.toml
smarsh    lexicons in JSON with AND, OR, NOT, NEAR/n and wildcards
Every rule is written as a draft, with TODO where a person must decide. Exit codes: 0 a pack was written, 1 nothing could be carried over,
2 wrong use. --json prints { to, rules, losses: [{ place, name, of, what }] }.`;

export function importCommand(pack: Command): void {
  pack
    .command('import')
    .description('make a pack of the rules of another tool, and say what could not be carried over')
    .argument('<format>', Object.keys(IMPORTERS).join(', '))
    .argument('<file...>', 'files, or a folder of them')
    .requiredOption('--to <file>', 'the pack to write, in YAML')
    .addOption(
      new Option('--action <action>', 'for every rule, whatever its source says').choices(ACTIONS),
    )
    .option('--force', 'write over a file that is there')
    .option('--json', 'print what was done as JSON')
    .addHelpText('after', HELP)
    .action(importPack);
}

async function importPack(
  format: string,
  names: readonly string[],
  options: ImportOptions,
): Promise<void> {
  const { read, ending } = importerFor(format);
  const { to, action, force = false, json } = options;
  await stopIfThere(to, force);
  const ids = new NewIds();
  const parts: Imported[] = [];
  const files = await filesOf(names, ending);
  for (const file of files) {
    const text = await readText(file, `a file for "pack import ${format}"`, MOST_BYTES);
    parts.push(read({ file, text, action }, ids));
  }
  const { rules, losses } = joined(parts);
  if (rules.length > 0) await write(to, packText(rules, files));
  if (json) console.log(JSON.stringify({ to, rules: rules.map(({ id }) => id), losses }, null, 2));
  else print(rules.length, losses, to);
  if (rules.length === 0) process.exitCode = FOUND;
}

function importerFor(format: string) {
  if (Object.hasOwn(IMPORTERS, format)) return IMPORTERS[format as Format];
  throw new Stop(
    `There is no importer "${format}".`,
    `Name one of: ${Object.keys(IMPORTERS).join(', ')}.`,
  );
}

async function stopIfThere(to: string, force: boolean): Promise<void> {
  const isThere = await access(to).then(
    () => true,
    () => false,
  );
  if (!isThere || force) return;
  throw new Stop(`${to} exists; nothing was written.`, 'Name another file, or add --force.');
}

async function filesOf(names: readonly string[], ending: RegExp): Promise<string[]> {
  const all = await Promise.all(
    names.map(async (name) => {
      const found = await stat(name).catch(() => undefined);
      if (!found?.isDirectory()) return [name];
      const inside = await readdir(name, { recursive: true });
      return inside
        .filter((file) => ending.test(file))
        .sort()
        .map((file) => join(name, file));
    }),
  );
  const files = all.flat();
  if (files.length > 0) return files;
  throw new Stop(`There is nothing to import in ${names.join(', ')}.`, 'Name a file.');
}

async function write(to: string, text: string): Promise<void> {
  await writeFile(to, text).catch((error: Error) => {
    throw new Stop(
      `Cannot write ${to}: ${error.message}.`,
      'Name a file in a folder that is there.',
    );
  });
}

function print(count: number, losses: readonly Loss[], to: string): void {
  for (const { place, name, of, what } of losses) {
    const label =
      of === 'rule' ? paint('red', 'not carried over') : paint('yellow', 'carried over in part');
    console.log(`${placeText(place)} ${label} [${name}]\n  ${what}`);
  }
  const whole = losses.filter(({ of }) => of === 'rule').length;
  console.log(
    count === 0
      ? `Nothing was carried over, so ${to} was not written.`
      : `${to}: ${count} rules carried over, ${whole} left behind, ${losses.length - whole} remarks on parts.`,
  );
  if (count > 0) console.log('Write what says TODO; "guidepost pack lint" names every one.');
}
