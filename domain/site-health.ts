import * as z from 'zod/mini';
import { siteSchema, surfaceSchema } from './draft';

/**
 * `unknown-composer`: an editor that no surface describes. `no-submit`: a composer with a text whose Post control nobody finds, so that
 * a click on it would go by unseen.
 */
export const SITE_FAULTS = ['unknown-composer', 'no-submit'] as const;
export type SiteFault = (typeof SITE_FAULTS)[number];

const short = z.string().check(z.maxLength(80));

/** What an adapter no longer understands of a page. Names our own selectors; holds nothing of the page and no text of the draft. */
export const siteHealthSchema = z.object({
  fault: z.enum(SITE_FAULTS),
  site: siteSchema,
  surface: surfaceSchema,
  place: short,
  /** Of the selectors in force: `built-in`, or the version of the site pack. */
  selectors: short,
  /** Selectors that should have matched and did not. */
  failed: z
    .array(z.object({ place: short, field: short, css: z.string().check(z.maxLength(400)) }))
    .check(z.maxLength(20)),
});
export type SiteHealth = z.infer<typeof siteHealthSchema>;
