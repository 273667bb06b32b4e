import * as z from 'zod/mini';
import { decideRequestSchema, reviseRequestSchema, submitRequestSchema } from './api';
import { breakGlassEntrySchema, breakGlassPermissionSchema } from './break-glass';
import { commentAudienceSchema, commentSchema } from './comment';
import { stopSchema, stopScopeSchema } from './crisis';
import { draftSchema } from './draft';
import { ghostWritingSettingSchema } from './ghost-writing';
import { guestSchema } from './guest';
import { personRefSchema } from './person';
import { problemSchema } from './problem';
import { recordSchema } from './record';
import { sampleOutcomeSchema, sampleSchema, samplingSchema } from './sample';
import { submissionSchema } from './submission';
import { suggestionSchema } from './suggestion';

/** Requests and answers of the routes for what people say to each other about a draft, and for what happens outside of the usual road. */

const note = z.string().check(z.maxLength(4000));
const cursor = z.string().check(z.maxLength(200));

/** GET /v1/submissions/:id/suggestions */
export const suggestionListSchema = z.object({ suggestions: z.array(suggestionSchema) });

/**
 * POST /v1/submissions/:id/suggestions/:suggestionId/acceptance, header `Idempotency-Key`. The server puts the text together itself;
 * `findings` and `topics` are those of the new text.
 */
export const acceptSuggestionRequestSchema = z.omit(reviseRequestSchema, { draft: true });
export type AcceptSuggestionRequest = z.infer<typeof acceptSuggestionRequestSchema>;

/** GET /v1/submissions/:id/comments */
export const commentListSchema = z.object({ comments: z.array(commentSchema) });

/** POST /v1/submissions/:id/comments, header `Idempotency-Key` */
export const commentRequestSchema = z.object({
  audience: commentAudienceSchema,
  text: z.string().check(z.minLength(1), z.maxLength(4000)),
  revision: z.int(),
  answerTo: z.optional(z.string().check(z.maxLength(80))),
});
export type CommentRequest = z.infer<typeof commentRequestSchema>;

/** POST /v1/decisions: several at once, each for itself. */
export const bulkDecisionRequestSchema = z.object({
  items: z
    .array(
      z.object({
        ...z.omit(decideRequestSchema, { suggestion: true }).shape,
        submissionId: z.string().check(z.minLength(1), z.maxLength(80)),
      }),
    )
    .check(z.minLength(1), z.maxLength(50)),
});
export type BulkDecisionRequest = z.infer<typeof bulkDecisionRequestSchema>;

/** One answer an item, in the order asked: the submission as it is now, or why this one was refused. */
export const bulkDecisionAnswerSchema = z.object({
  answers: z.array(
    z.object({
      submissionId: z.string(),
      submission: z.optional(submissionSchema),
      problem: z.optional(problemSchema),
    }),
  ),
});
export type BulkDecisionAnswer = z.infer<typeof bulkDecisionAnswerSchema>;

/** Answer of POST /v1/records: `sample` where the post was picked for a look afterwards. */
export const recordAnswerSchema = z.object({
  ...recordSchema.shape,
  /** The browser may now send the text, where the policy says so and the author knows. */
  sample: z.optional(z.object({ id: z.string() })),
});
export type RecordAnswer = z.infer<typeof recordAnswerSchema>;

/** GET, PUT /v1/sampling: `version` is 0 as long as nobody wrote it. */
export const samplingDocumentSchema = z.object({ version: z.int(), sampling: samplingSchema });

/** POST /v1/samples/:id/text: the author's own browser, only the very text that went out. */
export const sampleTextRequestSchema = z.object({ draft: draftSchema });

/** GET /v1/samples?state=open|reviewed&after=CURSOR&limit=N, oldest first */
export const sampleListSchema = z.object({
  samples: z.array(sampleSchema),
  next: z.optional(cursor),
});

/** POST /v1/samples/:id/outcome: the note is needed for all but `ok`. */
export const sampleOutcomeRequestSchema = z.object({ outcome: sampleOutcomeSchema, note });
export type SampleOutcomeRequest = z.infer<typeof sampleOutcomeRequestSchema>;

/** POST /v1/break-glass, header `Idempotency-Key`; the answer is an approved submission with `breakGlass` and its receipt. */
export const breakGlassRequestSchema = z.object({ ...submitRequestSchema.shape, reason: note });
export type BreakGlassRequest = z.infer<typeof breakGlassRequestSchema>;

/** GET, PUT /v1/break-glass/permission */
export const breakGlassPermissionDocumentSchema = z.object({
  version: z.int(),
  permission: breakGlassPermissionSchema,
});

/** GET /v1/break-glass?state=open|all&after=CURSOR, newest first, with how many there are in all */
export const breakGlassListSchema = z.object({
  entries: z.array(breakGlassEntrySchema),
  next: z.optional(cursor),
  total: z.int(),
  unacknowledged: z.int(),
});

/** POST /v1/break-glass/:id/acknowledgement */
export const acknowledgeRequestSchema = z.object({
  note: z.string().check(z.minLength(1), z.maxLength(4000)),
});

/** GET, PUT /v1/ghost-writing */
export const ghostWritingDocumentSchema = z.object({
  version: z.int(),
  ghostWriting: ghostWritingSettingSchema,
});

/** GET /v1/ghost-writing/principals: in whose name the caller may prepare a draft, by name. */
export const principalListSchema = z.object({ people: z.array(personRefSchema) });

/** GET /v1/ghost-written: what others prepared in my name, newest first; with receipts where I am the one who posts. */
export const ghostWrittenListSchema = z.object({
  submissions: z.array(submissionSchema),
  next: z.optional(cursor),
});

/** POST /v1/guests takes `guestRequestSchema` of domain/guest; the link is in this answer and nowhere else. */
export const invitedSchema = z.object({ guest: guestSchema, url: z.string() });

/** GET /v1/guests */
export const guestListSchema = z.object({ guests: z.array(guestSchema) });

/** POST /v1/stops */
export const stopRequestSchema = z.object({
  reason: z.string().check(z.minLength(1), z.maxLength(4000)),
  scope: stopScopeSchema,
  allow: z.array(z.string().check(z.maxLength(80))).check(z.maxLength(500)),
  until: z.optional(z.iso.datetime()),
  statement: z.optional(z.string().check(z.maxLength(4000))),
});
export type StopRequest = z.infer<typeof stopRequestSchema>;

/** GET /v1/stops/current: those that are on now, with an ETag. */
export const stopListSchema = z.object({ stops: z.array(stopSchema) });

/** POST /v1/submissions/:id/reconfirmation: an approval from before a stop is good again. */
export const reconfirmRequestSchema = z.omit(decideRequestSchema, {
  verdict: true,
  suggestion: true,
});
export type ReconfirmRequest = z.infer<typeof reconfirmRequestSchema>;
