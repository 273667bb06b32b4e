import { access } from 'node:fs/promises';
import { type Command, Option } from 'commander';
import { generateSigningKey } from '../../../rules/signing';
import { rootCommands } from '../root/root-commands';
import { Stop } from '../stop';
import { KEY_NAMES, type KeyName, privateFile, writeKey } from './key-folder';

/** `pack keys`, and `pack root` for what is done with them. */
export function keysCommand(pack: Command): void {
  pack
    .command('keys')
    .description('make a root key and a pack key (Ed25519)')
    .requiredOption('--out <dir>', 'folder to write to, outside of any repository')
    .addOption(new Option('--only <name>', 'make this key only').choices(KEY_NAMES))
    .action(makeKeys);
  rootCommands(pack);
}

async function makeKeys({ out, only }: { out: string; only?: KeyName }): Promise<void> {
  const names: readonly KeyName[] = only ? [only] : ['root', 'pack'];
  // All first, so that no half of a pair is left behind.
  for (const name of names) await refuseExisting(privateFile(out, name));
  for (const name of names) {
    const key = await generateSigningKey();
    await writeKey(out, name, key);
    console.log(`${privateFile(out, name)} (readable by you only), id ${key.publicKey.kid}`);
  }
  if (names.includes('root')) {
    console.log(
      'Keep the root key offline and back up both: a lost root key means enrolling again.',
    );
  }
}

async function refuseExisting(file: string): Promise<void> {
  const exists = await access(file).then(
    () => true,
    () => false,
  );
  if (!exists) return;
  throw new Stop(
    `${file} exists; nothing was written.`,
    'Keys are never overwritten: name another folder, or move the old keys away first.',
  );
}
