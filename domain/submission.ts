import * as z from 'zod/mini';
import { accountSchema, draftSchema, siteSchema, surfaceSchema } from './draft';
import { findingSchema, stageSchema, topicSchema } from './finding';
import { personRefSchema } from './person';

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
});
export type Revision = z.infer<typeof revisionSchema>;

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
  /** Oldest first; the last one is current. */
  revisions: z.array(revisionSchema).check(z.minLength(1)),
  decisions: z.array(decisionSchema),
  /** JWS; only the author gets it, only while approved. */
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
