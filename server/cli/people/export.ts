import { writeFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { uuidv7 } from 'uuidv7';
import { exportPerson } from '../../personal-data/export-person';
import { COMMAND_LINE } from '../audit/command-line';
import { onOrganisation } from '../on-organisation';
import { valueOrStop } from '../stop';

interface ExportOptions {
  readonly out?: string;
  readonly pictures: boolean;
}

const OWNER_ONLY = 0o600;

export function exportCommand(people: Command): void {
  people
    .command('export')
    .description('write what the service holds about a person, as JSON; nobody else’s texts')
    .argument('<id>', 'id of the person, as "people list" shows it')
    .option('--out <file>', 'write it there instead of printing it; only you can read the file')
    .option('--no-pictures', 'leave the small pictures of files out')
    .action(exportData);
}

function exportData(id: string, { out, pictures }: ExportOptions): Promise<void> {
  return onOrganisation(async (db, { organisation }) => {
    const house = { db, organisation, newId: uuidv7, clock: () => new Date() };
    const act = { personId: id, actor: COMMAND_LINE, pictures };
    const json = JSON.stringify(valueOrStop(await exportPerson(house, act)), null, 2);
    if (out === undefined) return console.log(json);
    await writeFile(out, `${json}\n`, { mode: OWNER_ONLY });
    console.log(`Written to ${out}.`);
  });
}
