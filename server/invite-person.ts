import type { Person } from '../domain/person';
import { ok, type Result } from '../domain/problem';
import { COMMAND_LINE } from './cli/audit/command-line';
import { commandHouse } from './cli/command-house';
import { createEnrolmentCode } from './identity/enrolment-code';
import { saveEmail } from './messages/person-email';
import { saveOrganisation } from './organisation';
import { savePerson } from './people';
import type { Settings } from './settings';
import { withDatabase } from './with-database';
import { takeBackLost } from './workflow/take-back-lost';

/**
 * Adds a person (or changes name, roles and groups of a known one) and makes a code for one browser of theirs.
 * @param email where to write to; without it what is known stays
 */
export function invitePerson(
  settings: Settings,
  person: Person,
  email?: string,
): Promise<Result<string>> {
  return withDatabase(settings, async (db) => {
    await saveOrganisation(db, settings.organisation);
    const saved = await savePerson(db, settings.organisation.id, person, (work) =>
      takeBackLost(work, commandHouse(db, settings), { personId: person.id, actor: COMMAND_LINE }),
    );
    if (!saved.ok) return saved;
    await saveEmail(db, settings.organisation.id, person.id, email);
    return ok(await createEnrolmentCode(db, settings.organisation.id, person.id));
  });
}
