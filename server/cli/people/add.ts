import { type Command, InvalidArgumentError } from 'commander';
import { ROLES, type Role, roleSchema } from '../../../domain/person';
import { invitePerson } from '../../invite-person';
import { isMailAddress } from '../../messages/person-email';
import { readSettings } from '../../settings';
import { valueOrStop, WRONG_INPUT } from '../stop';
import { browserAddress, enrolmentLink, printInvitation } from './invitation';

interface AddOptions {
  readonly id: string;
  readonly name: string;
  readonly roles: Role[];
  readonly groups: string[];
  readonly email?: string;
  readonly json?: boolean;
}

const EXAMPLE = `
Example: guidepost people add --id ada --name "Ada Author" --roles author --groups authors
A stage of a pack names a group: who is in the group may decide, never on their own draft.
A known id is not added twice: its name, roles and groups become those given here,
and its mail address where one is given.`;

export function addCommand(people: Command): void {
  people
    .command('add')
    .description('add or change a person; prints a one-time code and link for one browser')
    .requiredOption('--id <id>', 'short name, e-mail address or number, kept for ever', personId)
    .requiredOption('--name <name>', 'the name that others see', personName)
    .option('--roles <list>', `with commas: ${ROLES.join(', ')}`, roles, ['author'] as Role[])
    .option('--groups <list>', 'with commas: groups that stages and scopes name', groups, [])
    .option('--email <address>', 'where mail about drafts goes; nobody is known by it', mailAddress)
    .option('--json', 'print person, code and link as JSON')
    .addHelpText('after', EXAMPLE)
    .action(add);
}

async function add({ json, email, ...person }: AddOptions): Promise<void> {
  const settings = readSettings(process.env);
  const address = browserAddress(settings);
  const code = valueOrStop(await invitePerson(settings, person, email), WRONG_INPUT);
  printInvitation({ person, code, link: enrolmentLink(address, code) }, settings, json);
}

function personId(text: string): string {
  if (/^[A-Za-z0-9][A-Za-z0-9._@+-]{0,79}$/.test(text)) return text;
  throw new InvalidArgumentError('Use up to 80 letters, digits and . _ @ + - without spaces.');
}

function personName(text: string): string {
  const name = text.trim();
  if (name.length >= 1 && name.length <= 120) return name;
  throw new InvalidArgumentError('A name has 1 to 120 signs.');
}

function mailAddress(text: string): string {
  if (isMailAddress(text)) return text;
  throw new InvalidArgumentError('A working example: ada@example.com');
}

function roles(list: string): Role[] {
  return parts(list).map((text) => {
    const role = roleSchema.safeParse(text);
    if (role.success) return role.data;
    throw new InvalidArgumentError(`"${text}" is no role. Roles: ${ROLES.join(', ')}.`);
  });
}

function groups(list: string): string[] {
  const names = parts(list);
  if (names.every((name) => name.length <= 80)) return names;
  throw new InvalidArgumentError('A group has up to 80 signs.');
}

function parts(list: string): string[] {
  const all = list.split(',').map((part) => part.trim());
  return [...new Set(all.filter((part) => part !== ''))];
}
