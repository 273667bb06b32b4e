import * as z from 'zod/mini';
import { publicKeySchema } from './jws';
import { MAX_PACK_BYTES } from './pack';

export const ROOT_TYPE = 'guidepost-root+jws';
export const MANIFEST_TYPE = 'guidepost-manifest+jws';
/** Of a root's text. */
export const MAX_ROOT_BYTES = 65_536;
export const MAX_SITE_PACK_BYTES = 262_144;
/** A client takes no version further ahead than this, so that nobody can use up the numbers at one stroke. */
export const MAX_VERSION_JUMP = 1_000_000;

const keys = z.array(publicKeySchema).check(z.minLength(1), z.maxLength(20));
const instant = z.string().check(z.minLength(10), z.maxLength(40));
const name = z.string().check(z.minLength(1), z.maxLength(80));
const hash = z.string().check(z.regex(/^[0-9a-f]{64}$/));

/** Whom an organisation trusts: M of the root keys may change it, any pack key signs packs. */
export const rootSchema = z.object({
  guidepost: z.literal(1),
  org: name,
  version: z.int().check(z.minimum(1)),
  threshold: z.int().check(z.minimum(1), z.maximum(20)),
  rootKeys: keys,
  packKeys: keys,
  /** Packs below this version are refused, even by a client that has none. */
  packFloor: z.int().check(z.minimum(0)),
  /** Demands a statement of freshness no older than `maxAge` seconds (an hour to 90 days). */
  freshness: z.optional(
    z.object({ maxAge: z.int().check(z.minimum(3600), z.maximum(90 * 86_400)) }),
  ),
  /** May sign statements of freshness and nothing else, so they may be online; pack keys may sign them too. */
  freshnessKeys: z.optional(keys),
  /** SHA-256 of the root before this one, which lies at bodies/HASH.json: the way back for clients that missed some. */
  previous: z.optional(hash),
  expires: instant,
});
export type Root = z.infer<typeof rootSchema>;

/** Which body is the current pack. */
export const manifestSchema = z.object({
  guidepost: z.literal(1),
  org: name,
  id: name,
  version: z.int().check(z.minimum(1)),
  /** SHA-256 of the body's bytes, hex; also its name: bodies/HASH.json */
  bodyHash: hash,
  bodyBytes: z.int().check(z.minimum(1), z.maximum(MAX_PACK_BYTES)),
  /** Selectors that take the place of the built-in ones; at bodies/HASH.json, like the pack. */
  sitePack: z.optional(
    z.object({
      version: z.int().check(z.minimum(1)),
      bodyHash: hash,
      bodyBytes: z.int().check(z.minimum(1), z.maximum(MAX_SITE_PACK_BYTES)),
    }),
  ),
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
  readonly sitePack?: { readonly version: number; readonly bodyHash: string } | undefined;
}

/** What the caller trusts already: the hash of a root's bytes (from enrolment or IT), or the root it has. */
export type TrustedRoot =
  | { readonly kind: 'pinned-hash'; readonly rootHash: string }
  | { readonly kind: 'known'; readonly root: Root };
