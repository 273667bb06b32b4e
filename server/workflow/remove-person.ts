import type { PersonRef } from '../../domain/person';
import { failed, ok, type Result } from '../../domain/problem';
import { type Work, withTransaction } from '../database/with-transaction';
import type { House } from '../house';
import { findPerson } from '../people';
import { appendRecord } from '../records/append-record';
import { takeBackLost } from './take-back-lost';

type Home = Pick<House, 'db' | 'organisation' | 'clock' | 'newId'>;

/** What they finished stays; from this moment on they do nothing more, on whatever screen they have open, and open stages count them no more. */
export function removePerson(
  house: Home,
  personId: string,
  actor: PersonRef,
): Promise<Result<PersonRef>> {
  const orgId = house.organisation.id;
  return withTransaction<PersonRef>(house.db, async (work) => {
    const person = await findPerson(work, orgId, personId);
    if (!person) return nobody(personId);
    await forget(work, orgId, personId);
    await takeBackLost(work, house, { personId, actor });
    await forgetAbsences(work, orgId, personId);
    await appendRecord(work, house, {
      kind: 'person-removed',
      actor,
      at: house.clock().toISOString(),
      data: { personId, roles: person.roles, groups: person.groups },
    });
    return ok({ id: person.id, name: person.name });
  });
}

async function forget(work: Work, orgId: string, personId: string): Promise<void> {
  for (const table of [
    ...(['session', 'enrolment_code', 'membership', 'person'] as const),
    'notification_preference' as const,
  ]) {
    await work
      .deleteFrom(table)
      .where('org_id', '=', orgId)
      .where('person_id', '=', personId)
      .execute();
  }
}

/** Their own, and those of others: whom they stood in for has nobody in their place any more. */
async function forgetAbsences(work: Work, orgId: string, personId: string): Promise<void> {
  await work
    .deleteFrom('absence')
    .where('org_id', '=', orgId)
    .where((eb) => eb.or([eb('person_id', '=', personId), eb('delegate_id', '=', personId)]))
    .execute();
}

/** Into a group or out of it; routes and stages that name it see it at once. */
export function changeGroup(
  house: Home,
  change: { personId: string; group: string; into: boolean; actor: PersonRef },
): Promise<Result<PersonRef>> {
  const orgId = house.organisation.id;
  const { personId, group, into, actor } = change;
  return withTransaction<PersonRef>(house.db, async (work) => {
    const person = await findPerson(work, orgId, personId);
    if (!person) return nobody(personId);
    if (person.groups.includes(group) === into) return ok({ id: person.id, name: person.name });
    const row = { org_id: orgId, group_name: group, person_id: personId };
    if (into) await work.insertInto('membership').values(row).execute();
    else {
      await work
        .deleteFrom('membership')
        .where('org_id', '=', orgId)
        .where('group_name', '=', group)
        .where('person_id', '=', personId)
        .execute();
      await takeBackLost(work, house, { personId, actor });
    }
    await appendRecord(work, house, {
      kind: 'membership-changed',
      actor,
      at: house.clock().toISOString(),
      data: { personId, group, change: into ? 'added' : 'removed' },
    });
    return ok({ id: person.id, name: person.name });
  });
}

function nobody(personId: string) {
  return failed(
    'not-found',
    `There is no person with the id "${personId}".`,
    'See "guidepost people list".',
  );
}
