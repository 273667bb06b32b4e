import type { Command } from 'commander';
import { uuidv7 } from 'uuidv7';
import { erasePerson } from '../../audit/retention/erase-person';
import { COMMAND_LINE } from '../audit/command-line';
import { onOrganisation } from '../on-organisation';
import { valueOrStop } from '../stop';

const WHAT_STAYS = `
The id stays in the records, since their hashes are made of it: give people ids that are no names. What a rule of retention or a
legal hold asks for stays, too, and goes when its time has come.`;

export function eraseCommand(people: Command): void {
  people
    .command('erase')
    .description("take a person's name and texts away, as far as nothing asks for them")
    .argument('<id>', 'id of the person, as "people list" shows it')
    .option('--json', 'print the result as JSON')
    .addHelpText('after', WHAT_STAYS)
    .action((id: string, { json }: { json?: boolean }) => erase(id, json));
}

function erase(id: string, json = false): Promise<void> {
  return onOrganisation(async (db, { organisation }) => {
    const house = { db, organisation, newId: uuidv7, clock: () => new Date() };
    const erased = valueOrStop(await erasePerson(house, COMMAND_LINE, id));
    if (json) console.log(JSON.stringify(erased, null, 2));
    else {
      const { records, kept, submissions, posts } = erased;
      console.log(
        `The name is gone from ${records} records, the texts of ${submissions} submissions and ${posts} other posts are gone; ${kept} records keep the name for now.`,
      );
    }
  });
}
