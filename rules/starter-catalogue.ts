import * as z from 'zod/mini';
import { type PublicKey, parsedJson, verifiedPayload } from './jws';

/** The header `typ` of a signed catalogue: no other signature of ours can pass for one. */
export const STARTERS_TYPE = 'starters+jws';

/** Which starter packs there are, byte for byte. */
export const starterCatalogueSchema = z.strictObject({
  guidepost: z.literal(1),
  packs: z.array(
    z.strictObject({
      /** As `include` names it. */
      name: z.string(),
      file: z.string(),
      id: z.string(),
      version: z.int().check(z.minimum(1)),
      /** Of the file's bytes, hex. */
      sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
    }),
  ),
});
export type StarterCatalogue = z.infer<typeof starterCatalogueSchema>;

/** A catalogue from its text; undefined where it is none. */
export function readCatalogue(text: string): StarterCatalogue | undefined {
  const read = starterCatalogueSchema.safeParse(parsedJson(text));
  return read.success ? read.data : undefined;
}

/** True where one of the keys signed exactly this catalogue. */
export async function isSignedCatalogue(
  catalogue: StarterCatalogue,
  signature: string,
  keys: readonly PublicKey[],
): Promise<boolean> {
  const payload = await verifiedPayload(signature.trim(), STARTERS_TYPE, keys);
  const signed = payload === undefined ? undefined : readCatalogue(payload);
  return signed !== undefined && JSON.stringify(signed) === JSON.stringify(catalogue);
}
