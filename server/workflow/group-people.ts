import { hasRole, type Person, type PersonRef } from '../../domain/person';
import { failed, ok, type Result } from '../../domain/problem';
import { onCall } from '../../domain/rota';
import { readFlowSetting } from '../flow-settings/flow-setting';
import type { House } from '../house';
import { awayNow } from './absences';
import { ROTAS } from './workflow-settings';

export interface GroupPeople {
  readonly people: (PersonRef & { readonly away: boolean })[];
  readonly onCall?: PersonRef;
}

/** Who may be asked to decide for a group, who of them is away, and whose turn it is. */
export async function groupPeople(
  house: House,
  caller: Person,
  group: string,
): Promise<Result<GroupPeople>> {
  if (!caller.groups.includes(group) && !hasRole(caller, 'publisher', 'auditor', 'admin')) {
    return failed(
      'not-found',
      'There is no such group, or it is not yours to see.',
      'Ask one of its members.',
    );
  }
  const rows = await house.db
    .selectFrom('membership')
    .innerJoin('person', (join) =>
      join
        .onRef('person.org_id', '=', 'membership.org_id')
        .onRef('person.person_id', '=', 'membership.person_id'),
    )
    .select(['person.person_id as id', 'person.name as name'])
    .where('membership.org_id', '=', house.organisation.id)
    .where('membership.group_name', '=', group)
    .orderBy('person.name')
    .orderBy('person.person_id')
    .execute();
  const away = await awayNow(
    house.db,
    house,
    rows.map(({ id }) => id),
  );
  const { value: rotas } = await readFlowSetting(house.db, house, ROTAS);
  const rota = Object.hasOwn(rotas, group) ? rotas[group] : undefined;
  const first = rota && onCall(rota, house.clock().toISOString());
  const turn = rows.find(({ id }) => id === first);
  return ok({
    people: rows.map(({ id, name }) => ({ id, name, away: away.has(id) })),
    ...(turn && { onCall: turn }),
  });
}
