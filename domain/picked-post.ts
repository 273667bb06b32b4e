import * as z from 'zod/mini';
import { draftSchema } from './draft';

/**
 * A post of mine that was picked for a look afterwards. Its text is in this browser and nowhere else until its author hands it in.
 * `at`: when it was posted, ISO 8601, UTC.
 */
export const pickedPostSchema = z.object({
  key: z.string().check(z.minLength(8), z.maxLength(80)),
  draft: draftSchema,
  at: z.string().check(z.maxLength(40)),
});
export type PickedPost = z.infer<typeof pickedPostSchema>;

/** A week, in milliseconds: then a text that was not handed in is deleted. */
export const PICKED_POST_MS = 7 * 24 * 60 * 60_000;
