import * as z from 'zod/mini';
import { partKindSchema, siteSchema, surfaceSchema } from '../domain/draft';

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
  except: z.optional(css),
  ...dated,
});

const attribute = z.string().check(z.minLength(1), z.maxLength(40));
const extract = z.string().check(
  z.maxLength(120),
  z.refine(hasOneGroup, 'a regular expression with one group'),
  // The only author-written patterns that the backtracking engine runs: none that can take exponential time.
  z.refine((source) => !/\)[*+{]|\\[1-9]|\(\?<?[=!]/.test(source), 'a repeated group'),
);
const answerHint = z.union([
  z.strictObject({ from: z.literal('address'), extract, ...dated }),
  z.strictObject({ from: z.enum(['around', 'before']), css, attribute, extract, ...dated }),
  z.strictObject({ from: z.literal('within'), around: css, css, attribute, extract, ...dated }),
]);

const fields = z.array(z.strictObject({ kind: partKindSchema, css, ...dated }));
const shown = z.array(z.strictObject({ css, attribute: z.optional(attribute), ...dated }));
const quoted = z.array(
  z.strictObject({
    css,
    attribute: z.optional(attribute),
    extract: z.optional(extract),
    ...dated,
  }),
);

const fact = {
  from: z.enum(['page', 'scope', 'address', 'cookie']),
  css: z.optional(css),
  attribute: z.optional(attribute),
  cookie: z.optional(z.string().check(z.regex(/^[\w-]{1,40}$/))),
  extract: z.optional(extract),
};
const factSource = z.strictObject(fact).check(z.refine(isComplete, 'where the fact stands'));
const actorRule = z.strictObject({
  places: z.optional(
    z.array(z.string().check(z.maxLength(80))).check(z.minLength(1), z.maxLength(50)),
  ),
  id: factSource,
  name: z.optional(factSource),
  agrees: z.optional(
    z
      .array(
        z
          .strictObject({ with: z.enum(['id', 'name']), ...fact })
          .check(z.refine(isComplete, 'where the fact stands')),
      )
      .check(z.minLength(1), z.maxLength(5)),
  ),
  lower: z.optional(z.literal(true)),
  ...dated,
});

/** By which requests the site publishes. */
export const publishingRequest = z.strictObject({
  path: z.string().check(z.minLength(5), z.maxLength(120)),
  surfaces: z.array(surfaceSchema).check(z.minLength(1), z.maxLength(5)),
  sure: z.optional(z.literal(true)),
  ...dated,
});

const common = {
  editor: alternatives,
  submit: alternatives,
  submitLast: alternatives,
  next: alternatives,
  finish: alternatives,
  finishLast: alternatives,
  finishScope: alternatives,
  partial: alternatives,
  fields: fields.check(z.minLength(1), z.maxLength(20)),
  keys: z.array(keyRule).check(z.minLength(1), z.maxLength(10)),
  answers: z.array(answerHint).check(z.minLength(1), z.maxLength(20)),
  anchor: alternatives,
  images: alternatives,
  videos: alternatives,
  mediaAlt: shown.check(z.minLength(1), z.maxLength(20)),
  scheduled: shown.check(z.minLength(1), z.maxLength(20)),
  quoted: quoted.check(z.minLength(1), z.maxLength(5)),
  about: alternatives,
  success: alternatives,
};

const surface = z.strictObject({
  place: z.string().check(z.regex(/^[a-z][a-z-]{0,79}$/)),
  surface: surfaceSchema,
  scope: alternatives,
  shrink: z.optional(z.literal(true)),
  onlyAnswers: z.optional(z.literal(true)),
  byKeyOnly: z.optional(z.literal(true)),
  ...z.partial(z.object(common)).shape,
});

/** The shape of one site's selectors: those in sites/, and those of a site pack. */
export const siteSelectorsSchema = z.strictObject({
  site: siteSchema,
  hosts: z
    .array(z.string().check(z.regex(/^[a-z0-9.-]{1,200}$/)))
    .check(z.minLength(1), z.maxLength(50)),
  shadowHosts: z.array(alternative).check(z.maxLength(50)),
  exclude: z.array(alternative).check(z.maxLength(50)),
  common: z.optional(z.partial(z.strictObject(common))),
  surfaces: z.array(surface).check(z.minLength(1), z.maxLength(50)),
  actors: z.optional(z.array(actorRule).check(z.minLength(1), z.maxLength(20))),
  requests: z.optional(z.array(publishingRequest).check(z.maxLength(30))),
  identity: z.record(z.string(), alternatives),
});
export type SiteSelectors = z.infer<typeof siteSelectorsSchema>;

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

interface Fact {
  readonly from: string;
  readonly css?: string | undefined;
  readonly cookie?: string | undefined;
  readonly extract?: string | undefined;
}

function isComplete({ from, css, cookie, extract }: Fact): boolean {
  if (from === 'cookie') return cookie !== undefined;
  return from === 'address' ? extract !== undefined : css !== undefined;
}

function hasOneGroup(source: string): boolean {
  try {
    return new RegExp(`${source}|`).exec('')?.length === 2;
  } catch {
    return false;
  }
}
