import { access } from 'node:fs/promises';
import type { Command } from 'commander';
import { generateSigningKey } from '../../../rules/signature';
import { Stop } from '../stop';
import { KEY_NAMES, privateFile, writeKey } from './key-folder';

export function keysCommand(pack: Command): void {
  pack
    .command('keys')
    .description('make a root key and a pack key (Ed25519)')
    .requiredOption('--out <dir>', 'folder to write to, outside of any repository')
    .action(async ({ out }: { out: string }) => {
      // Both first, so that no half of a pair is left behind.
      for (const name of KEY_NAMES) await refuseExisting(privateFile(out, name));
      for (const name of KEY_NAMES) {
        await writeKey(out, name, await generateSigningKey());
        console.log(`${privateFile(out, name)} (readable by you only)`);
      }
      console.log(
        'Keep the root key offline and back up both: a lost root key means enrolling again.',
      );
    });
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
