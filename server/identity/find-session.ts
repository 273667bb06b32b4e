import { fixedStatement } from '../database/fixed-statement';
import type { House } from '../house';
import { type PersonRow, personsOf } from '../people';
import type { Caller } from './identity';
import { tokenHash } from './session';

/** A use is written down at most this often. */
const NOTED_EVERY_MS = 300_000;

export interface FoundSession {
  readonly caller: Caller;
  /** Thumbprint of the key without which the token is good for nothing. */
  readonly boundTo: string | undefined;
}

interface Row extends PersonRow {
  readonly session_id: string | null;
  readonly used_at: Date | null;
  readonly token_hash: string;
  readonly payload: string | null;
}

/**
 * The sign-in behind a token: neither ended nor too old, of a person who is still here. Looked up at each request, so that an end counts
 * at once; by one statement, with the person as they are now.
 */
export async function findSession(house: House, token: string): Promise<FoundSession | undefined> {
  const asked = [house.organisation.id, tokenHash(token), house.clock()] as const;
  const own = await OWN_TOKEN.rows(house.db, ...asked);
  return own.length > 0 ? foundIn(house, own) : findBoundSession(house, token);
}

/** The same for a token of the OAuth server: no other is bound to a key. */
export async function findBoundSession(
  house: House,
  token: string,
): Promise<FoundSession | undefined> {
  const asked = [house.organisation.id, tokenHash(token), house.clock()] as const;
  return foundIn(house, await ACCESS_TOKEN.rows(house.db, ...asked, new Date()));
}

async function foundIn(house: House, rows: readonly Row[]): Promise<FoundSession | undefined> {
  const [row] = rows;
  const [person] = personsOf(rows);
  if (!row || !person) return undefined;
  await noteUse(house, row);
  const { jkt } = row.payload === null ? {} : (JSON.parse(row.payload) as { jkt?: string });
  return { caller: { person, sessionId: row.session_id ?? undefined }, boundTo: jkt };
}

type Asked = readonly [orgId: string, tokenHash: string, now: Date];

/** One row for each group of the person. */
const COLUMNS = `session.session_id, session.used_at, session.token_hash,
  person.person_id, person.name, person.roles, membership.group_name`;
const PERSON = `
  JOIN person ON person.org_id = session.org_id AND person.person_id = session.person_id
  LEFT JOIN membership ON membership.org_id = session.org_id AND membership.person_id = session.person_id`;
const IS_OPEN =
  'session.expires_at > $3 AND session.ended_at IS NULL AND person.deactivated_at IS NULL';

const OWN_TOKEN = fixedStatement<Row, Asked>(`
  SELECT ${COLUMNS}, NULL AS payload FROM session ${PERSON}
  WHERE session.org_id = $1 AND session.token_hash = $2 AND ${IS_OPEN}
  ORDER BY membership.group_name`);

// The OAuth server's tokens end by the clock of this machine, as it set their ends.
const ACCESS_TOKEN = fixedStatement<Row, readonly [...Asked, here: Date]>(`
  SELECT ${COLUMNS}, oauth_item.payload FROM oauth_item
  JOIN session ON session.org_id = oauth_item.org_id AND session.grant_id = oauth_item.grant_id ${PERSON}
  WHERE oauth_item.org_id = $1 AND oauth_item.model = 'AccessToken' AND oauth_item.id_hash = $2
    AND oauth_item.expires_at > $4 AND ${IS_OPEN}
  ORDER BY membership.group_name`);

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
