import type { Guest } from '../../domain/guest';
import { hasRole, type Person } from '../../domain/person';
import type { House } from '../house';
import { guestOf } from './guest-rows';

const MOST = 200;

/** Those this person invited; all of them for administrators and auditors. Newest first, never with their links. */
export async function listGuests(house: House, person: Person): Promise<Guest[]> {
  let query = house.db.selectFrom('guest').selectAll().where('org_id', '=', house.organisation.id);
  if (!hasRole(person, 'admin', 'auditor')) query = query.where('invited_by_id', '=', person.id);
  const rows = await query.orderBy('guest_id', 'desc').limit(MOST).execute();
  const now = house.clock();
  return rows.map((row) => guestOf(row, now));
}
