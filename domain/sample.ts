import * as z from 'zod/mini';
import { draftSchema, type Surface } from './draft';
import { personRefSchema } from './person';

/** What went out without sign-off, as a browser reports it. */
export const SAMPLED_KINDS = [
  'posted-clear',
  'warned',
  'posted-with-reason',
  'posted-unchecked',
] as const;
export const sampledKindSchema = z.enum(SAMPLED_KINDS);
export type SampledKind = z.infer<typeof sampledKindSchema>;

const share = z.number().check(z.minimum(0), z.maximum(1));
const weight = z.number().check(z.minimum(0), z.maximum(100));
const groupName = z.string().check(z.minLength(1), z.maxLength(80));

/** `static`: stands for everybody to read, like an advertisement. `interactive`: part of a talk. Supervision rules tell the two apart. */
export const SURFACE_CLASSES = ['static', 'interactive'] as const;
export type SurfaceClass = (typeof SURFACE_CLASSES)[number];

const CLASS_OF: Readonly<Record<Surface, SurfaceClass>> = {
  post: 'static',
  article: 'static',
  reply: 'interactive',
  comment: 'interactive',
  message: 'interactive',
};

/** How posts are picked for a look afterwards. A post's chance is its author's share times its weights, 1 at most. */
export const samplingSchema = z.object({
  /** Share of posts of authors in none of `groups`; 0 = none. */
  share,
  /** Share by group; an author in several gets the largest. */
  groups: z.record(groupName, share),
  /** Weight by what happened; 1 where it is not named. */
  kinds: z.optional(z.partialRecord(sampledKindSchema, weight)),
  /** Weight by rule id; the largest of a post's rules and its kind counts. */
  rules: z.optional(z.record(z.string().check(z.maxLength(120)), weight)),
  /** Weight by what the post was written in, times the other one; 1 where it is not named, or the browser did not say. */
  surfaces: z.optional(z.object({ static: weight, interactive: weight })),
  /** Group that looks at the samples. */
  reviewers: groupName,
});
export type Sampling = z.infer<typeof samplingSchema>;

export const DEFAULT_SAMPLING: Sampling = { share: 0, groups: {}, reviewers: 'managers' };

export const SAMPLE_OUTCOMES = ['ok', 'escalate', 'training'] as const;
export const sampleOutcomeSchema = z.enum(SAMPLE_OUTCOMES);

/** One post that was picked. Holds the text only where the author's browser sent it. */
export const sampleSchema = z.object({
  id: z.string(),
  /** The record of the post; its chain holds the evidence of the review too. */
  recordId: z.string(),
  author: personRefSchema,
  kind: sampledKindSchema,
  site: z.string(),
  accountId: z.string(),
  contentHash: z.optional(z.string()),
  ruleIds: z.array(z.string()),
  draft: z.optional(draftSchema),
  at: z.string(),
  review: z.optional(
    z.object({
      outcome: sampleOutcomeSchema,
      note: z.string(),
      reviewer: personRefSchema,
      at: z.string(),
    }),
  ),
});
export type Sample = z.infer<typeof sampleSchema>;

/** The chance, 0 to 1, that this post is picked. */
export function sampleChance(
  sampling: Sampling,
  post: {
    readonly groups: readonly string[];
    readonly kind: SampledKind;
    readonly surface?: Surface | undefined;
    readonly ruleIds: readonly string[];
  },
): number {
  const shares = post.groups
    .map((group) => own(sampling.groups, group))
    .filter((found) => found !== undefined);
  const base = shares.length > 0 ? Math.max(...shares) : sampling.share;
  const weights = post.ruleIds
    .map((rule) => own(sampling.rules ?? {}, rule))
    .filter((found) => found !== undefined);
  const met = Math.max(sampling.kinds?.[post.kind] ?? 1, ...weights);
  const written = post.surface ? sampling.surfaces?.[CLASS_OF[post.surface]] : undefined;
  return Math.min(1, base * met * (written ?? 1));
}

/** Where this post falls in [0, 1): the first 48 bits of a keyed hash in hex. It is picked where that is below its chance. */
export function sampleDraw(keyedHash: string): number {
  return Number.parseInt(keyedHash.slice(0, 12), 16) / 2 ** 48;
}

function own(table: Readonly<Record<string, number>>, name: string): number | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}
