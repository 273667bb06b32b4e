import {
  CompactSign,
  calculateJwkThumbprint,
  exportJWK,
  GeneralSign,
  generateKeyPair,
  importJWK,
  type JWK,
} from 'jose';
import { sha256 } from '../domain/hash';
import { failed, ok, type Result } from '../domain/problem';
import { failedExamples } from './examples';
import { type PublicKey, parsedJson, readGeneralJws, verifiedPayload } from './jws';
import { type ReadPack, readPack } from './read-pack';
import { ASK, refuseRoot, whyNotNewer, whyNotNow, whyNotOurs } from './refusals';
import { distinctKeys, isSignedBy, verifySuccessor } from './root';
import {
  MANIFEST_TYPE,
  type Manifest,
  manifestSchema,
  type PackState,
  ROOT_TYPE,
  type Root,
  rootSchema,
  type TrustedRoot,
} from './trust';

/** Checks a root against what is trusted already: its own threshold, and that of the root before it. */
export async function verifyRoot(rootText: string, trusted: TrustedRoot): Promise<Result<Root>> {
  if (trusted.kind === 'pinned-hash' && (await sha256(rootText)) !== trusted.rootHash) {
    return refuseRoot('The root is not the one that this browser was told to trust.');
  }
  const signed = readGeneralJws(rootText);
  const root = rootSchema.safeParse(signed?.payload);
  if (!signed || !root.success)
    return refuseRoot('The root is not a signed root, or it was cut off.');
  if (distinctKeys(root.data) < root.data.threshold) {
    return refuseRoot('The root asks for more signatures than it has keys.');
  }
  if (!(await isSignedBy(signed.jws, root.data))) {
    return refuseRoot('The root does not have enough valid signatures of its own keys.');
  }
  return trusted.kind === 'known'
    ? verifySuccessor(signed.jws, root.data, trusted.root)
    : ok(root.data);
}

/** Checks that a manifest is signed, meant for this client, and not older than what it has. */
export async function verifyManifest(
  manifestText: string,
  root: Root,
  state: PackState,
  now: string,
): Promise<Result<Manifest>> {
  const payload = await verifiedPayload(manifestText.trim(), MANIFEST_TYPE, root.packKeys);
  const manifest = manifestSchema.safeParse(
    payload === undefined ? undefined : parsedJson(payload),
  );
  if (!manifest.success) {
    return failed(
      'pack-signature-refused',
      'The pack is not signed by a key of your organisation, or it was changed after signing.',
      ASK,
    );
  }
  return (
    whyNotOurs(manifest.data, root, state) ??
    whyNotNewer(manifest.data, root, state) ??
    whyNotNow(manifest.data, root, now) ??
    ok(manifest.data)
  );
}

/** Checks that a body is the one that the manifest names, and that the pack does what it says on its own examples. */
export async function verifyBody(bodyText: string, manifest: Manifest): Promise<Result<ReadPack>> {
  const bytes = new TextEncoder().encode(bodyText);
  if (bytes.length !== manifest.bodyBytes || (await sha256(bytes)) !== manifest.bodyHash) {
    return failed(
      'pack-body-mismatch',
      'The rules that came are not the ones that were signed.',
      ASK,
    );
  }
  const read = readPack(bodyText);
  if (!read.ok) return read;
  const { pack } = read.value;
  if (pack.org !== manifest.org || pack.id !== manifest.id || pack.version !== manifest.version) {
    return failed(
      'pack-body-mismatch',
      'The rules name another organisation, pack or version than their manifest.',
      ASK,
    );
  }
  const [failure] = failedExamples(read.value);
  if (!failure) return read;
  return failed(
    'pack-example-failed',
    `Rule "${failure.ruleId}" does not do what its own example says (${failure.list} ${failure.index + 1}).`,
    'Run "guidepost pack test" on the pack, mend the rule or the example, and publish it again.',
    { ruleId: failure.ruleId, list: failure.list, index: failure.index },
  );
}

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
export async function signRoot(root: Root, keys: readonly PrivateKey[]): Promise<string> {
  const sign = new GeneralSign(new TextEncoder().encode(JSON.stringify(root)));
  for (const key of keys) {
    sign.addSignature(await asKey(key)).setProtectedHeader(headerOf(key, ROOT_TYPE));
  }
  return JSON.stringify(await sign.sign());
}

export async function signManifest(manifest: Manifest, key: PrivateKey): Promise<string> {
  return new CompactSign(new TextEncoder().encode(JSON.stringify(manifest)))
    .setProtectedHeader(headerOf(key, MANIFEST_TYPE))
    .sign(await asKey(key));
}

function headerOf(key: PrivateKey, typ: string) {
  return { alg: 'EdDSA', typ, ...(key.kid && { kid: key.kid }) };
}

function asKey(key: PrivateKey) {
  const jwk: JWK = { kty: key.kty, crv: key.crv, x: key.x, d: key.d };
  return importJWK(jwk, 'EdDSA');
}

export type { Manifest, PackState, Root, TrustedRoot } from './trust';
