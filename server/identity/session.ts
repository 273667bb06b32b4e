import { createHash, randomBytes } from 'node:crypto';
import type { Database } from '../database/open-database';
import type { Work } from '../database/with-transaction';

const SESSION_DAYS = 180;

/** A new token: 256 random bits. Only its hash is stored; the token itself is given out once. */
export async function createSession(
  db: Database | Work,
  session: { orgId: string; personId: string; device: string; now: Date },
): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  const end = new Date(session.now.getTime() + SESSION_DAYS * 86_400_000);
  await db
    .insertInto('session')
    .values({
      org_id: session.orgId,
      token_hash: tokenHash(token),
      person_id: session.personId,
      device: JSON.stringify(session.device),
      created_at: session.now.toISOString(),
      expires_at: end.toISOString(),
    })
    .execute();
  return token;
}

/** A fast hash is enough for a secret of 256 random bits. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
