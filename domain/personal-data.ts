import * as z from 'zod/mini';
import { absenceSchema } from './absence';
import { notificationsSchema } from './api-messages';
import { commentSchema } from './comment';
import { accountSchema, draftSchema, siteSchema, surfaceSchema } from './draft';
import { guestSchema } from './guest';
import { personSchema } from './person';
import { recordSchema } from './record';
import { sampleSchema } from './sample';
import { sessionSchema } from './session';
import { decisionSchema, stateSchema } from './submission';
import { suggestionSchema } from './suggestion';

/** One version of a draft. Without `draft` and `note` where somebody else wrote it. */
const ownRevisionSchema = z.object({
  revision: z.int(),
  at: z.string(),
  contentHash: z.string(),
  ruleIds: z.array(z.string()),
  draft: z.optional(draftSchema),
  note: z.optional(z.string()),
});

/** What became of it; why is the reviewer's own text. */
const toldDecisionSchema = z.pick(decisionSchema, {
  revision: true,
  stage: true,
  verdict: true,
  at: true,
  voidedAt: true,
});

const ownDraftSchema = z.object({
  id: z.string(),
  /** `author`: sent it. `writer`: wrote it for somebody. `principal`: it is posted in their name. */
  as: z.enum(['author', 'writer', 'principal']),
  state: stateSchema,
  site: siteSchema,
  surface: surfaceSchema,
  account: accountSchema,
  createdAt: z.string(),
  updatedAt: z.string(),
  /** Written by this person, where they posted without approval. */
  emergencyReason: z.optional(z.string()),
  revisions: z.array(ownRevisionSchema),
  decisions: z.array(toldDecisionSchema),
});
export type OwnDraft = z.infer<typeof ownDraftSchema>;

const ownDecisionSchema = z.extend(z.omit(decisionSchema, { reviewer: true, onBehalfOf: true }), {
  submissionId: z.string(),
});
export type OwnDecision = z.infer<typeof ownDecisionSchema>;

/** What was said of a post is the reviewer's own text. */
const ownSampleSchema = z.extend(z.omit(sampleSchema, { author: true, review: true }), {
  outcome: z.optional(z.string()),
  reviewedAt: z.optional(z.string()),
});

const ownRecordSchema = z.extend(z.pick(recordSchema, { id: true, kind: true, at: true }), {
  /** What the record is about: a submission, a setting, … */
  subject: z.string(),
  /** What this person wrote for it, such as a reason. */
  texts: z.record(z.string(), z.unknown()),
});

const ownSignInSchema = z.extend(z.omit(sessionSchema, { person: true, current: true }), {
  endedAt: z.optional(z.string()),
});

/** All that the service holds about one person, without the texts of anybody else. */
export const personalDataSchema = z.object({
  format: z.literal('guidepost-personal-data-1'),
  at: z.string(),
  organisation: z.object({ id: z.string(), name: z.string() }),
  person: z.extend(personSchema, { email: z.nullable(z.string()) }),
  absence: z.nullable(absenceSchema),
  mail: z.nullable(notificationsSchema),
  /** Accounts of the company's provider by which this person signs in. */
  companyAccounts: z.array(
    z.object({ issuer: z.string(), subject: z.string(), since: z.string() }),
  ),
  /** As the company's directory sent this person; null where it does not. */
  directory: z.unknown(),
  drafts: z.array(ownDraftSchema),
  decisions: z.array(ownDecisionSchema),
  comments: z.array(z.omit(commentSchema, { writer: true })),
  suggestions: z.array(z.omit(suggestionSchema, { reviewer: true })),
  samples: z.array(ownSampleSchema),
  /** Invitations this person made; who was invited is somebody else's data. */
  invitations: z.array(
    z.pick(guestSchema, { id: true, may: true, submissionId: true, at: true, expiresAt: true }),
  ),
  signIns: z.array(ownSignInSchema),
  records: z.array(ownRecordSchema),
});
export type PersonalData = z.infer<typeof personalDataSchema>;
