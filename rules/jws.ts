import {
  base64url,
  type CompactJWSHeaderParameters,
  compactVerify,
  decodeProtectedHeader,
  flattenedVerify,
  importJWK,
  type JWK,
} from 'jose';
import * as z from 'zod/mini';

/** Only these; a signature may not choose its own algorithm. */
const ALGORITHMS = ['EdDSA', 'Ed25519'];

/** A public Ed25519 key. */
export const publicKeySchema = z.object({
  kty: z.literal('OKP'),
  crv: z.literal('Ed25519'),
  x: z.string().check(z.minLength(43), z.maxLength(43)),
  kid: z.optional(z.string().check(z.maxLength(120))),
});
export type PublicKey = z.infer<typeof publicKeySchema>;

/** A JWS with several signatures over the same payload (RFC 7515, 7.2.1). */
const generalJwsSchema = z.object({
  payload: z.string(),
  signatures: z
    .array(z.object({ protected: z.string(), signature: z.string() }))
    .check(z.minLength(1), z.maxLength(50)),
});
export type GeneralJws = z.infer<typeof generalJwsSchema>;

/** A general JWS and its payload, not verified yet; undefined where the text is not one. */
export function readGeneralJws(text: string): { jws: GeneralJws; payload: unknown } | undefined {
  const jws = generalJwsSchema.safeParse(parsedJson(text));
  if (!jws.success) return undefined;
  try {
    const payload = new TextDecoder().decode(base64url.decode(jws.data.payload));
    return { jws: jws.data, payload: parsedJson(payload) };
  } catch {
    return undefined;
  }
}

/** Undefined where the text is not JSON; the schema after it says what that means. */
export function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The payload's bytes as text, where one of the keys signed it with this `typ`; undefined otherwise. */
export async function verifiedPayload(
  compact: string,
  typ: string,
  keys: readonly PublicKey[],
): Promise<string | undefined> {
  if (!hasType(() => decodeProtectedHeader(compact), typ)) return undefined;
  for (const key of keys) {
    const payload = await attempt(async () => {
      const verified = await compactVerify(compact, await asKey(key), { algorithms: ALGORITHMS });
      return new TextDecoder().decode(verified.payload);
    });
    if (payload !== undefined) return payload;
  }
  return undefined;
}

/** How many of the keys signed it with this `typ`. A key that signed twice counts once. */
export async function countSigners(
  jws: GeneralJws,
  typ: string,
  keys: readonly PublicKey[],
): Promise<number> {
  const signers = new Set<string>();
  for (const signature of jws.signatures) {
    const flattened = { payload: jws.payload, ...signature };
    if (!hasType(() => decodeProtectedHeader(flattened), typ)) continue;
    for (const key of keys) {
      const verified = await attempt(async () =>
        flattenedVerify(flattened, await asKey(key), { algorithms: ALGORITHMS }),
      );
      if (verified) signers.add(key.x);
    }
  }
  return signers.size;
}

function hasType(read: () => Partial<CompactJWSHeaderParameters>, typ: string): boolean {
  try {
    return read().typ === typ;
  } catch {
    return false;
  }
}

function asKey(key: PublicKey) {
  const jwk: JWK = { kty: key.kty, crv: key.crv, x: key.x };
  return importJWK(jwk, 'EdDSA');
}

/** A signature that does not verify is an answer, not an error. */
async function attempt<T>(act: () => Promise<T>): Promise<T | undefined> {
  try {
    return await act();
  } catch {
    return undefined;
  }
}
