import type { Command } from 'commander';
import { type Hold, holdRequestSchema } from '../../../domain/retention';
import { endHold, openHolds, placeHold } from '../../audit/retention/holds';
import { COMMAND_LINE } from '../audit/command-line';
import { commandHouse } from '../command-house';
import { onOrganisation } from '../on-organisation';
import { Stop, valueOrStop } from '../stop';

/** `holds show`, `holds add KIND TARGET --reason` and `holds release ID`. */
export function holdCommands(holds: Command): void {
  holds.description('legal holds: what is kept whatever the rules of retention say');
  holds
    .command('show')
    .description('print those in force, oldest first')
    .option('--json', 'print them as JSON')
    .action(({ json }: { json?: boolean }) => show(json));
  holds
    .command('add')
    .description('keep everything of a submission, a person or an account from now on')
    .argument('<kind>', 'submission, person or account')
    .argument('<target>', "id of the submission or person, or the site's own id of the account")
    .requiredOption('--reason <text>', 'why; it is on record')
    .action(add);
  holds
    .command('release')
    .description('end a hold: what is past the rules goes within the hour')
    .argument('<id>', 'as "holds show" prints it')
    .action(release);
}

function show(json = false): Promise<void> {
  return onOrganisation(async (db, { organisation }) => {
    const holds = await openHolds(db, organisation.id);
    if (json) console.log(JSON.stringify({ holds }, null, 2));
    else for (const hold of holds) console.log(line(hold));
  });
}

function line({ id, kind, target, placedBy, placedAt, reason }: Hold): string {
  return `${id}  ${kind} ${target}  since ${placedAt} by ${placedBy}  ${reason}`;
}

async function add(kind: string, target: string, { reason }: { reason: string }): Promise<void> {
  const parsed = holdRequestSchema.safeParse({ kind, target, reason: reason.trim() });
  if (!parsed.success) {
    const place = parsed.error.issues[0]?.path.join('.') ?? '';
    throw new Stop(`This is no hold: ${place} is wrong.`, 'See "guidepost holds add --help".');
  }
  await onOrganisation(async (db, settings) => {
    const house = commandHouse(db, settings);
    console.log(`Held: ${line(valueOrStop(await placeHold(house, COMMAND_LINE, parsed.data)))}`);
  });
}

function release(id: string): Promise<void> {
  return onOrganisation(async (db, settings) => {
    valueOrStop(await endHold(commandHouse(db, settings), COMMAND_LINE, id));
    console.log(`Released ${id}.`);
  });
}
