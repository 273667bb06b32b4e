import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { calculateJwkThumbprint, exportJWK, generateKeyPair, type JWK, SignJWT } from 'jose';
import { REDIRECT_URIS } from '../../server/identity/oauth-clients';
import type { Visited, WebBrowser } from './web-browser';

export const RETURN = REDIRECT_URIS[0] ?? '';

export interface TokenAnswer {
  readonly access_token: string;
  readonly refresh_token: string;
  readonly token_type: string;
  readonly expires_in: number;
  readonly error?: string;
  readonly error_description?: string;
}

/** A key as the extension has one, and what it proves with it. */
export async function aKey(alg: 'ES256' | 'ES384' = 'ES256') {
  const { privateKey, publicKey } = await generateKeyPair(alg);
  const jwk: JWK = await exportJWK(publicKey);
  const proof = (
    method: string,
    address: string,
    change: Record<string, unknown> = {},
    header: { typ?: string } = {},
  ) =>
    new SignJWT({ htm: method, htu: address, jti: randomUUID(), iat: seconds(), ...change })
      .setProtectedHeader({ alg, typ: 'dpop+jwt', jwk, ...header })
      .sign(privateKey);
  return { jkt: await calculateJwkThumbprint(jwk), proof };
}

function seconds(): number {
  return Math.floor(Date.now() / 1000);
}

export type Key = Awaited<ReturnType<typeof aKey>>;

/** One try to sign in: where it begins, and what it ends with. */
export function anAuthorization(url: string, change: Record<string, string | undefined> = {}) {
  const verifier = randomBytes(32).toString('base64url');
  const params: Record<string, string | undefined> = {
    client_id: 'guidepost-extension',
    response_type: 'code',
    scope: 'guidepost',
    redirect_uri: RETURN,
    state: randomUUID(),
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
    device: 'Test browser',
    ...change,
  };
  const given = Object.entries(params).filter(
    (pair): pair is [string, string] => pair[1] !== undefined,
  );
  return {
    address: `${url}/oidc/auth?${new URLSearchParams(given)}`,
    verifier,
    state: params.state,
  };
}

export async function tokens(
  url: string,
  fields: Record<string, string>,
  key?: Key,
): Promise<{ status: number; body: TokenAnswer }> {
  const address = `${url}/oidc/token`;
  const headers: Record<string, string> = key ? { dpop: await key.proof('POST', address) } : {};
  const body = new URLSearchParams({ client_id: 'guidepost-extension', ...fields });
  const response = await fetch(address, { method: 'POST', headers, body });
  return { status: response.status, body: (await response.json()) as TokenAnswer };
}

export function codeIn(returned: Visited): string {
  return new URL(returned.url).searchParams.get('code') ?? '';
}

export function exchange(
  url: string,
  code: string,
  verifier: string,
  key?: Key,
  returnTo: string = RETURN,
) {
  const fields = {
    grant_type: 'authorization_code',
    code,
    code_verifier: verifier,
    redirect_uri: returnTo,
  };
  return tokens(url, fields, key);
}

export function refresh(url: string, refreshToken: string, key?: Key) {
  return tokens(url, { grant_type: 'refresh_token', refresh_token: refreshToken }, key);
}

/** By enrolment code, through the pages. */
export async function signInByCode(url: string, browser: WebBrowser, code: string, key?: Key) {
  const { address, verifier } = anAuthorization(url);
  const page = await browser.open(address);
  const returned = await browser.submit(page, { code }, RETURN);
  return exchange(url, codeIn(returned), verifier, key);
}

export async function ask(
  url: string,
  path: string,
  token: string,
  key?: Key,
  method = 'GET',
): Promise<{ status: number; body: Record<string, unknown> }> {
  const headers: Record<string, string> = { authorization: `${key ? 'DPoP' : 'Bearer'} ${token}` };
  if (key) {
    headers.dpop = await key.proof(method, `${url}${path}`, { ath: hashOf(token) });
  }
  const response = await fetch(`${url}${path}`, { method, headers });
  const text = await response.text();
  return { status: response.status, body: text ? JSON.parse(text) : {} };
}

/** As a proof names the token that it comes with (`ath`). */
export function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}
