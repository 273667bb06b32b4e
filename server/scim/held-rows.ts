import type { Work } from '../database/with-transaction';
import { found } from './scim-problem';

/**
 * Rows of the directory, held until the end of the transaction: an UPDATE waits for whoever writes the row, and what is read after it is what
 * that one left. Directories send several changes of one group, and of one user, at the same moment.
 */
export async function heldGroup(work: Work, orgId: string, id: string, now: string) {
  const row = await work
    .updateTable('scim_group')
    .set((eb) => ({ version: eb('version', '+', 1), updated_at: now }))
    .where('org_id', '=', orgId)
    .where('group_id', '=', id)
    .returningAll()
    .executeTakeFirst();
  return found(row, 'group');
}

/** Undefined for somebody whom the directory did not send. Nothing changes. */
export function heldUser(work: Work, orgId: string, id: string) {
  return work
    .updateTable('scim_user')
    .set((eb) => ({ version: eb.ref('version') }))
    .where('org_id', '=', orgId)
    .where('person_id', '=', id)
    .returningAll()
    .executeTakeFirst();
}
