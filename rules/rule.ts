import * as z from 'zod/mini';
import { accountKindSchema, partKindSchema, siteSchema, surfaceSchema } from '../domain/draft';
import { actionSchema, confidenceSchema, fixSchema, stageSchema } from '../domain/finding';
import { DETECTORS } from './detectors/names';

export const idSchema = z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/), z.maxLength(80));
export const shortText = z.string().check(z.minLength(1), z.maxLength(200));
const longText = z.string().check(z.minLength(1), z.maxLength(2000));
export const phrases = z
  .array(z.string().check(z.minLength(1), z.maxLength(200)))
  .check(z.minLength(1));
const ids = z.array(idSchema).check(z.minLength(1));
/** Linear-time syntax (RE2): no look-around, no back-references. */
const patternText = z.string().check(z.minLength(1), z.maxLength(2000));
/** ISO 3166-1 alpha-2. */
const countries = z.array(z.string().check(z.regex(/^[A-Z]{2}$/)));

/** Where and when a rule holds; a field that is absent does not restrict. */
const scopeSchema = z.strictObject({
  sites: z.optional(z.array(siteSchema)),
  surfaces: z.optional(z.array(surfaceSchema)),
  /** Account ids as in `accounts` of the pack. */
  accounts: z.optional(z.array(z.string())),
  accountKinds: z.optional(z.array(accountKindSchema)),
  /** Groups of the author, any of them. */
  groups: z.optional(z.array(z.string())),
  /** ISO 639-1; a draft whose language cannot be told is inside. */
  languages: z.optional(z.array(z.string().check(z.regex(/^[a-z]{2}$/)))),
  /** As in `accounts` of the pack, such as `US`, `EU`; an account without any is inside. */
  jurisdiction: z.optional(z.array(z.string())),
  parts: z.optional(z.array(partKindSchema)),
  /** ISO 8601 instants, from inclusive, until exclusive; or the periods of a calendar of the pack. `outside` turns it round. */
  window: z.optional(
    z.strictObject({
      from: z.optional(z.string()),
      until: z.optional(z.string()),
      calendar: z.optional(idSchema),
      outside: z.optional(z.boolean()),
    }),
  ),
});
export type Scope = z.infer<typeof scopeSchema>;

/** What is looked for: phrases, lists of the pack, a pattern; any of them counts. Case does not count unless `caseSensitive`. */
const subject = {
  terms: z.optional(phrases),
  lists: z.optional(ids),
  /** `inflected`: English plural, possessive and verb endings of the last word too. Default `exact`, which still allows a plural s. */
  forms: z.optional(z.enum(['exact', 'inflected'])),
  pattern: z.optional(patternText),
  caseSensitive: z.optional(z.boolean()),
};
const subjectSchema = z.strictObject(subject);
export type Subject = z.infer<typeof subjectSchema>;

/** How far apart: characters, or the same sentence, part, or draft. */
const reachSchema = z.union([
  z.int().check(z.minimum(1), z.maximum(2000)),
  z.enum(['sentence', 'part', 'draft']),
]);
export type Reach = z.infer<typeof reachSchema>;

const contextSchema = z.strictObject({
  words: z.optional(phrases),
  lists: z.optional(ids),
  forms: subject.forms,
  pattern: subject.pattern,
  caseSensitive: subject.caseSensitive,
  /** Default 100 characters. */
  within: z.optional(reachSchema),
  /** On which side of the match; default both. */
  side: z.optional(z.enum(['before', 'after'])),
  /** What stands inside the match counts, too. Default true for `unless`, false for `near`. */
  inside: z.optional(z.boolean()),
});
export type Context = z.infer<typeof contextSchema>;
const contexts = z.union([contextSchema, z.array(contextSchema).check(z.minLength(1))]);

const head = {
  id: idSchema,
  title: shortText,
  /** The department to ask. */
  owner: shortText,
  rationale: longText,
  cite: z.optional(
    z.strictObject({ text: shortText, url: z.optional(z.url({ protocol: /^https$/ })) }),
  ),
  /** ISO date after which the rule wants to be looked at again. */
  reviewBy: z.optional(z.string()),
  status: z.optional(z.enum(['draft', 'active', 'needs-counsel-review', 'off'])),
  /** Industries that it was written for, such as `broker-dealer`: told to people, never checked. */
  appliesTo: z.optional(z.array(shortText)),
  scope: z.optional(scopeSchema),
  examples: z.strictObject({
    flag: z.array(z.string()).check(z.minLength(1)),
    pass: z.array(z.string()).check(z.minLength(1)),
  }),
};

const common = {
  ...head,
  /** What is wrong, said to the author. */
  message: longText,
  why: longText,
  /** By language (ISO 639-1): what the author reads in that language. */
  translations: z.optional(
    z.record(
      z.string(),
      z.strictObject({
        title: z.optional(shortText),
        message: z.optional(longText),
        why: z.optional(longText),
      }),
    ),
  ),
  action: actionSchema,
  /** Another action where the match is of that confidence. */
  actionByConfidence: z.optional(
    z.strictObject({
      low: z.optional(actionSchema),
      medium: z.optional(actionSchema),
      high: z.optional(actionSchema),
    }),
  ),
  /** Of every match that has none of its own; default high. */
  confidence: z.optional(confidenceSchema),
  /** Matches below it do not count. */
  minConfidence: z.optional(confidenceSchema),
  /** Counts only; never shown, never holds. */
  shadow: z.optional(z.boolean()),
  fix: z.optional(fixSchema),
  stages: z.optional(z.array(stageSchema)),
  /** Fires only where each of these stands near. */
  near: z.optional(contexts),
  /** Does not fire where any of these stands near. */
  unless: z.optional(contexts),
};

export const termRuleSchema = z.strictObject({
  kind: z.literal('term'),
  ...common,
  terms: subject.terms,
  lists: subject.lists,
  forms: subject.forms,
  caseSensitive: subject.caseSensitive,
});
export const patternRuleSchema = z.strictObject({
  kind: z.literal('pattern'),
  ...common,
  pattern: patternText,
  caseSensitive: subject.caseSensitive,
});
export const detectorRuleSchema = z.strictObject({
  kind: z.literal('detector'),
  ...common,
  detector: z.enum(DETECTORS),
  /** Values that are fine: the company's own addresses, lines and numbers. */
  allow: z.optional(z.array(z.string().check(z.minLength(1), z.maxLength(200)))),
  /** Countries whose phone numbers or ids are looked for; default those of the pack. */
  regions: z.optional(countries),
  /** Only these sorts of value, such as `us-ssn` or `github`; default all. */
  only: z.optional(z.array(shortText)),
});
/** If `when` occurs (or always, where it is absent), `need` must be present at `position`. */
export const requireRuleSchema = z.strictObject({
  kind: z.literal('require'),
  ...common,
  /** Phrases, or a fuller description of what calls for it. */
  when: z.optional(z.union([phrases, subjectSchema])),
  need: z.union([phrases, subjectSchema]),
  /** `before-fold`: before the place where the site cuts the text off with "see more". `near`: within `within` of what calls for it. */
  position: z.enum(['anywhere', 'first', 'sentence', 'near', 'before-fold']),
  /** Characters, for `near`; default 100. */
  within: z.optional(z.int().check(z.minimum(1), z.maximum(2000))),
});
export const LINK_TRAITS = [
  'credentials',
  'token',
  'private-host',
  'ip-host',
  'insecure',
  'shortener',
  'look-alike-host',
] as const;
/** A link to one of `hosts` (any, where absent) that is not in `except` and has one of `traits` (any, where absent). */
export const linkRuleSchema = z.strictObject({
  kind: z.literal('link'),
  ...common,
  /** Host names; `example.com` stands for its subdomains too. */
  hosts: z.optional(phrases),
  except: z.optional(phrases),
  traits: z.optional(z.array(z.enum(LINK_TRAITS)).check(z.minLength(1))),
});
/** Fires in the periods of a calendar, or between two instants: on what it describes, or on the whole draft where it describes nothing. */
export const windowRuleSchema = z.strictObject({
  kind: z.literal('window'),
  ...common,
  ...subject,
  calendar: z.optional(idSchema),
  from: z.optional(z.string()),
  until: z.optional(z.string()),
});
/** Names the topic of a draft and who looks at it; alone it neither holds nor shows anything. */
export const classifyRuleSchema = z.strictObject({
  kind: z.literal('classify'),
  ...head,
  ...subject,
  near: common.near,
  unless: common.unless,
  topic: shortText,
  /** Joined to the stages of a draft that needs sign-off anyway. */
  stages: common.stages,
});
/** Evaluated first: a match of another rule that lies inside a match of this one does not count. */
export const exemptRuleSchema = z.strictObject({
  kind: z.literal('exempt'),
  ...head,
  ...subject,
  near: common.near,
  /** Rules it exempts from; absent = all. */
  rules: z.optional(ids),
  /** What is let go: the words matched (default), their sentence, or the whole draft. */
  covers: z.optional(z.enum(['match', 'sentence', 'draft'])),
});

export const ruleSchema = z.discriminatedUnion('kind', [
  termRuleSchema,
  patternRuleSchema,
  detectorRuleSchema,
  requireRuleSchema,
  linkRuleSchema,
  windowRuleSchema,
  classifyRuleSchema,
  exemptRuleSchema,
]);
export type Rule = z.infer<typeof ruleSchema>;
/** Rules whose matches become findings. */
export type FindingRule = Exclude<Rule, { kind: 'exempt' | 'classify' }>;
export type RuleOf<K extends Rule['kind']> = Extract<Rule, { kind: K }>;
export const RULE_KINDS = [
  'term',
  'pattern',
  'detector',
  'require',
  'link',
  'window',
  'classify',
  'exempt',
] as const;
