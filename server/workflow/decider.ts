import type { Person } from '../../domain/person';
import { type Decider, writersOf } from '../../domain/say';
import type { Submission } from '../../domain/submission';
import type { Database } from '../database/open-database';
import type { Work } from '../database/with-transaction';
import type { House } from '../house';
import { findPerson } from '../people';
import { absentFor } from './absences';

/** A person with what calendars of absences say of them now. Read again in each act: a screen may have been open for hours. */
export async function deciderOf(
  db: Database | Work,
  house: House,
  submission: Submission,
  person: Person,
): Promise<Decider> {
  const reviewer = (await findPerson(db, house.organisation.id, person.id)) ?? withoutSay(person);
  const standsInFor = await absentFor(db, house, person.id);
  const writers = writersOf(submission);
  return {
    reviewer,
    standsInFor,
    standsInForAuthor: standsInFor.some(({ id }) => writers.includes(id)),
  };
}

/** Removed meanwhile; a guest is in no group anyway, and has a say by id alone. */
function withoutSay(person: Person): Person {
  return { ...person, roles: [], groups: [] };
}
