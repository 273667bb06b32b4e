import { createRemoteJWKSet, errors, jwtVerify } from 'jose';
import * as z from 'zod';
import { failed, ok, type Result } from '../../domain/problem';
import type { House } from '../house';
import type { Caller } from './identity';
import type { IdentitySettings } from './identity-settings';
import { personOfClaims } from './person-of-claims';

/** Access tokens of issuers that the settings name, for API clients and automatic publishing. */
export interface ApiTokens {
  callerOf(token: string): Promise<Result<Caller>>;
}

/** No symmetric one: nobody shares a secret with the issuer. */
const ALGORITHMS = ['ES256', 'ES384', 'EdDSA', 'PS256', 'RS256'];
const TIMEOUT_MS = 5_000;
/** An issuer's new key is taken so soon; tokens with invented keys do not make more requests than that. */
const KEYS_ANEW_MS = 1_000;

const metadataSchema = z.object({ issuer: z.string(), jwks_uri: z.url() });
type KeySet = ReturnType<typeof createRemoteJWKSet>;

export function looksLikeJwt(token: string): boolean {
  return /^[\w-]+\.[\w-]+\.[\w-]+$/.test(token);
}

/**
 * `typ` must say access token (RFC 9068): an ID token is for the client that asked for it, and says nothing about what its bearer may do
 * here.
 */
export function apiTokens(house: House, { api, claims: rules }: IdentitySettings): ApiTokens {
  const keys = new Map<string, Promise<KeySet>>();
  const keysOf = (issuer: string) => {
    const known = keys.get(issuer) ?? keySet(issuer);
    keys.set(issuer, known);
    known.catch(() => keys.delete(issuer));
    return known;
  };
  return {
    callerOf: async (token) => {
      const issuer = api.issuers.find((known) => known === issuerIn(token));
      if (issuer === undefined) return refused('Its issuer is not one that this server takes.');
      try {
        const { payload } = await jwtVerify(token, await keysOf(issuer), {
          issuer,
          audience: [...api.audiences],
          algorithms: ALGORITHMS,
          typ: 'at+jwt',
          requiredClaims: ['exp', 'sub'],
          clockTolerance: 5,
        });
        const claims = { ...payload, iss: issuer, sub: String(payload.sub) };
        const person = await personOfClaims(house, rules, claims);
        return person.ok ? ok({ person: person.value }) : person;
      } catch (error) {
        return problemOf(error);
      }
    },
  };
}

/** Read without trust, only to know whose keys to ask. */
function issuerIn(token: string): string | undefined {
  try {
    const [, body = ''] = token.split('.');
    const { iss } = JSON.parse(Buffer.from(body, 'base64url').toString('utf8'));
    return typeof iss === 'string' ? iss : undefined;
  } catch {
    return undefined;
  }
}

class Unreachable extends Error {}

async function keySet(issuer: string): Promise<KeySet> {
  const url = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const response = await fetch(url, { signal: AbortSignal.timeout(TIMEOUT_MS) }).catch(
    () => undefined,
  );
  const metadata = metadataSchema.safeParse(await response?.json().catch(() => undefined));
  if (!metadata.success || metadata.data.issuer !== issuer) throw new Unreachable();
  return createRemoteJWKSet(new URL(metadata.data.jwks_uri), {
    cooldownDuration: KEYS_ANEW_MS,
    timeoutDuration: TIMEOUT_MS,
  });
}

function problemOf(error: unknown): Result<Caller> {
  if (error instanceof errors.JOSEError && !isAboutReaching(error)) {
    return refused('It is not a valid access token for this server.');
  }
  if (
    error instanceof Unreachable ||
    error instanceof TypeError ||
    error instanceof errors.JOSEError
  ) {
    return failed(
      'identity-provider-unreachable',
      'The issuer of this token does not answer as it should, so the token cannot be checked.',
      'Try again in a moment.',
    );
  }
  throw error;
}

function isAboutReaching(error: InstanceType<typeof errors.JOSEError>): boolean {
  return error instanceof errors.JWKSTimeout || error.code === 'ERR_JOSE_GENERIC';
}

function refused(detail: string): Result<Caller> {
  return failed(
    'not-signed-in',
    `The token was refused. ${detail}`,
    'Send an access token (typ at+jwt) of an issuer and for an audience that the server was told of; an ID token is none.',
  );
}
