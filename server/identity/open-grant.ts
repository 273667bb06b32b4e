import { randomBytes } from 'node:crypto';
import type { Provider } from 'oidc-provider';
import { type Person, ref } from '../../domain/person';
import { ok, type Result } from '../../domain/problem';
import { type Work, withTransaction } from '../database/with-transaction';
import type { House } from '../house';
import { appendRecord } from '../records/append-record';
import { EXTENSION, SCOPE } from './oauth-clients';
import { createGrantSession, type GrantKind } from './session';

export interface NewGrant {
  readonly person: Person;
  readonly clientId: string;
  readonly kind: GrantKind;
  readonly device: string;
  readonly days: number;
}

/** A grant of the OAuth server with the sign-in that stands for it, on record. @returns the grant's id */
export async function openGrant(
  provider: Provider,
  house: House,
  grant: NewGrant,
): Promise<Result<string>> {
  const grantId = newGrantId();
  const written = await withTransaction(house.db, async (work) => {
    await writeSession(work, house, grant, grantId);
    await appendRecord(work, house, {
      kind: 'signed-in',
      actor: ref(grant.person),
      at: house.clock().toISOString(),
      data: { by: grant.kind, roles: grant.person.roles },
    });
    return ok(grantId);
  });
  await saveGrant(provider, grant, grantId);
  return written;
}

/** Ours, so that the sign-in can be written before the library's own row. */
export function newGrantId(): string {
  return randomBytes(32).toString('base64url');
}

export async function writeSession(
  work: Work,
  house: House,
  { person, kind, device, days }: NewGrant,
  grantId: string,
): Promise<void> {
  const session = { orgId: house.organisation.id, personId: person.id, device, now: house.clock() };
  await createGrantSession(work, { ...session, grantId, kind, days });
}

export async function saveGrant(
  provider: Provider,
  { person, clientId }: NewGrant,
  grantId: string,
): Promise<void> {
  const grant = new provider.Grant({ accountId: person.id, clientId });
  grant.jti = grantId;
  grant.addOIDCScope(SCOPE);
  await grant.save();
}

export interface BoundTokens {
  readonly token: string;
  readonly refreshToken: string;
  /** Seconds. */
  readonly expiresIn: number;
}

/**
 * Tokens for a browser that enrolled, bound to the key whose thumbprint is given (`jkt`). The same as the token endpoint gives after the
 * sign-in page; here the enrolment code is the proof of who asks.
 */
export async function issueBoundTokens(
  provider: Provider,
  { personId, grantId, jkt }: { personId: string; grantId: string; jkt: string },
): Promise<BoundTokens> {
  const client = await provider.Client.find(EXTENSION);
  if (!client) throw new Error('The extension is no client of this server.');
  const shared = { client, accountId: personId, grantId, gty: 'enrolment_code', scope: SCOPE, jkt };
  const access = new provider.AccessToken(shared);
  const refresh = new provider.RefreshToken(shared);
  const refreshToken = await refresh.save();
  return { token: await access.save(), refreshToken, expiresIn: access.expiration };
}
