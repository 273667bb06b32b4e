import type { House } from '../house';
import { activePeople } from '../people';
import { absentForEach } from '../workflow/absences';
import type { Reader } from './visible-changes';

/** Somebody with an open stream. */
export interface Listener {
  /** Undefined for tokens of another issuer: such a stream is short. */
  readonly sessionId: string | undefined;
  readonly personId: string;
}

/**
 * Who of them is still signed in, with roles, groups and colleagues as they are now; a fixed number of queries for all. Those of
 * another issuer are not here: their tokens say who they are.
 */
export async function openReaders(
  house: House,
  listeners: readonly Listener[],
): Promise<{ sessions: ReadonlySet<string>; readers: ReadonlyMap<string, Reader> }> {
  const sessionIds = listeners.flatMap(({ sessionId }) => sessionId ?? []);
  const personIds = [...new Set(listeners.map(({ personId }) => personId))];
  if (sessionIds.length === 0) return { sessions: new Set(), readers: new Map() };
  const [sessions, people, absent] = await Promise.all([
    openSessions(house, sessionIds),
    activePeople(house.db, house.organisation.id, personIds),
    absentForEach(house.db, house, personIds),
  ]);
  const readers = people.map((person): [string, Reader] => [
    person.id,
    { person, absent: absent.get(person.id) ?? [] },
  ]);
  return { sessions, readers: new Map(readers) };
}

async function openSessions(house: House, ids: readonly string[]): Promise<Set<string>> {
  const rows = await house.db
    .selectFrom('session')
    .select('session_id')
    .where('org_id', '=', house.organisation.id)
    .where('session_id', 'in', ids)
    .where('ended_at', 'is', null)
    .where('expires_at', '>', house.clock())
    .execute();
  return new Set(rows.flatMap(({ session_id }) => session_id ?? []));
}
