import * as z from 'zod/mini';
import { siteSchema, surfaceSchema } from '../domain/draft';

/** The schema of selectors that this client reads. */
export const SITE_SCHEMA = 1;

const dated = {
  /** Year and month in which the source saw it work. */
  seen: z.string().check(z.regex(/^20\d\d-(0[1-9]|1[0-2])$/)),
  where: z.string().check(z.minLength(3), z.maxLength(120)),
};

/** Of a class that changes with every release. */
const HASHED_CLASS = /\.(x|r-|css-|_)[a-z]*\d[\da-z]*(?![\w-])/;
const css = z.string().check(
  z.minLength(1),
  z.maxLength(400),
  z.refine((value) => !HASHED_CLASS.test(value), 'hashed class'),
);

const alternative = z.strictObject({ css, ...dated });
const alternatives = z.array(alternative).check(z.minLength(1), z.maxLength(20));

const keyRule = z.strictObject({
  key: z.enum(['Enter']),
  held: z.enum(['ctrl-or-meta', 'alone']),
  ...dated,
});

const extract = z.string().check(
  z.maxLength(120),
  z.refine(hasOneGroup, 'a regular expression with one group'),
  // The only author-written patterns that the backtracking engine runs: none that can take exponential time.
  z.refine((source) => !/\)[*+{]|\\[1-9]|\(\?<?[=!]/.test(source), 'a repeated group'),
);
const answerHint = z.union([
  z.strictObject({ from: z.literal('address'), extract, ...dated }),
  z.strictObject({
    from: z.enum(['around', 'before']),
    css,
    attribute: z.string().check(z.minLength(1), z.maxLength(40)),
    extract,
    ...dated,
  }),
]);

const common = {
  editor: alternatives,
  submit: alternatives,
  submitLast: alternatives,
  keys: z.array(keyRule).check(z.minLength(1), z.maxLength(10)),
  answers: z.array(answerHint).check(z.minLength(1), z.maxLength(20)),
  anchor: alternatives,
  images: alternatives,
  videos: alternatives,
};

const surface = z.strictObject({
  place: z.string().check(z.regex(/^[a-z][a-z-]{0,79}$/)),
  surface: surfaceSchema,
  scope: alternatives,
  shrink: z.optional(z.literal(true)),
  onlyAnswers: z.optional(z.literal(true)),
  ...z.partial(z.object(common)).shape,
});

const siteSelectorsSchema = z.strictObject({
  site: siteSchema,
  hosts: z
    .array(z.string().check(z.regex(/^[a-z0-9.-]{1,200}$/)))
    .check(z.minLength(1), z.maxLength(50)),
  shadowHosts: z.array(alternative).check(z.maxLength(50)),
  exclude: z.array(alternative).check(z.maxLength(50)),
  common: z.optional(z.partial(z.strictObject(common))),
  surfaces: z.array(surface).check(z.minLength(1), z.maxLength(50)),
  identity: z.record(z.string(), alternatives),
});
type SiteSelectors = z.infer<typeof siteSelectorsSchema>;

/** What a site pack of any schema says of itself. */
export const sitePackHeadSchema = z.object({
  guidepost: z.literal(1),
  org: z.string().check(z.minLength(1), z.maxLength(80)),
  version: z.int().check(z.minimum(1)),
  schema: z.int().check(z.minimum(1)),
});

/** Selectors as data, shaped like the built-in ones. Each site in it takes the place of the built-in one. */
export const sitePackSchema = z.strictObject({
  ...sitePackHeadSchema.shape,
  sites: z.array(siteSelectorsSchema).check(z.minLength(1), z.maxLength(10), z.refine(isOnceEach)),
});
export type SitePack = z.infer<typeof sitePackSchema>;

function isOnceEach(sites: readonly SiteSelectors[]): boolean {
  return new Set(sites.map(({ site }) => site)).size === sites.length;
}

function hasOneGroup(source: string): boolean {
  try {
    return new RegExp(`${source}|`).exec('')?.length === 2;
  } catch {
    return false;
  }
}
