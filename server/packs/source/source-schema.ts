import * as z from 'zod/mini';
import { listSchema, packSchema } from '../../../rules/pack';
import { idSchema, phrases, shortText } from '../../../rules/rule';
import { includesSchema } from './include-schema';

/** A list whose terms the build hashes, so that they do not stand in clear in the pack. */
export const sourceListSchema = z.strictObject({
  id: idSchema,
  title: z.optional(shortText),
  terms: phrases,
  hash: z.literal(true),
  /** 32 hex digits; default: fresh ones at each build. With a fixed salt the same source gives the same bytes. */
  salt: z.optional(z.string().check(z.regex(/^[0-9a-f]{32}$/))),
  /** How often each hash is hashed again; default as many as the number of names allows. */
  rounds: z.optional(z.int().check(z.minimum(1), z.maximum(100_000))),
});

/** A pack as people write it: what the build works off stands beside what browsers read. */
export const sourceSchema = z.extend(packSchema, {
  $schema: z.optional(z.string()),
  include: z.optional(includesSchema),
  lists: z.optional(
    z.array(z.union([sourceListSchema, ...listSchema.def.options])).check(z.maxLength(500)),
  ),
});
