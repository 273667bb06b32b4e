import type { Person } from '../domain/person';
import type { Database } from './database/open-database';
import { createEnrolmentCode } from './identity/enrolment-code';
import { saveOrganisation } from './organisation';
import { savePerson } from './people';

export const DEMONSTRATION_ORGANISATION = { id: 'acme', name: 'Acme Corporation' };

const PEOPLE: readonly Person[] = [
  { id: 'ada', name: 'Ada Author', roles: ['author'], groups: ['authors'] },
  { id: 'max', name: 'Max Manager', roles: ['reviewer'], groups: ['managers'] },
  { id: 'lea', name: 'Lea Legal', roles: ['reviewer'], groups: ['legal'] },
  { id: 'carla', name: 'Carla Compliance', roles: ['publisher'], groups: [] },
  { id: 'erin', name: 'Erin Executive', roles: ['executive', 'author'], groups: [] },
];

export interface DemonstrationPerson {
  readonly person: Person;
  /** Fresh, one-time, for 24 hours. */
  readonly code: string;
}

/** The demonstration organisation and its people; may be called again, which only brings fresh codes. */
export async function seedDemonstration(
  db: Database,
  organisation: { id: string; name: string } = DEMONSTRATION_ORGANISATION,
): Promise<DemonstrationPerson[]> {
  await saveOrganisation(db, organisation);
  const seeded: DemonstrationPerson[] = [];
  for (const person of PEOPLE) {
    const saved = await savePerson(db, organisation.id, person);
    if (!saved.ok) throw new Error(`Not a person: ${person.id}`);
    const code = await createEnrolmentCode(db, organisation.id, person.id);
    seeded.push({ person, code });
  }
  return seeded;
}
