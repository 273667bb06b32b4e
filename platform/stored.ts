import type * as z from 'zod/mini';
import {
  connectionSchema,
  healthBrowserSchema,
  mineSchema,
  outboxSummarySchema,
  packStatusSchema,
  pickedSchema,
  policyOrNoneSchema,
  releasesSchema,
  reviewSchema,
  ruleSignsSchema,
  rulesOffSchema,
  samplingOrNoneSchema,
  siteHealthLinesSchema,
  sitesSeenSchema,
  stopsSchema,
} from './stored-schemas';

/** Every stored item once: its key in storage.local and its schema. What holds before the first write is in stored-fallbacks.ts. */
export const STORED = {
  connection: connectionSchema,
  policy: policyOrNoneSchema,
  packStatus: packStatusSchema,
  mine: mineSchema,
  outbox: outboxSummarySchema,
  releases: releasesSchema,
  review: reviewSchema,
  sitesSeen: sitesSeenSchema,
  siteHealth: siteHealthLinesSchema,
  healthBrowser: healthBrowserSchema,
  ruleSigns: ruleSignsSchema,
  rulesOff: rulesOffSchema,
  stops: stopsSchema,
  sampling: samplingOrNoneSchema,
  picked: pickedSchema,
} as const;

export type StoredKey = keyof typeof STORED;
export type StoredValue<K extends StoredKey> = z.infer<(typeof STORED)[K]>;
