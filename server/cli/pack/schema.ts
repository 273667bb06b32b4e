import { writeFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { Stop } from '../stop';
import { packJsonSchemaText } from './schema/json-schema';

const HELP = `
Editors read it from the first line of a pack:
  # yaml-language-server: $schema=./pack.schema.json          (YAML)
  "$schema": "./pack.schema.json",                            (JSON)`;

export function schemaCommand(pack: Command): void {
  pack
    .command('schema')
    .description('print the JSON Schema of packs, with which editors complete and check them')
    .option('--out <file>', 'write it to a file')
    .addHelpText('after', HELP)
    .action(async ({ out }: { out?: string }) => {
      const text = packJsonSchemaText();
      if (out === undefined) process.stdout.write(text);
      else await write(out, text);
    });
}

async function write(file: string, text: string): Promise<void> {
  await writeFile(file, text).catch((error: Error) => {
    throw new Stop(
      `Cannot write ${file}: ${error.message}.`,
      'Name a file in a folder that is there.',
    );
  });
  console.log(`${file}: the JSON Schema of packs.`);
}
