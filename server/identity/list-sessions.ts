import { hasRole, type Person } from '../../domain/person';
import { failed, ok, type Result } from '../../domain/problem';
import type { Session } from '../../domain/session';
import type { Database } from '../database/open-database';
import type { House } from '../house';

const MOST = 500;

/** Sign-ins that are open now, the last used first. `of`: a person's id, or `all`; both are for admins. */
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
  const personId = of === 'all' ? undefined : (of ?? caller.id);
  const { db, organisation } = house;
  const open = await openSessions(db, organisation.id, { personId, now: house.clock() });
  return ok(open.map((session) => ({ ...session, current: session.id === current })));
}

/** @returns at most 500 rows, the last used first */
export async function openSessions(
  db: Database,
  orgId: string,
  { personId, now }: { personId?: string | undefined; now: Date },
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
  if (personId !== undefined) query = query.where('session.person_id', '=', personId);
  const rows = await query.orderBy('session.used_at', 'desc').limit(MOST).execute();
  return rows.map((row) => ({
    id: row.session_id ?? row.token_hash.slice(0, 32),
    person: { id: row.person_id, name: row.name },
    kind: kindOf(row.kind),
    device: String(JSON.parse(row.device)),
    createdAt: row.created_at.toISOString(),
    usedAt: (row.used_at ?? row.created_at).toISOString(),
    endsAt: row.expires_at.toISOString(),
  }));
}

function kindOf(kind: string | null): Session['kind'] {
  return kind === 'browser' || kind === 'enrolled' || kind === 'command-line' ? kind : 'token';
}
