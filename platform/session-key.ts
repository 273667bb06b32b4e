/** A key of this browser: it can sign here, and cannot be taken out, not even by us. */
export function newSessionKeys(): Promise<CryptoKeyPair> {
  return crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, [
    'sign',
    'verify',
  ]);
}

export interface ProofOf {
  readonly method: string;
  readonly url: string;
  /** The access token that the proof goes with; absent where there is none yet. */
  readonly token?: string | undefined;
  /** Milliseconds, by the server's clock. */
  readonly now: number;
}

/** A DPoP proof (RFC 9449): whoever sends this request holds the key. */
export async function proofOfKey(keys: CryptoKeyPair, about: ProofOf): Promise<string> {
  const { kty, crv, x, y } = await crypto.subtle.exportKey('jwk', keys.publicKey);
  const { origin, pathname } = new URL(about.url);
  const header = { typ: 'dpop+jwt', alg: 'ES256', jwk: { kty, crv, x, y } };
  const claims = {
    jti: crypto.randomUUID(),
    htm: about.method,
    htu: origin + pathname,
    iat: Math.floor(about.now / 1000),
    ...(about.token !== undefined && { ath: await sha256Url(about.token) }),
  };
  const signed = `${jsonUrl(header)}.${jsonUrl(claims)}`;
  const signature = await crypto.subtle.sign(
    { name: 'ECDSA', hash: 'SHA-256' },
    keys.privateKey,
    new TextEncoder().encode(signed),
  );
  return `${signed}.${base64Url(new Uint8Array(signature))}`;
}

/** 256 random bits, as sign-in wants them for its state and its verifier. */
export function randomUrlText(): string {
  return base64Url(crypto.getRandomValues(new Uint8Array(32)));
}

export async function sha256Url(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return base64Url(new Uint8Array(digest));
}

function jsonUrl(value: object): string {
  return base64Url(new TextEncoder().encode(JSON.stringify(value)));
}

function base64Url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}
