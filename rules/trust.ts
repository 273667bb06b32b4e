import * as z from 'zod/mini';
import { publicKeySchema } from './jws';
import { MAX_PACK_BYTES } from './pack';

export const ROOT_TYPE = 'guidepost-root+jws';
export const MANIFEST_TYPE = 'guidepost-manifest+jws';

const keys = z.array(publicKeySchema).check(z.minLength(1), z.maxLength(20));
const instant = z.string().check(z.minLength(10), z.maxLength(40));

/** Whom an organisation trusts: M of the root keys may change it, any pack key signs packs. */
export const rootSchema = z.object({
  guidepost: z.literal(1),
  org: z.string().check(z.minLength(1), z.maxLength(80)),
  version: z.int().check(z.minimum(1)),
  threshold: z.int().check(z.minimum(1), z.maximum(20)),
  rootKeys: keys,
  packKeys: keys,
  /** Packs below this version are refused, even by a client that has none. */
  packFloor: z.int().check(z.minimum(0)),
  expires: instant,
});
export type Root = z.infer<typeof rootSchema>;

/** Which body is the current pack. */
export const manifestSchema = z.object({
  guidepost: z.literal(1),
  org: z.string().check(z.minLength(1), z.maxLength(80)),
  id: z.string().check(z.minLength(1), z.maxLength(80)),
  version: z.int().check(z.minimum(1)),
  /** SHA-256 of the body's bytes, hex; also its name: bodies/HASH.json */
  bodyHash: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  bodyBytes: z.int().check(z.minimum(1), z.maximum(MAX_PACK_BYTES)),
  createdAt: instant,
  expires: instant,
  minEngine: z.int(),
});
export type Manifest = z.infer<typeof manifestSchema>;

/** What a client remembers of the last pack that it took. */
export interface PackState {
  readonly org: string;
  readonly packId?: string | undefined;
  readonly version?: number | undefined;
  readonly bodyHash?: string | undefined;
}

/** What the caller trusts already: the hash of a root's bytes (from enrolment or IT), or the root it has. */
export type TrustedRoot =
  | { readonly kind: 'pinned-hash'; readonly rootHash: string }
  | { readonly kind: 'known'; readonly root: Root };

/**
 * What to remember after a new root. Other pack keys mean that the old ones may have been stolen, and that a thief may have pushed the
 * version up: it starts again from the new root's floor.
 */
export function stateAfterRoot(state: PackState, before: Root, after: Root): PackState {
  const names = (root: Root) =>
    root.packKeys
      .map((key) => key.x)
      .sort()
      .join();
  return names(before) === names(after) ? state : { org: state.org, packId: state.packId };
}
