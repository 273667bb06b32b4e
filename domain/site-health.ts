import * as z from 'zod/mini';
import { siteSchema, surfaceSchema } from './draft';

/**
 * `unknown-composer`: an editor that no surface describes. `no-submit`: a composer with a text whose Post control nobody finds, so that
 * a click on it would go by unseen. `no-account`: a composer of which the page does not tell who acts. `unread-part`: a composer
 * that shows a text or a file which no selector explains, so that it goes out unread. `unread-target`: a composer whose post answers or
 * quotes another one, of which nobody can read which it is. `post-unseen`: a held post was let
 * go, and the site never showed that it went out. `no-request`: a held post was let go, and the page sent nothing by which this site
 * publishes. `unseen-post`: the page sent such a request, and nobody was seen to press Post.
 */
export const SITE_FAULTS = [
  'unknown-composer',
  'no-submit',
  'no-account',
  'unread-part',
  'unread-target',
  'post-unseen',
  'no-request',
  'unseen-post',
] as const;
export type SiteFault = (typeof SITE_FAULTS)[number];

/** `understood`: composer, text and Post control were found. `post-seen`: a post that was let go was seen to go out. */
export const SITE_SIGNS = ['understood', 'post-seen', ...SITE_FAULTS] as const;
export type SiteSign = (typeof SITE_SIGNS)[number];
export const siteSignSchema = z.enum(SITE_SIGNS);

const short = z.string().check(z.maxLength(80));
const count = z.int().check(z.minimum(0), z.maximum(1_000_000));
const css = z.string().check(z.maxLength(400));

const selector = { place: short, field: short, css };

/** One alternative of our selectors, and how often it was the one that matched. Built scripts carry no dates; selectors of a site pack do. */
export const selectorHitSchema = z.object({ ...selector, seen: z.optional(short), hits: count });
export type SelectorHit = z.infer<typeof selectorHitSchema>;

/** What an adapter understands of a page, or no longer does. Names our own selectors; holds nothing of the page and no text of the draft. */
export const siteHealthSchema = z.object({
  kind: siteSignSchema,
  site: siteSchema,
  surface: surfaceSchema,
  place: short,
  /** Of the selectors in force: `built-in`, or the version of the site pack. */
  selectors: short,
  /** Selectors that should have matched and did not. */
  failed: z.array(z.object(selector)).check(z.maxLength(20)),
  /** Selectors that matched. */
  matched: z.optional(z.array(selectorHitSchema).check(z.maxLength(20))),
});
export type SiteHealth = z.infer<typeof siteHealthSchema>;

const day = z.string().check(z.regex(/^\d{4}-\d\d-\d\d$/));
const instant = z.string().check(z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/));

/** What one browser saw in one day (UTC) of one place: a later report of the same day takes the place of the earlier one. */
export const siteDaySchema = z.object({
  ...siteHealthSchema.shape,
  day,
  /** Version of the extension. */
  client: short,
  times: count,
});
export type SiteDay = z.infer<typeof siteDaySchema>;

/** POST /v1/site-health. `browser` is random, made by the browser for this alone: it tells browsers apart, not people. */
export const siteHealthRequestSchema = z.object({
  browser: z.string().check(z.regex(/^[0-9a-f-]{36}$/)),
  reports: z.array(siteDaySchema).check(z.minLength(1), z.maxLength(40)),
});
export type SiteHealthRequest = z.infer<typeof siteHealthRequestSchema>;

/** `uncertain`: some boxes or posts are missed. `not-understood`: none is understood, so posts go by unseen. */
export const SITE_STATES = ['working', 'uncertain', 'not-understood'] as const;
export type SiteState = (typeof SITE_STATES)[number];

const counts = z.partialRecord(siteSignSchema, count);
export type SignCounts = z.infer<typeof counts>;

/** GET /v1/site-health: one line for each surface and version of selectors and extension, the worst first. */
export const siteHealthListSchema = z.object({
  surfaces: z.array(
    z.object({
      site: siteSchema,
      surface: surfaceSchema,
      selectors: short,
      client: short,
      state: z.enum(SITE_STATES),
      /** Since when it is in this state. */
      since: instant,
      firstSeen: instant,
      lastSeen: instant,
      /** How many browsers told of it in the last seven days. */
      browsers: count,
      counts,
      failed: z.array(z.object(selector)),
      matched: z.array(selectorHitSchema),
    }),
  ),
});
export type SurfaceHealth = z.infer<typeof siteHealthListSchema>['surfaces'][number];

/** So many posts that nobody saw going out, and none that was seen, are no accident. */
const UNSEEN_POSTS = 3;

/** What the signs of one surface add up to. */
export function siteState(signs: SignCounts): SiteState {
  const of = (sign: SiteSign) => signs[sign] ?? 0;
  const missed = of('unknown-composer') + of('no-submit') + of('no-account') + of('unseen-post');
  const unproved = of('post-unseen') + of('no-request');
  if (missed > 0 && of('understood') === 0) return 'not-understood';
  if (unproved >= UNSEEN_POSTS && of('post-seen') === 0) return 'not-understood';
  return missed + of('unread-part') + of('unread-target') + unproved > 0 ? 'uncertain' : 'working';
}

/** The same selectors once each, with their hits added up, the most hit first. */
export function addedHits(lists: readonly (readonly SelectorHit[])[]): SelectorHit[] {
  const added = new Map<string, SelectorHit>();
  for (const hit of lists.flat()) {
    const key = JSON.stringify([hit.place, hit.field, hit.css]);
    added.set(key, { ...hit, hits: hit.hits + (added.get(key)?.hits ?? 0) });
  }
  return [...added.values()].sort((a, b) => b.hits - a.hits);
}
