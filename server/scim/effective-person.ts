import { type Person, ref } from '../../domain/person';
import type { Work } from '../database/with-transaction';
import type { House } from '../house';
import { endSessionsOf } from '../identity/end-session';
import type { ClaimRules } from '../identity/identity-settings';
import { rolesOfGroups } from '../identity/roles-of-groups';
import { findPerson, writePerson } from '../people';
import { appendRecord } from '../records/append-record';
import { takeBackLost } from '../workflow/take-back-lost';

/** In records: what changes people is the company's directory, not a person. */
export const DIRECTORY = { id: 'scim', name: 'Directory (SCIM)' };

/**
 * Brings a person into line with what the directory said last: name, groups, the roles of those groups. Who is not active loses groups and
 * sign-ins in this same transaction, and so every say; what they did stays on record.
 */
export async function settlePerson(
  work: Work,
  house: House,
  rules: ClaimRules,
  { personId, name, active }: { personId: string; name: string; active: boolean },
): Promise<void> {
  const groups = active ? await groupsOf(work, house, personId) : [];
  const before = await findPerson(work, house.organisation.id, personId);
  const roles = active ? rolesOfGroups(groups, rules.roleMap) : [];
  const person: Person = { id: personId, name, roles, groups };
  if (JSON.stringify(before) !== JSON.stringify(person)) {
    await writePerson(work, house.organisation.id, person);
    await tell(work, house, 'person-changed', { person: personId, roles, groups });
  }
  await mark(work, house, personId, active);
  if (!active || before?.groups.some((group) => !groups.includes(group))) {
    await takeBackLost(work, house, { personId, actor: DIRECTORY });
  }
}

async function mark(work: Work, house: House, personId: string, active: boolean): Promise<void> {
  const at = house.clock().toISOString();
  const changed = await work
    .updateTable('person')
    .set({ deactivated_at: active ? null : at })
    .where('org_id', '=', house.organisation.id)
    .where('person_id', '=', personId)
    .where('deactivated_at', active ? 'is not' : 'is', null)
    .returning('person_id')
    .executeTakeFirst();
  if (!changed) return;
  await tell(work, house, active ? 'person-reactivated' : 'person-deactivated', {
    person: personId,
  });
  if (active) return;
  const by = { actor: DIRECTORY, why: 'person-deactivated' } as const;
  await endSessionsOf(work, house, personId, by);
}

async function groupsOf(work: Work, house: House, personId: string): Promise<string[]> {
  const rows = await work
    .selectFrom('scim_member')
    .innerJoin('scim_group', (join) =>
      join
        .onRef('scim_group.org_id', '=', 'scim_member.org_id')
        .onRef('scim_group.group_id', '=', 'scim_member.group_id'),
    )
    .select('scim_group.display_name')
    .where('scim_member.org_id', '=', house.organisation.id)
    .where('scim_member.person_id', '=', personId)
    .orderBy('scim_group.display_name')
    .execute();
  return rows.map((row) => row.display_name);
}

export async function tell(
  work: Work,
  house: House,
  kind: 'person-changed' | 'person-deactivated' | 'person-reactivated' | 'membership-changed',
  data: Record<string, unknown>,
): Promise<void> {
  const at = house.clock().toISOString();
  await appendRecord(work, house, {
    kind,
    actor: ref({ ...DIRECTORY, roles: [], groups: [] }),
    at,
    data,
  });
}
