import * as z from 'zod/mini';
import { organisationSchema } from '../domain/api';
import { stopSchema } from '../domain/crisis';
import { siteSchema, surfaceSchema } from '../domain/draft';
import { personSchema } from '../domain/person';
import { problemSchema } from '../domain/problem';
import { ruleDaySchema } from '../domain/rule-signs';
import { samplingSchema } from '../domain/sample';
import { siteDaySchema } from '../domain/site-health';
import { submissionSchema } from '../domain/submission';
import { packSchema } from '../rules/pack';
import { ruleSchema } from '../rules/rule';
import type { SitePack } from '../rules/site-selectors';

/** Shapes of what is stored in storage.local; the background is the only writer, all others watch. No tokens here: content scripts can read it. */

export const connectionSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('none') }),
  /** One machine, no server: the queue lives in this browser. */
  z.object({
    kind: z.literal('trial'),
    persona: z.enum(['author', 'reviewer']),
    person: personSchema,
  }),
  z.object({
    kind: z.literal('server'),
    serverUrl: z.string(),
    person: personSchema,
    organisation: organisationSchema,
    /** False where the server no longer takes our token: the person must enrol again. */
    signedIn: z.boolean(),
  }),
]);
export type Connection = z.infer<typeof connectionSchema>;

/** The pack that is in force: verified, parsed, with the bad rules left out and named. */
export const policySchema = z.object({
  pack: packSchema,
  rules: z.array(ruleSchema),
  skipped: z.array(z.object({ ruleId: z.string(), reason: z.string() })),
  /** When these bytes came. */
  fetchedAt: z.string(),
  /** `built-in`: the demonstration pack that ships with the extension. */
  origin: z.enum(['feed', 'built-in']),
  /** Selectors that came with the pack; verified and parsed before they are written. */
  sitePack: z.optional(z.custom<SitePack>()),
});
export type Policy = z.infer<typeof policySchema>;
/** Null before the first pack. */
export const policyOrNoneSchema = z.nullable(policySchema);

const noticeSchema = z.object({
  kind: z.enum(['not-proved-fresh', 'stored-pack-damaged', 'site-pack-skipped']),
  detail: z.string(),
  since: z.optional(z.string()),
});
export type PackNotice = z.infer<typeof noticeSchema>;

/** How the last look at the feed ended. A refusal leaves the policy in force as it was. */
export const packStatusSchema = z.object({
  state: z.enum(['none', 'current', 'refused', 'unreachable']),
  configUrl: z.optional(z.string()),
  /** How the feed's root came to be trusted. */
  trust: z.optional(z.enum(['managed', 'enrolled', 'pinned', 'first-use'])),
  rootHash: z.optional(z.string()),
  managed: z.boolean(),
  checkedAt: z.optional(z.string()),
  /** When a look last found the policy in force current. Here, so that tabs are not woken by every look. */
  verifiedAt: z.optional(z.string()),
  problem: z.optional(problemSchema),
  /** When the policy in force was last proved fresh, where its root demands such proof. */
  provedAt: z.optional(z.string()),
  /** The site pack that came with the policy: its selectors are in force, or it is for a newer Guidepost. */
  sites: z.optional(z.object({ version: z.int(), state: z.enum(['in-force', 'skipped']) })),
  /** What is not as it should be, though the policy is in force. `detail` is an English sentence. */
  notices: z.optional(z.array(noticeSchema)),
});
export type PackStatus = z.infer<typeof packStatusSchema>;

/** My own submissions, newest first, receipts included: those that are open, and the last ended ones. */
export const mineSchema = z.object({
  submissions: z.array(submissionSchema),
  at: z.string(),
  /** Approved submissions whose receipt did not verify; it was taken off. */
  refusedReceipts: z.optional(z.array(z.object({ id: z.string(), problem: problemSchema }))),
});
export type Mine = z.infer<typeof mineSchema>;

/** What waits to be sent; the rows themselves are in IndexedDB. */
export const outboxSummarySchema = z.array(
  z.object({
    key: z.string(),
    kind: z.enum(['submit', 'revise', 'posted', 'record']),
    /** `waiting`: tried again by itself, `problem` says why not yet. `refused`: the server said no; kept until its author saw it. */
    state: z.enum(['waiting', 'refused']),
    contentHash: z.optional(z.string()),
    since: z.string(),
    problem: z.optional(problemSchema),
  }),
);
export type OutboxSummary = z.infer<typeof outboxSummarySchema>;

/** Content that may be posted because its author wrote a reason; used once. */
export const releaseSchema = z.object({ contentHash: z.string(), until: z.string() });
export const releasesSchema = z.array(releaseSchema);

/** How many drafts wait for me, for the badge. */
export const reviewSchema = z.object({ count: z.int(), at: z.string() });

/** Where composers were met, for the self-check of sites. */
export const sitesSeenSchema = z.array(
  z.object({
    site: siteSchema,
    surface: surfaceSchema,
    place: z.string(),
    state: z.string(),
    at: z.string(),
  }),
);

/** What adapters understood and what not, a line for each day, newest first. `sent`: how much of `times` the server was told. */
export const siteHealthLinesSchema = z.array(
  z.object({
    ...siteDaySchema.shape,
    since: z.string(),
    at: z.string(),
    sent: z.optional(z.int()),
    sentAt: z.optional(z.string()),
  }),
);

/** Names this browser in reports of site health, and nowhere else; random, empty before the first report. */
export const healthBrowserSchema = z.string();

/**
 * What checks told of the rules. `organisation`: whose rules these were. `report`: what is under way to the server, and is sent again
 * under the same key until it answers. `sentAt`: when it last did.
 */
export const ruleSignsSchema = z.object({
  organisation: z.string(),
  days: z.array(ruleDaySchema),
  report: z.nullable(z.object({ key: z.string(), reports: z.array(ruleDaySchema) })),
  sentAt: z.string(),
});

/** Rules that were off in a tab of this browser, and when that was last told; newest first. */
export const rulesOffSchema = z.array(z.object({ ruleId: z.string(), at: z.string() }));

/** How posts are picked for a look afterwards, as the server last told it; null without a server. */
export const samplingOrNoneSchema = z.nullable(
  /** `draws`: false where nobody's posts are ever picked. */
  z.object({ sampling: samplingSchema, draws: z.boolean(), at: z.string() }),
);

/** So many posts of mine were picked for a look; their texts are in IndexedDB. */
export const pickedSchema = z.int();

/** Stops of posting as the server last told them; one that ends by itself is over by its own time, whoever is offline. */
export const stopsSchema = z.array(stopSchema);
