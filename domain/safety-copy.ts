import * as z from 'zod/mini';
import {
  accountIdSchema,
  type Draft,
  partsSchema,
  replyToSchema,
  siteSchema,
  surfaceSchema,
} from './draft';

/** Which composer a copy belongs to: the same after a reload of its page. */
export const composerPlaceSchema = z.object({
  site: siteSchema,
  surface: surfaceSchema,
  accountId: accountIdSchema,
  replyTo: replyToSchema,
});
export type ComposerPlace = z.infer<typeof composerPlaceSchema>;

/** A draft's text as it stood before Guidepost wrote into its editor. `at`: ISO 8601, UTC. */
export const safetyCopySchema = z.object({
  place: composerPlaceSchema,
  parts: partsSchema,
  at: z.string().check(z.maxLength(40)),
});
export type SafetyCopy = z.infer<typeof safetyCopySchema>;

/** Twenty-four hours, in milliseconds. */
export const SAFETY_COPY_MS = 24 * 60 * 60_000;

export function placeOf({ site, surface, account, replyTo }: Draft): ComposerPlace {
  return { site, surface, accountId: account.id, ...(replyTo !== undefined && { replyTo }) };
}

/** One name for a composer, equal for equal places. */
export function placeKey({ site, surface, accountId, replyTo }: ComposerPlace): string {
  return JSON.stringify([site, surface, accountId, replyTo ?? null]);
}
