import type * as z from 'zod/mini';
import {
  connectionSchema,
  mineSchema,
  outboxSummarySchema,
  packStatusSchema,
  policySchema,
  releasesSchema,
  reviewSchema,
  sitesSeenSchema,
} from './stored-schemas';

/** Every stored item once: key in storage.local, schema and what holds before the first write. */
interface StoredItem<S extends z.ZodMiniType> {
  readonly key: string;
  readonly schema: S;
  readonly fallback: z.infer<S>;
}

function item<S extends z.ZodMiniType>(
  key: string,
  schema: S,
  fallback: z.infer<S>,
): StoredItem<S> {
  return { key, schema, fallback };
}

export const STORED = {
  connection: item('connection', connectionSchema, { kind: 'none' }),
  policy: item('policy', policySchema, undefined as never),
  packStatus: item('packStatus', packStatusSchema, { state: 'none', managed: false }),
  mine: item('mine', mineSchema, { submissions: [], at: '' }),
  outbox: item('outbox', outboxSummarySchema, []),
  releases: item('releases', releasesSchema, []),
  review: item('review', reviewSchema, { count: 0, at: '' }),
  sitesSeen: item('sitesSeen', sitesSeenSchema, []),
} as const;
