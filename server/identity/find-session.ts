import type { House } from '../house';
import { findPerson } from '../people';
import type { Caller } from './identity';
import { tokenHash } from './session';

/** A use is written down at most this often. */
const NOTED_EVERY_MS = 300_000;

export interface FoundSession {
  readonly caller: Caller;
  /** Thumbprint of the key without which the token is good for nothing. */
  readonly boundTo: string | undefined;
}

interface Row {
  readonly person_id: string;
  readonly session_id: string | null;
  readonly used_at: Date | null;
  readonly token_hash: string;
  readonly payload?: string;
}

/** The sign-in behind a token: neither ended nor too old, of a person who is still here. Looked up at each request, so that an end counts at once. */
export async function findSession(house: House, token: string): Promise<FoundSession | undefined> {
  const hash = tokenHash(token);
  const row = (await byOwnToken(house, hash)) ?? (await byAccessToken(house, hash));
  if (!row) return undefined;
  const person = await findPerson(house.db, house.organisation.id, row.person_id);
  if (!person) return undefined;
  await noteUse(house, row);
  const { jkt } = row.payload === undefined ? {} : (JSON.parse(row.payload) as { jkt?: string });
  return { caller: { person, sessionId: row.session_id ?? undefined }, boundTo: jkt };
}

function byOwnToken(house: House, hash: string): Promise<Row | undefined> {
  return openSessions(house).where('session.token_hash', '=', hash).executeTakeFirst();
}

function byAccessToken(house: House, hash: string): Promise<Row | undefined> {
  return openSessions(house)
    .innerJoin('oauth_item', (join) =>
      join
        .onRef('oauth_item.org_id', '=', 'session.org_id')
        .onRef('oauth_item.grant_id', '=', 'session.grant_id'),
    )
    .select('oauth_item.payload')
    .where('oauth_item.model', '=', 'AccessToken')
    .where('oauth_item.id_hash', '=', hash)
    .where('oauth_item.expires_at', '>', new Date())
    .executeTakeFirst();
}

function openSessions(house: House) {
  return house.db
    .selectFrom('session')
    .innerJoin('person', (join) =>
      join
        .onRef('person.org_id', '=', 'session.org_id')
        .onRef('person.person_id', '=', 'session.person_id'),
    )
    .select(['session.person_id', 'session.session_id', 'session.used_at', 'session.token_hash'])
    .where('session.org_id', '=', house.organisation.id)
    .where('session.expires_at', '>', house.clock())
    .where('session.ended_at', 'is', null)
    .where('person.deactivated_at', 'is', null);
}

async function noteUse(house: House, row: Row): Promise<void> {
  const now = house.clock();
  if (row.used_at && now.getTime() - row.used_at.getTime() < NOTED_EVERY_MS) return;
  await house.db
    .updateTable('session')
    .set({ used_at: now.toISOString() })
    .where('org_id', '=', house.organisation.id)
    .where('token_hash', '=', row.token_hash)
    .execute();
}
