import { hasRole, type Person } from '../../domain/person';
import { failed, ok, type Result } from '../../domain/problem';
import type { House } from '../house';

/** Names of the groups that somebody is in, sorted: what those who look after the whole choose from. */
export async function listGroups(
  house: House,
  caller: Person,
): Promise<Result<{ groups: string[] }>> {
  if (!hasRole(caller, 'publisher', 'auditor', 'admin')) {
    return failed(
      'not-allowed',
      'Only publishers, auditors and administrators see all groups.',
      'Ask one of them.',
    );
  }
  const rows = await house.db
    .selectFrom('membership')
    .select('group_name')
    .distinct()
    .where('org_id', '=', house.organisation.id)
    .orderBy('group_name')
    .execute();
  return ok({ groups: rows.map(({ group_name }) => group_name) });
}
