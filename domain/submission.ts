import * as z from 'zod/mini';
import { brokenGlassSchema } from './break-glass';
import { accountSchema, draftSchema, siteSchema, surfaceSchema } from './draft';
import { findingSchema, stageSchema, topicSchema } from './finding';
import { personRefSchema } from './person';
import { acceptedSuggestionSchema } from './suggestion';

export const STATES = [
  'pending',
  'changes-requested',
  'approved',
  'refused',
  'withdrawn',
  'expired',
  'posted',
] as const;
export const stateSchema = z.enum(STATES);
export type State = z.infer<typeof stateSchema>;

export const DECISION_VERDICTS = ['approve', 'request-changes', 'refuse'] as const;
export const decisionVerdictSchema = z.enum(DECISION_VERDICTS);
export type DecisionVerdict = z.infer<typeof decisionVerdictSchema>;

/** What a reviewer said about one revision, at one stage. */
export const decisionSchema = z.object({
  revision: z.int(),
  stage: z.int(),
  reviewer: personRefSchema,
  verdict: decisionVerdictSchema,
  reason: z.string(),
  contentHash: z.string(),
  at: z.string(),
  /** The absent colleague in whose place it was made. */
  onBehalfOf: z.optional(personRefSchema),
  /** True where the reviewer was in the group that the stage wants one approval from. */
  senior: z.optional(z.boolean()),
  /** Taken back, or void since a later stage was: it counts no more. */
  voidedAt: z.optional(z.string()),
});
export type Decision = z.infer<typeof decisionSchema>;

export const packRefSchema = z.object({ id: z.string(), version: z.int() });

/** One version of the text; a new one voids the decisions on the old. */
export const revisionSchema = z.object({
  revision: z.int(),
  draft: draftSchema,
  contentHash: z.string(),
  findings: z.array(findingSchema),
  topics: z.optional(z.array(topicSchema)),
  note: z.string(),
  pack: packRefSchema,
  at: z.string(),
  /** Made from a reviewer's suggestion: that reviewer is a co-author from then on. */
  acceptedSuggestion: z.optional(acceptedSuggestionSchema),
});
export type Revision = z.infer<typeof revisionSchema>;

/** Who looks after the open stage, and until when. Goes with the stage; a claim ends with every change. */
export const turnSchema = z.object({
  openedAt: z.string(),
  /** By when it should be decided, and when people are reminded of it; absent where the stage names no hours. */
  dueAt: z.optional(z.string()),
  remindAt: z.optional(z.string()),
  /** When they were reminded last, by the clock or by who wrote the draft. */
  remindedAt: z.optional(z.string()),
  /** Somebody is looking at it. A sign for the others, not a lock. */
  claim: z.optional(z.object({ by: personRefSchema, until: z.string() })),
  assignee: z.optional(personRefSchema),
  /** A group that may decide as well as the stage's own. */
  escalatedTo: z.optional(z.string()),
});
export type Turn = z.infer<typeof turnSchema>;

/** A draft sent to the approval queue. Times are ISO 8601 in UTC with milliseconds, so that they sort as text. */
export const submissionSchema = z.object({
  id: z.string(),
  state: stateSchema,
  /** Goes up with every change; a decision names the one it was made on. */
  version: z.int(),
  author: personRefSchema,
  site: siteSchema,
  surface: surfaceSchema,
  account: accountSchema,
  stages: z.array(stageSchema).check(z.minLength(1)),
  /** Index into `stages` of the one that is open. */
  stage: z.int(),
  /** Of the open stage, while pending. */
  turn: z.optional(turnSchema),
  /** How much there is to look at, 0 to 100: what queues are sorted by. */
  risk: z.optional(z.int()),
  /** Oldest first; the last one is current. */
  revisions: z.array(revisionSchema).check(z.minLength(1)),
  decisions: z.array(decisionSchema),
  /** Who wrote it, where that is not the author alone: a ghost-writer or a guest. Never decides. */
  preparedBy: z.optional(personRefSchema),
  /** In whose name a ghost-written draft is posted; decides their own stage and no other. */
  principal: z.optional(personRefSchema),
  /** Who presses Post on a ghost-written draft, and so gets the receipt; absent: the author. */
  poster: z.optional(z.enum(['author', 'principal'])),
  /** Nobody approved this: the author took the responsibility in an emergency. */
  breakGlass: z.optional(brokenGlassSchema),
  /** An approval from before this stop: no receipt is given out until somebody confirms it again. */
  heldByStop: z.optional(z.object({ id: z.string(), reason: z.string() })),
  /** JWS; only the person who posts gets it, only while approved. */
  receipt: z.optional(z.string()),
  createdAt: z.string(),
  updatedAt: z.string(),
  expiresAt: z.string(),
});
export type Submission = z.infer<typeof submissionSchema>;

export function currentRevision(submission: Submission): Revision {
  const last = submission.revisions.at(-1);
  if (!last) throw new Error(`Submission ${submission.id} has no revision.`);
  return last;
}

/** True while something can still happen to it. */
export function isOpen(state: State): boolean {
  return state === 'pending' || state === 'changes-requested' || state === 'approved';
}
