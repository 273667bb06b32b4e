import { type Person, personSchema } from '../domain/person';
import { failed, ok, type Result } from '../domain/problem';
import type { Database } from './database/open-database';
import { type Work, withTransaction } from './database/with-transaction';

/**
 * Adds a person, or brings name, roles and groups of a known one up to date.
 * @param also what follows from it, in the same transaction
 */
export function savePerson(
  db: Database,
  orgId: string,
  person: Person,
  also: (work: Work) => Promise<void> = async () => undefined,
): Promise<Result<Person>> {
  return withTransaction(db, async (work) => {
    const parsed = personSchema.safeParse(person);
    if (!parsed.success) {
      return failed(
        'malformed',
        `This is not a person: ${parsed.error.issues[0]?.path.join('.')} is wrong.`,
        'Roles are author, reviewer, publisher, auditor, admin, executive.',
      );
    }
    await writePerson(work, orgId, parsed.data);
    await also(work);
    return ok(parsed.data);
  });
}

/** Name, roles and groups as they are now, by one statement. */
export async function findPerson(
  db: Database | Work,
  orgId: string,
  personId: string,
): Promise<Person | undefined> {
  const [person] = personsOf(
    await personRows(db, orgId).where('person.person_id', '=', personId).execute(),
  );
  return person;
}

/** Everybody, by id. */
export async function listPeople(db: Database, orgId: string): Promise<Person[]> {
  return personsOf(await personRows(db, orgId).execute());
}

/** Of these people, those who are known, by id; who left is among them. */
export async function findPeople(
  db: Database | Work,
  orgId: string,
  ids: readonly string[],
): Promise<Person[]> {
  if (ids.length === 0) return [];
  return personsOf(await personRows(db, orgId).where('person.person_id', 'in', ids).execute());
}

/** Of these people, those who are still here, by id. */
export async function activePeople(
  db: Database | Work,
  orgId: string,
  ids: readonly string[],
): Promise<Person[]> {
  return personsOf(
    await personRows(db, orgId)
      .where('person.person_id', 'in', ids)
      .where('person.deactivated_at', 'is', null)
      .execute(),
  );
}

export interface PersonRow {
  readonly person_id: string;
  readonly name: string;
  readonly roles: string;
  readonly group_name: string | null;
}

/** One row for each group of a person, and one for a person without groups. */
function personRows(db: Database | Work, orgId: string) {
  return db
    .selectFrom('person')
    .leftJoin('membership', (join) =>
      join
        .onRef('membership.org_id', '=', 'person.org_id')
        .onRef('membership.person_id', '=', 'person.person_id'),
    )
    .select(['person.person_id', 'person.name', 'person.roles', 'membership.group_name'])
    .where('person.org_id', '=', orgId)
    .orderBy('person.person_id')
    .orderBy('membership.group_name');
}

/** From rows, one for each group. */
export function personsOf(rows: readonly PersonRow[]): Person[] {
  const people = new Map<string, Person>();
  for (const { person_id: id, name, roles, group_name } of rows) {
    const person: Person = people.get(id) ?? { id, name, roles: JSON.parse(roles), groups: [] };
    if (group_name !== null) person.groups.push(group_name);
    people.set(id, person);
  }
  return [...people.values()];
}

/** Ids of the people of a group. */
export async function membersOf(
  db: Database | Work,
  orgId: string,
  group: string,
): Promise<string[]> {
  const rows = await db
    .selectFrom('membership')
    .select('person_id')
    .where('org_id', '=', orgId)
    .where('group_name', '=', group)
    .orderBy('person_id')
    .execute();
  return rows.map((row) => row.person_id);
}

/** Within a transaction of the caller; `person` was parsed. */
export async function writePerson(work: Work, orgId: string, person: Person): Promise<void> {
  const roles = JSON.stringify(person.roles);
  await work
    .insertInto('person')
    .values({
      org_id: orgId,
      person_id: person.id,
      name: person.name,
      roles,
      created_at: new Date().toISOString(),
    })
    .onConflict((conflict) =>
      conflict.columns(['org_id', 'person_id']).doUpdateSet({ name: person.name, roles }),
    )
    .execute();
  await work
    .deleteFrom('membership')
    .where('org_id', '=', orgId)
    .where('person_id', '=', person.id)
    .execute();
  const groups = [...new Set(person.groups)];
  if (groups.length === 0) return;
  await work
    .insertInto('membership')
    .values(groups.map((group) => ({ org_id: orgId, group_name: group, person_id: person.id })))
    .execute();
}
