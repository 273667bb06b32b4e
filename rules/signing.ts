import {
  CompactSign,
  calculateJwkThumbprint,
  exportJWK,
  GeneralSign,
  generateKeyPair,
  importJWK,
  type JWK,
} from 'jose';
import { FRESHNESS_TYPE, type Freshness } from './freshness';
import type { GeneralJws, PublicKey } from './jws';
import { STARTERS_TYPE, type StarterCatalogue } from './starter-catalogue';
import { MANIFEST_TYPE, type Manifest, ROOT_TYPE, type Root } from './trust';

/** A private Ed25519 key; `kid` is the thumbprint of its public half (RFC 7638). */
export type PrivateKey = PublicKey & { readonly d: string };

export interface SigningKey {
  readonly publicKey: PublicKey;
  readonly privateKey: PrivateKey;
}

export async function generateSigningKey(): Promise<SigningKey> {
  const pair = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
  const { x = '', d = '' } = await exportJWK(pair.privateKey);
  const bare = { kty: 'OKP', crv: 'Ed25519', x } as const;
  const publicKey = { ...bare, kid: await calculateJwkThumbprint(bare) };
  return { publicKey, privateKey: { ...publicKey, d } };
}

/** Signs a root with all keys given: M of its own, and M of the root before it where there is one. */
export function signRoot(root: Root, keys: readonly PrivateKey[]): Promise<string> {
  return signBytes(new TextEncoder().encode(JSON.stringify(root)), keys);
}

/** Adds signatures over the same payload, byte for byte. A key that has signed signs again, which counts once. */
export async function cosignRoot(jws: GeneralJws, keys: readonly PrivateKey[]): Promise<string> {
  const payload = Uint8Array.from(atob(base64(jws.payload)), (sign) => sign.charCodeAt(0));
  const more = JSON.parse(await signBytes(payload, keys)) as GeneralJws;
  return JSON.stringify({ ...jws, signatures: [...jws.signatures, ...more.signatures] });
}

export function signManifest(manifest: Manifest, key: PrivateKey): Promise<string> {
  return signCompact(manifest, MANIFEST_TYPE, key);
}

/** By a pack key, or by a freshness key of the root. */
export function signFreshness(statement: Freshness, key: PrivateKey): Promise<string> {
  return signCompact(statement, FRESHNESS_TYPE, key);
}

/** At a release, by the key whose public half ships with it. */
export function signCatalogue(catalogue: StarterCatalogue, key: PrivateKey): Promise<string> {
  return signCompact(catalogue, STARTERS_TYPE, key);
}

async function signBytes(payload: Uint8Array, keys: readonly PrivateKey[]): Promise<string> {
  const sign = new GeneralSign(payload);
  for (const key of keys) {
    sign.addSignature(await asKey(key)).setProtectedHeader(headerOf(key, ROOT_TYPE));
  }
  return JSON.stringify(await sign.sign());
}

async function signCompact(value: object, typ: string, key: PrivateKey): Promise<string> {
  return new CompactSign(new TextEncoder().encode(JSON.stringify(value)))
    .setProtectedHeader(headerOf(key, typ))
    .sign(await asKey(key));
}

function headerOf(key: PrivateKey, typ: string) {
  return { alg: 'EdDSA', typ, ...(key.kid && { kid: key.kid }) };
}

function asKey(key: PrivateKey) {
  const jwk: JWK = { kty: key.kty, crv: key.crv, x: key.x, d: key.d };
  return importJWK(jwk, 'EdDSA');
}

function base64(text: string): string {
  return text.replaceAll('-', '+').replaceAll('_', '/');
}
