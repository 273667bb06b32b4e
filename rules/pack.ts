import * as z from 'zod/mini';
import { siteSchema, surfaceSchema } from '../domain/draft';
import { actionSchema, fixSchema, stageSchema } from '../domain/finding';

/** The pack format that this engine reads. A pack names the lowest engine it needs in `minEngine`. */
export const ENGINE = 1;
/** Larger packs are refused before they are parsed. */
export const MAX_PACK_BYTES = 2_097_152;

const ruleId = z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/), z.maxLength(80));
const shortText = z.string().check(z.minLength(1), z.maxLength(200));
const longText = z.string().check(z.minLength(1), z.maxLength(2000));
const phrases = z.array(z.string().check(z.minLength(1), z.maxLength(200))).check(z.minLength(1));

/** Where and when a rule holds; a field that is absent does not restrict. */
const scopeSchema = z.strictObject({
  sites: z.optional(z.array(siteSchema)),
  surfaces: z.optional(z.array(surfaceSchema)),
  /** Account ids as in `accounts`. */
  accounts: z.optional(z.array(z.string())),
  /** Groups of the author, any of them. */
  groups: z.optional(z.array(z.string())),
  languages: z.optional(z.array(z.string())),
  jurisdiction: z.optional(z.array(z.string())),
  /** ISO 8601 instants; from inclusive, until exclusive. */
  window: z.optional(
    z.strictObject({ from: z.optional(z.string()), until: z.optional(z.string()) }),
  ),
});
export type Scope = z.infer<typeof scopeSchema>;

const contextSchema = z.strictObject({
  words: phrases,
  within: z.optional(z.int().check(z.minimum(1), z.maximum(2000))),
});

const common = {
  id: ruleId,
  title: shortText,
  /** What is wrong, said to the author. */
  message: longText,
  why: longText,
  cite: z.optional(
    z.strictObject({ text: shortText, url: z.optional(z.url({ protocol: /^https$/ })) }),
  ),
  /** The department to ask. */
  owner: shortText,
  rationale: longText,
  /** ISO date after which the rule wants to be looked at again. */
  reviewBy: z.optional(z.string()),
  status: z.optional(z.enum(['draft', 'active', 'needs-counsel-review', 'off'])),
  scope: z.optional(scopeSchema),
  action: actionSchema,
  /** Counts only; never shown, never holds. */
  shadow: z.optional(z.boolean()),
  fix: z.optional(fixSchema),
  stages: z.optional(z.array(stageSchema)),
  confidence: z.optional(z.enum(['low', 'medium', 'high'])),
  /** Fires only where one of these words stands within so many characters. */
  near: z.optional(contextSchema),
  /** Does not fire where one of these words stands within so many characters. */
  unless: z.optional(contextSchema),
  examples: z.strictObject({
    flag: z.array(z.string()).check(z.minLength(1)),
    pass: z.array(z.string()).check(z.minLength(1)),
  }),
};

export const termRuleSchema = z.strictObject({
  kind: z.literal('term'),
  ...common,
  terms: phrases,
});
/** Linear-time syntax (RE2): no look-around, no back-references. Case does not count unless `caseSensitive`. */
export const patternRuleSchema = z.strictObject({
  kind: z.literal('pattern'),
  ...common,
  pattern: z.string().check(z.minLength(1), z.maxLength(2000)),
  caseSensitive: z.optional(z.boolean()),
});
export const DETECTORS = ['card', 'iban', 'email', 'api-key'] as const;
export const detectorRuleSchema = z.strictObject({
  kind: z.literal('detector'),
  ...common,
  detector: z.enum(DETECTORS),
  /** Values that are fine: the company's own addresses and numbers. */
  allow: z.optional(z.array(z.string().check(z.minLength(1), z.maxLength(200)))),
});
/** If one of `when` occurs (or always, where it is absent), one of `need` must be present at `position`. */
export const requireRuleSchema = z.strictObject({
  kind: z.literal('require'),
  ...common,
  when: z.optional(phrases),
  need: phrases,
  position: z.enum(['anywhere', 'first']),
});
/** Evaluated first: a match of another rule that lies inside a match of this one does not count. */
export const exemptRuleSchema = z.strictObject({
  kind: z.literal('exempt'),
  id: ruleId,
  title: shortText,
  rationale: longText,
  owner: shortText,
  scope: z.optional(scopeSchema),
  status: common.status,
  reviewBy: common.reviewBy,
  /** Rules it exempts from; absent = all. */
  rules: z.optional(z.array(ruleId)),
  terms: phrases,
  examples: common.examples,
});

export const ruleSchema = z.discriminatedUnion('kind', [
  termRuleSchema,
  patternRuleSchema,
  detectorRuleSchema,
  requireRuleSchema,
  exemptRuleSchema,
]);
export type Rule = z.infer<typeof ruleSchema>;
export type FindingRule = Exclude<Rule, { kind: 'exempt' }>;
export type DetectorRule = z.infer<typeof detectorRuleSchema>;
export const RULE_KINDS = ['term', 'pattern', 'detector', 'require', 'exempt'] as const;

/** An account that the company governs. Accounts that are not listed are personal, unless `unknownAccounts` says otherwise. */
export const packAccountSchema = z.strictObject({
  site: siteSchema,
  /** The site's own id: X handle in lower case, Facebook id, LinkedIn organisation id. */
  id: z.string().check(z.minLength(1), z.maxLength(200)),
  name: shortText,
});

export const MODES = ['monitor', 'guard', 'enforce'] as const;
export const modeSchema = z.enum(MODES);
export type Mode = z.infer<typeof modeSchema>;

/** A pack without its rules parsed: a rule that this engine does not understand is skipped and said, it never stops the others. */
export const packSchema = z.object({
  guidepost: z.literal(1),
  id: z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/), z.maxLength(80)),
  /** The organisation's id. */
  org: z.string().check(z.minLength(1), z.maxLength(80)),
  version: z.int().check(z.minimum(1)),
  name: shortText,
  minEngine: z.int(),
  mode: modeSchema,
  /** What to do where the page does not tell who acts: treat as `brand` (checked) or `personal` (left alone). */
  unknownAccounts: z.enum(['brand', 'personal']),
  accounts: z.array(packAccountSchema),
  /** Where an author turns for help, said in cards: a name, an address. */
  help: z.optional(shortText),
  rules: z.array(z.unknown()).check(z.maxLength(5000)),
});
export type Pack = z.infer<typeof packSchema>;
