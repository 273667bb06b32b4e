import type { FastifyRequest } from 'fastify';
import { failed, ok, type Result } from '../../domain/problem';
import type { House } from '../house';
import { type ApiTokens, looksLikeJwt } from './api-tokens';
import { findBoundSession, findSession } from './find-session';
import type { Caller, Identity } from './identity';
import { provedKey, type UsedProofs, usedProofs } from './proof-of-key';

const CREDENTIALS = /^(Bearer|DPoP) ([A-Za-z0-9_.~+/=-]{1,8192})$/;

/**
 * `Authorization: Bearer TOKEN` with a token of an enrolment, of the OAuth server or of an issuer that the settings name; or `DPoP TOKEN`
 * with a proof of the key that the token is bound to. A bound token without its proof is refused.
 */
export function callerIdentity(house: House, api: ApiTokens): Identity {
  const used = usedProofs();
  return {
    authenticate: (request) => {
      const [, scheme, token = ''] = CREDENTIALS.exec(request.headers.authorization ?? '') ?? [];
      if (scheme === 'Bearer' && looksLikeJwt(token)) return api.callerOf(token);
      if (token === '') return Promise.resolve(notSignedIn());
      return scheme === 'DPoP'
        ? ofBoundToken(house, token, () => keyOf(house, request, token, used))
        : ofToken(house, token);
    },
  };
}

/** A bound token alone is good for nothing. */
async function ofToken(house: House, token: string): Promise<Result<Caller>> {
  const found = await findSession(house, token);
  return found && found.boundTo === undefined ? ok(found.caller) : notSignedIn();
}

/** The key that the request proves has to be the one that the token is bound to; asked for only where there is such a token. */
async function ofBoundToken(
  house: House,
  token: string,
  shown: () => Promise<string | undefined>,
): Promise<Result<Caller>> {
  const found = await findBoundSession(house, token);
  if (found?.boundTo === undefined) return notSignedIn();
  return found.boundTo === (await shown()) ? ok(found.caller) : notSignedIn();
}

function notSignedIn() {
  return failed(
    'not-signed-in',
    'This browser is not signed in, or its sign-in has ended.',
    'Sign in again in the options of Guidepost, with your company account or a new enrolment code.',
  );
}

/** The key that the request proves; undefined where it proves nothing. */
async function keyOf(
  house: House,
  request: FastifyRequest,
  token: string,
  used: UsedProofs,
): Promise<string | undefined> {
  const about = { method: request.method, addresses: addressesOf(house, request), token };
  const { dpop } = request.headers;
  return typeof dpop === 'string' ? provedKey(dpop, about, used) : undefined;
}

/** By its public address, and by the one that the caller used: on this machine and behind a proxy the two differ. */
export function addressesOf(
  house: House,
  request: { url: string; protocol: string; host: string },
): string[] {
  const [path = ''] = request.url.split('?');
  return [`${house.publicUrl}${path}`, `${request.protocol}://${request.host}${path}`];
}
