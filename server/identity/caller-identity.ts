import { failed, ok, type Result } from '../../domain/problem';
import type { House } from '../house';
import { type ApiTokens, looksLikeJwt } from './api-tokens';
import { findSession } from './find-session';
import type { Caller, Identity } from './identity';
import { provedKey, usedProofs } from './proof-of-key';

const CREDENTIALS = /^(Bearer|DPoP) ([A-Za-z0-9_.~+/=-]{1,8192})$/;

/**
 * `Authorization: Bearer TOKEN` with a token of an enrolment, of the OAuth server or of an issuer that the settings name; or `DPoP TOKEN`
 * with a proof of the key that the token is bound to. A bound token without its proof is refused.
 */
export function callerIdentity(house: House, api: ApiTokens): Identity {
  const used = usedProofs();
  return {
    authenticate: async (request) => {
      const [, scheme, token = ''] = CREDENTIALS.exec(request.headers.authorization ?? '') ?? [];
      if (scheme === undefined) return notSignedIn();
      if (scheme === 'Bearer' && looksLikeJwt(token)) return api.callerOf(token);
      const found = await findSession(house, token);
      if (!found) return notSignedIn();
      const { caller, boundTo } = found;
      if ((boundTo !== undefined) !== (scheme === 'DPoP')) return notSignedIn();
      if (boundTo === undefined) return ok(caller);
      const proof = request.headers.dpop;
      const key =
        typeof proof === 'string' &&
        (await provedKey(
          proof,
          { method: request.method, addresses: addressesOf(house, request), token },
          used,
        ));
      return key === boundTo ? ok(caller) : notSignedIn();
    },
  };
}

/** By its public address, and by the one that the caller used: on this machine and behind a proxy the two differ. */
export function addressesOf(
  house: House,
  request: { url: string; protocol: string; host: string },
): string[] {
  const [path = ''] = request.url.split('?');
  return [`${house.publicUrl}${path}`, `${request.protocol}://${request.host}${path}`];
}

function notSignedIn(): Result<Caller> {
  return failed(
    'not-signed-in',
    'This browser is not signed in, or its sign-in has ended.',
    'Sign in again in the options of Guidepost, with your company account or a new enrolment code.',
  );
}
