import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Command } from 'commander';
import { sha256 } from '../../../domain/hash';
import { readSoundPack } from './sound-source';
import { withStarterKey } from './source/starter-trust';

export function buildCommand(pack: Command): void {
  withStarterKey(pack.command('build'))
    .description('write the JSON that is signed, from a sound YAML or JSON pack')
    .argument('<file>', 'a pack in YAML or JSON')
    .requiredOption('--out <dir>', 'folder to write to')
    .action(async (file: string, { out }: { out: string }) => {
      const { body, pack: built, rules } = await readSoundPack(file);
      const target = join(out, `${built.id}-${built.version}.json`);
      await mkdir(out, { recursive: true });
      await writeFile(target, body);
      console.log(
        `${target}: ${rules.length} rules, ${body.length} characters, SHA-256 ${await sha256(body)}`,
      );
    });
}
