import { createHash, randomBytes } from 'node:crypto';
import { uuidv7 } from 'uuidv7';
import type { Database } from '../database/open-database';
import type { Work } from '../database/with-transaction';

const SESSION_DAYS = 180;
const DAY_MS = 86_400_000;

interface NewSession {
  readonly orgId: string;
  readonly personId: string;
  /** What the device calls itself, up to 120 signs. */
  readonly device: string;
  readonly now: Date;
}

/** A new token: 256 random bits. Only its hash is stored; the token itself is given out once. */
export async function createSession(db: Database | Work, session: NewSession): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  const ends = new Date(session.now.getTime() + SESSION_DAYS * DAY_MS);
  await insert(db, session, { token_hash: tokenHash(token), kind: 'token', ends });
  return token;
}

/** How a grant of the OAuth server came to be: in the browser, by an enrolment code, or for the command line. */
export type GrantKind = 'browser' | 'enrolled' | 'command-line';

/** A sign-in that the OAuth server gives tokens for. It is listed from its first use on. */
export async function createGrantSession(
  db: Database | Work,
  session: NewSession & { grantId: string; kind: GrantKind; days: number },
): Promise<void> {
  const ends = new Date(session.now.getTime() + session.days * DAY_MS);
  const { grantId, kind } = session;
  const token_hash = tokenHash(`grant ${grantId}`);
  await insert(db, session, { token_hash, grant_id: grantId, kind, ends });
}

async function insert(
  db: Database | Work,
  { orgId, personId, device, now }: NewSession,
  row: { token_hash: string; kind: string; ends: Date; grant_id?: string },
): Promise<void> {
  const { ends, ...rest } = row;
  await db
    .insertInto('session')
    .values({
      ...rest,
      org_id: orgId,
      session_id: uuidv7(),
      person_id: personId,
      device: JSON.stringify(device.slice(0, 120)),
      created_at: now.toISOString(),
      used_at: rest.grant_id === undefined ? now.toISOString() : null,
      expires_at: ends.toISOString(),
    })
    .execute();
}

/** A fast hash is enough for a secret of 256 random bits. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
