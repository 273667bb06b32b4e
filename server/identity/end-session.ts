import { hasRole, type Person, type PersonRef, ref } from '../../domain/person';
import { failed, ok, type Result } from '../../domain/problem';
import { type Work, withTransaction } from '../database/with-transaction';
import type { House } from '../house';
import { appendRecord } from '../records/append-record';

/** Why a sign-in ended, as its record says. */
export type EndReason = 'by-person' | 'by-admin' | 'token-used-twice' | 'person-deactivated';

/** Ends one sign-in of the caller's own; an admin ends anybody's. It fails at its next request, tokens and all. */
export function endSession(house: House, caller: Person, id: string): Promise<Result<object>> {
  return withTransaction(house.db, async (work) => {
    const anybodys = caller.roles.includes('admin');
    const ended = await end(work, house, { id, personId: anybodys ? undefined : caller.id });
    const [session] = ended;
    if (!session) {
      return failed(
        'not-found',
        'There is no open sign-in with this id that is yours to end.',
        'List the sign-ins again; it may have ended meanwhile.',
      );
    }
    const why = session.person_id === caller.id ? 'by-person' : 'by-admin';
    await tell(work, house, ref(caller), session, why);
    return ok({});
  });
}

/** An admin ends every sign-in of a person. @returns how many there were */
export async function endAllSessions(
  house: House,
  caller: Person,
  personId: string,
): Promise<Result<{ ended: number }>> {
  if (!hasRole(caller, 'admin')) {
    return failed(
      'not-allowed',
      'Only an administrator ends the sign-ins of other people.',
      'Your own are ended one by one.',
    );
  }
  const by = { actor: ref(caller), why: 'by-admin' as const };
  return withTransaction(house.db, async (work) =>
    ok({ ended: await endSessionsOf(work, house, personId, by) }),
  );
}

/** Ends the sign-in of a grant, from inside of the OAuth server; the person of it stands in the record. */
export async function endGrant(house: House, grantId: string, why: EndReason): Promise<void> {
  await withTransaction(house.db, async (work) => {
    for (const session of await end(work, house, { grantId })) {
      const actor = { id: session.person_id, name: session.person_id };
      await tell(work, house, actor, session, why);
    }
    return ok({});
  });
}

/** Ends every sign-in of a person. @returns how many there were */
export async function endSessionsOf(
  work: Work,
  house: House,
  personId: string,
  by: { actor: PersonRef; why: EndReason },
): Promise<number> {
  const ended = await end(work, house, { personId });
  for (const session of ended) await tell(work, house, by.actor, session, by.why);
  return ended.length;
}

interface Ended {
  readonly session_id: string | null;
  readonly person_id: string;
  readonly grant_id: string | null;
}

interface Which {
  readonly id?: string;
  readonly grantId?: string;
  readonly personId?: string | undefined;
}

async function end(work: Work, house: House, which: Which): Promise<Ended[]> {
  const now = house.clock().toISOString();
  let ending = work
    .updateTable('session')
    .set({ ended_at: now })
    .where('org_id', '=', house.organisation.id)
    .where('ended_at', 'is', null);
  if (which.id !== undefined) ending = ending.where('session_id', '=', which.id);
  if (which.grantId !== undefined) ending = ending.where('grant_id', '=', which.grantId);
  if (which.personId !== undefined) ending = ending.where('person_id', '=', which.personId);
  const ended = await ending.returning(['session_id', 'person_id', 'grant_id']).execute();
  const grants = ended.flatMap(({ grant_id }) => (grant_id === null ? [] : [grant_id]));
  if (grants.length > 0) {
    await work
      .deleteFrom('oauth_item')
      .where('org_id', '=', house.organisation.id)
      .where('grant_id', 'in', grants)
      .execute();
  }
  return ended;
}

async function tell(
  work: Work,
  house: House,
  actor: PersonRef,
  session: Ended,
  why: EndReason,
): Promise<void> {
  await appendRecord(work, house, {
    kind: 'session-ended',
    actor,
    at: house.clock().toISOString(),
    data: { session: session.session_id, person: session.person_id, why },
  });
}
