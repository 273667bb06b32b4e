import { type Command, InvalidArgumentError } from 'commander';
import { changeGroup } from '../../workflow/remove-person';
import { COMMAND_LINE } from '../audit/command-line';
import { commandHouse } from '../command-house';
import { onOrganisation } from '../on-organisation';
import { valueOrStop } from '../stop';

/** `people group add|remove`: one membership, everything else of the person stays. */
export function groupCommands(people: Command): void {
  const group = people.command('group').description('who is in a group, with effect at once');
  for (const verb of ['add', 'remove'] as const) {
    group
      .command(verb)
      .description(verb === 'add' ? 'put a person into a group' : 'take a person out of a group')
      .argument('<id>', 'id of the person, as "people list" shows it')
      .argument('<group>', 'group that stages and scopes name', groupName)
      .action((id: string, name: string) => change(id, name, verb === 'add'));
  }
}

function change(personId: string, group: string, into: boolean): Promise<void> {
  return onOrganisation(async (db, settings) => {
    const act = { personId, group, into, actor: COMMAND_LINE };
    const { name } = valueOrStop(await changeGroup(commandHouse(db, settings), act));
    console.log(`${name} (${personId}) is ${into ? 'in' : 'not in'} the group ${group}.`);
  });
}

function groupName(text: string): string {
  const name = text.trim();
  if (name.length >= 1 && name.length <= 80 && !/^(person|guest):/.test(name)) return name;
  throw new InvalidArgumentError('A group has 1 to 80 signs.');
}
