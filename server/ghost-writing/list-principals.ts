import type { Person, PersonRef } from '../../domain/person';
import type { House } from '../house';

/** More names than a screen offers. */
const MOST = 200;

/** In whose name this person may prepare drafts: every executive who is still here, but themself. By name. */
export function listPrincipals(house: House, person: Person): Promise<PersonRef[]> {
  return (
    house.db
      .selectFrom('person')
      .select(['person_id as id', 'name'])
      .where('org_id', '=', house.organisation.id)
      // Roles are a JSON list of fixed words.
      .where('roles', 'like', '%"executive"%')
      .where('deactivated_at', 'is', null)
      .where('person_id', '<>', person.id)
      .orderBy('name')
      .orderBy('person_id')
      .limit(MOST)
      .execute()
  );
}
