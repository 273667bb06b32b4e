import type { Selectable } from 'kysely';
import { hasRole, type Person } from '../../domain/person';
import { failed, ok, type Result } from '../../domain/problem';
import type { Session } from '../../domain/session';
import type { Database } from '../database/open-database';
import type { Tables } from '../database/tables';
import type { House } from '../house';
import { personIds as idsByNameOrId } from '../person-ids';

const MOST = 500;

/** Sign-ins that are open now, the last used first. `of`: a person's id or whole name, or `all`; of others they are for admins. */
export async function listSessions(
  house: House,
  caller: Person,
  { of, current }: { of: string | undefined; current: string | undefined },
): Promise<Result<Session[]>> {
  const isOwn = of === undefined || of === caller.id;
  if (!isOwn && !hasRole(caller, 'admin')) {
    return failed(
      'not-allowed',
      'Only an administrator sees the sign-ins of other people.',
      'Leave out "person" to see your own.',
    );
  }
  const { db, organisation } = house;
  const personIds = isOwn ? [caller.id] : await idsOf(house, of);
  const open = await openSessions(db, organisation.id, { personIds, now: house.clock() });
  return ok(open.map((session) => ({ ...session, current: session.id === current })));
}

/** Undefined: everybody. */
async function idsOf({ db, organisation }: House, of: string): Promise<string[] | undefined> {
  return of === 'all' ? undefined : idsByNameOrId(db, organisation.id, of);
}

/** @returns at most 500 rows, the last used first */
export async function openSessions(
  db: Database,
  orgId: string,
  { personIds, now }: { personIds?: readonly string[] | undefined; now: Date },
): Promise<Omit<Session, 'current'>[]> {
  let query = db
    .selectFrom('session')
    .innerJoin('person', (join) =>
      join
        .onRef('person.org_id', '=', 'session.org_id')
        .onRef('person.person_id', '=', 'session.person_id'),
    )
    .selectAll('session')
    .select('person.name')
    .where('session.org_id', '=', orgId)
    .where('session.ended_at', 'is', null)
    .where('session.used_at', 'is not', null)
    .where('session.expires_at', '>', now);
  if (personIds) query = query.where('session.person_id', 'in', personIds);
  const rows = await query.orderBy('session.used_at', 'desc').limit(MOST).execute();
  return rows.map((row) => ({
    ...sessionOf(row),
    person: { id: row.person_id, name: row.name },
  }));
}

/** One row without whose it is. */
export function sessionOf(row: Selectable<Tables['session']>): Omit<Session, 'current' | 'person'> {
  return {
    id: row.session_id ?? row.token_hash.slice(0, 32),
    kind: kindOf(row.kind),
    device: String(JSON.parse(row.device)),
    createdAt: row.created_at.toISOString(),
    usedAt: (row.used_at ?? row.created_at).toISOString(),
    endsAt: row.expires_at.toISOString(),
  };
}

function kindOf(kind: string | null): Session['kind'] {
  return kind === 'browser' || kind === 'enrolled' || kind === 'command-line' ? kind : 'token';
}
