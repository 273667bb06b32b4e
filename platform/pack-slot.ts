import * as z from 'zod/mini';
import type { PackState } from '../rules/trust';

export const trustSchema = z.enum(['managed', 'enrolled', 'pinned', 'first-use']);
export type Trust = z.infer<typeof trustSchema>;

/** Where the policy comes from, and whom to trust for it. */
export interface FeedSource {
  /** As it was given: of manifest.jws, or of its folder. */
  readonly url: string;
  /** SHA-256 of the root's bytes to begin the trust with; without it the first root seen is taken. */
  readonly rootHash?: string;
  readonly trust: Trust;
}

/** Two slots take turns: a new pack is written into the one that is not in force. */
export const SLOT_NAMES = ['a', 'b'] as const;
export type SlotName = (typeof SLOT_NAMES)[number];

const feed = {
  manifestUrl: z.string(),
  trust: trustSchema,
  /** SHA-256 of the root that the trust began with. */
  anchor: z.string(),
  /** The texts of the roots, from the anchor on. */
  roots: z.array(z.string()).check(z.minLength(1)),
  manifestText: z.string(),
};

/** A pack as the bytes that came, so that they can be verified again, with the roots that its manifest was verified under. */
export const packSlotSchema = z.object({
  ...feed,
  bodyText: z.string(),
  sitePackText: z.optional(z.string()),
  /** SHA-256 of the body whose examples came out as expected. */
  passed: z.string(),
  fetchedAt: z.string(),
  /** As of when the signatures held; a pack that expired since stays in force. */
  verifiedAt: z.string(),
});
export type PackSlot = z.infer<typeof packSlotSchema>;

const stateSchema: z.ZodMiniType<PackState> = z.object({
  org: z.string(),
  packId: z.optional(z.string()),
  version: z.optional(z.int()),
  bodyHash: z.optional(z.string()),
  sitePack: z.optional(z.object({ version: z.int(), bodyHash: z.string() })),
});

/** Which slot is in force, and what is known besides. The roots may be newer than the slot's: they are kept even where the pack that came with them was refused. */
export const feedHeadSchema = z.object({
  ...feed,
  inForce: z.enum(SLOT_NAMES),
  /** What must not go back. */
  state: stateSchema,
  verifiedAt: z.string(),
  /** When the feed was last asked for its root. */
  rootSeenAt: z.string(),
  /** The last statement of freshness that held, and the moment that it proves. */
  freshnessText: z.optional(z.string()),
  provedAt: z.optional(z.string()),
});
export type FeedHead = z.infer<typeof feedHeadSchema>;
