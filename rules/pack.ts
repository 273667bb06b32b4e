import * as z from 'zod/mini';
import { siteSchema } from '../domain/draft';
import { idSchema, phrases, shortText } from './rule';

/** The pack format that this engine reads. A pack names the lowest engine it needs in `minEngine`. */
export const ENGINE = 2;
/** Larger packs are refused before they are parsed. */
export const MAX_PACK_BYTES = 4_194_304;
const MAX_RULES = 10_000;

/** An account that the company governs. Accounts that are not listed are personal, unless `unknownAccounts` says otherwise. */
export const packAccountSchema = z.strictObject({
  site: siteSchema,
  /** The site's own id: X handle in lower case, Facebook id, LinkedIn organisation id. */
  id: z.string().check(z.minLength(1), z.maxLength(200)),
  name: shortText,
  /** Whose law holds for what it posts: compared with `jurisdiction` of rules. */
  jurisdiction: z.optional(z.array(z.string())),
});

export const MODES = ['monitor', 'guard', 'enforce'] as const;
export const modeSchema = z.enum(MODES);
export type Mode = z.infer<typeof modeSchema>;

const forms = z.optional(z.enum(['exact', 'inflected']));

/** Names that must not stand in clear in a pack that every browser downloads: salted hashes of their folded words. */
export const hashedTermsSchema = z.strictObject({
  salt: z.string().check(z.regex(/^[0-9a-f]{32}$/)),
  /** How often each hash was hashed again: what a guess costs. */
  rounds: z.int().check(z.minimum(1), z.maximum(100_000)),
  /** Numbers of words that the names have, such as [1, 2]; the parts of CamelCase and digits count as words. */
  lengths: z.array(z.int().check(z.minimum(1), z.maximum(8))).check(z.minLength(1), z.maxLength(8)),
  /** 16 bits of a quick hash (4 hex digits) and 128 bits of the slow one (32 hex digits), for each name. */
  hashes: z
    .array(z.string().check(z.regex(/^[0-9a-f]{36}$/)))
    .check(z.minLength(1), z.maxLength(20_000)),
});
export type HashedTerms = z.infer<typeof hashedTermsSchema>;

/** A list that rules name in `lists`: in clear, or hashed. */
export const listSchema = z.union([
  z.strictObject({ id: idSchema, title: z.optional(shortText), terms: phrases, forms }),
  z.strictObject({ id: idSchema, title: z.optional(shortText), hashed: hashedTermsSchema }),
]);
export type List = z.infer<typeof listSchema>;

/** Periods that rules name in `calendar`: quiet periods, embargoes, holidays. */
export const calendarSchema = z.strictObject({
  id: idSchema,
  title: z.optional(shortText),
  periods: z
    .array(z.strictObject({ from: z.string(), until: z.string(), title: z.optional(shortText) }))
    .check(z.minLength(1), z.maxLength(1000)),
});
export type Calendar = z.infer<typeof calendarSchema>;

/**
 * What `guidepost pack build` found out about a pattern, so that browsers need no parser: texts of which one must occur in the folded
 * text (lower case) wherever the pattern matches, and the most characters a match can have. Absent = cannot be told.
 */
export const gateSchema = z.strictObject({
  any: z.optional(
    z.array(z.string().check(z.minLength(1), z.maxLength(200))).check(z.minLength(1)),
  ),
  longest: z.optional(z.int().check(z.minimum(0))),
});
export type Gate = z.infer<typeof gateSchema>;

/** A pack without its rules parsed: a rule that this engine does not understand is skipped and said, it never stops the others. */
export const packSchema = z.object({
  guidepost: z.literal(1),
  id: idSchema,
  /** The organisation's id. */
  org: z.string().check(z.minLength(1), z.maxLength(80)),
  version: z.int().check(z.minimum(1)),
  name: shortText,
  minEngine: z.int(),
  mode: modeSchema,
  /** What to do where the page does not tell who acts: treat as `brand` (checked) or `personal` (left alone). */
  unknownAccounts: z.enum(['brand', 'personal']),
  /** What happens in a compose box that no surface describes: nothing is said; a warning (default); a post is held once besides. */
  unknownComposers: z.optional(z.enum(['allow', 'warn', 'hold-once'])),
  accounts: z.array(packAccountSchema),
  /** Where an author turns for help, said in cards: a name, an address. */
  help: z.optional(shortText),
  /** Countries whose phone numbers and ids are looked for (ISO 3166-1 alpha-2). */
  regions: z.optional(z.array(z.string().check(z.regex(/^[A-Z]{2}$/)))),
  lists: z.optional(z.array(listSchema).check(z.maxLength(500))),
  calendars: z.optional(z.array(calendarSchema).check(z.maxLength(100))),
  /** By pattern, as it stands in the rules. */
  gates: z.optional(z.record(z.string(), gateSchema)),
  rules: z.array(z.unknown()).check(z.maxLength(MAX_RULES)),
});
export type Pack = z.infer<typeof packSchema>;
