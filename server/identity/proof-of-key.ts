import { createHash } from 'node:crypto';
import { calculateJwkThumbprint, EmbeddedJWK, type JWK, jwtVerify } from 'jose';

/** What a DPoP proof (RFC 9449) has to be about. */
export interface ProvedRequest {
  readonly method: string;
  /** Addresses by which this request may have been made; without query. */
  readonly addresses: readonly string[];
  /** The token that the proof comes with; absent where there is none yet. */
  readonly token?: string;
}

const WINDOW_SECONDS = 300;

/** @returns the thumbprint of the key that signed the proof, or undefined where it proves nothing about this request */
export async function provedKey(
  proof: string,
  request: ProvedRequest,
  used: UsedProofs,
): Promise<string | undefined> {
  try {
    const { payload, protectedHeader } = await jwtVerify(proof, EmbeddedJWK, {
      algorithms: ['ES256'],
      typ: 'dpop+jwt',
      requiredClaims: ['iat', 'jti', 'htm', 'htu'],
    });
    const { iat = 0, jti = '', htm, htu, ath } = payload;
    const now = Date.now();
    if (Math.abs(now / 1000 - iat) > WINDOW_SECONDS) return undefined;
    if (htm !== request.method || !request.addresses.includes(bare(htu))) return undefined;
    if (request.token !== undefined && ath !== hash(request.token)) return undefined;
    const key = await calculateJwkThumbprint(protectedHeader.jwk as JWK);
    return used.isFirst(`${key} ${jti}`, now) ? key : undefined;
  } catch {
    return undefined;
  }
}

function bare(htu: unknown): string {
  if (typeof htu !== 'string' || !URL.canParse(htu)) return '';
  const { origin, pathname } = new URL(htu);
  return origin + pathname;
}

function hash(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}

/**
 * Proofs that were seen while they would still be taken, by this process. Behind a balancer another process may take one again: then it is
 * the same request for the same address and token, and what changes something has a key of its own against repetition.
 */
export interface UsedProofs {
  isFirst(id: string, now: number): boolean;
}

export function usedProofs(): UsedProofs {
  let [older, newer] = [new Set<string>(), new Set<string>()];
  let turned = 0;
  return {
    isFirst: (id, now) => {
      if (now - turned > 2 * WINDOW_SECONDS * 1000) {
        [older, newer] = [newer, new Set()];
        turned = now;
      }
      if (older.has(id) || newer.has(id)) return false;
      newer.add(id);
      return true;
    },
  };
}
