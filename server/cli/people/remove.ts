import type { Command } from 'commander';
import { removePerson } from '../../workflow/remove-person';
import { COMMAND_LINE } from '../audit/command-line';
import { commandHouse } from '../command-house';
import { onOrganisation } from '../on-organisation';
import { valueOrStop } from '../stop';

export function removeCommand(people: Command): void {
  people
    .command('remove')
    .description('take a person out: sign-ins, groups and say end at once; records stay')
    .argument('<id>', 'id of the person, as "people list" shows it')
    .action((id: string) =>
      onOrganisation(async (db, settings) => {
        const house = commandHouse(db, settings);
        const { name } = valueOrStop(await removePerson(house, id, COMMAND_LINE));
        console.log(`${name} (${id}) was removed from ${settings.organisation.name}.`);
      }),
    );
}
