import type { Command } from 'commander';
import { createEnrolmentCode } from '../../identity/enrolment-code';
import { findPerson } from '../../people';
import { onOrganisation } from '../on-organisation';
import { FOUND, Stop } from '../stop';
import { browserAddress, enrolmentLink, printInvitation } from './invitation';

export function codeCommand(people: Command): void {
  people
    .command('code')
    .description('make a fresh one-time code and link for one more browser of a person')
    .argument('<id>', 'id of the person, as "people list" shows it')
    .option('--json', 'print person, code and link as JSON')
    .action((id: string, { json }: { json?: boolean }) => freshCode(id, json));
}

function freshCode(id: string, json = false): Promise<void> {
  return onOrganisation(async (db, settings) => {
    const address = browserAddress(settings);
    const orgId = settings.organisation.id;
    const person = await findPerson(db, orgId, id);
    if (!person) {
      throw new Stop(
        `${settings.organisation.name} has no person with the id "${id}".`,
        'See "guidepost people list", or add the person with "guidepost people add".',
        FOUND,
      );
    }
    const code = await createEnrolmentCode(db, orgId, id);
    printInvitation({ person, code, link: enrolmentLink(address, code) }, settings, json);
  });
}
