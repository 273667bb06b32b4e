import * as z from 'zod/mini';
import { draftSchema, surfaceSchema } from './draft';
import { findingSchema, topicSchema } from './finding';
import { ghostWritingRequestSchema } from './ghost-writing';
import { personSchema } from './person';
import { recordSchema } from './record';
import { sampledKindSchema } from './sample';
import { decisionVerdictSchema, packRefSchema, submissionSchema } from './submission';
import { suggestedPartsSchema } from './suggestion';
import { wentOutSchema } from './went-out';

/**
 * Request and answer of each server route, used by both ends. Errors are RFC 9457 problem documents:
 * `{ type, title, status, detail, code, cure, where? }` with `code` from domain/problem.
 */

const note = z.string().check(z.maxLength(4000));
const submissionId = z.optional(z.string().check(z.maxLength(80)));
const hash = z.string().check(z.regex(/^[0-9a-f]{64}$/));

export const organisationSchema = z.object({
  id: z.string(),
  name: z.string(),
  /** False: its server takes no text of a post, so nothing can be sent for approval. Absent, as from servers from before: it does. */
  storesDrafts: z.optional(z.boolean()),
});
export type Organisation = z.infer<typeof organisationSchema>;

/** POST /v1/enrol: a one-time code against a session token. */
export const enrolRequestSchema = z.object({
  code: z.string().check(z.minLength(4), z.maxLength(80)),
  device: z.string().check(z.maxLength(120)),
});
export const enrolAnswerSchema = z.object({
  token: z.string(),
  /** With a key (header `DPoP`): the token is short and bound to it, and comes anew from `issuer`/token for the refresh token. */
  tokenType: z.optional(z.literal('DPoP')),
  refreshToken: z.optional(z.string()),
  /** Seconds. */
  expiresIn: z.optional(z.number()),
  issuer: z.optional(z.string()),
  person: personSchema,
  organisation: organisationSchema,
  /** Public JWK (Ed25519) that signs receipts. */
  receiptKey: z.record(z.string(), z.unknown()),
  pack: z.object({
    /** URL of manifest.jws; root.jws and bodies/ stand beside it. */
    configUrl: z.string(),
    /** SHA-256 of the trusted root's raw bytes (root.jws), hex. */
    rootHash: z.string(),
  }),
});
export type EnrolAnswer = z.infer<typeof enrolAnswerSchema>;

/** GET /v1/me */
export const meAnswerSchema = z.object({
  person: personSchema,
  organisation: organisationSchema,
});

/** GET /v1/connection: what a browser has to know after it signed in by the sign-in page. */
export const connectionAnswerSchema = z.omit(enrolAnswerSchema, {
  token: true,
  tokenType: true,
  refreshToken: true,
  expiresIn: true,
  issuer: true,
});

/** POST /v1/submissions, header `Idempotency-Key`. 201 new, 200 replayed. */
export const submitRequestSchema = z.object({
  draft: draftSchema,
  findings: z.array(findingSchema).check(z.maxLength(200)),
  /** Whose look the text needs besides. */
  topics: z.optional(z.array(topicSchema).check(z.maxLength(50))),
  note,
  pack: packRefSchema,
  /** The submission that it looks like, and of which its author says that this is another post. For the record. */
  apartFrom: submissionId,
  /** Prepared for somebody else, whose own approval is then a stage. */
  ghostWriting: z.optional(ghostWritingRequestSchema),
});
export type SubmitRequest = z.infer<typeof submitRequestSchema>;

/** POST /v1/submissions/:id/revisions, header `Idempotency-Key` */
export const reviseRequestSchema = z.object({
  ...z.omit(submitRequestSchema, { ghostWriting: true, apartFrom: true }).shape,
  version: z.int(),
});
export type ReviseRequest = z.infer<typeof reviseRequestSchema>;

/** POST /v1/submissions/:id/decisions */
export const decideRequestSchema = z.object({
  verdict: decisionVerdictSchema,
  reason: note,
  revision: z.int(),
  contentHash: hash,
  version: z.int(),
  /** With `request-changes` only: the text as the reviewer would write it. */
  suggestion: z.optional(suggestedPartsSchema),
});
export type DecideRequest = z.infer<typeof decideRequestSchema>;

/** POST /v1/submissions/:id/withdrawal */
export const withdrawRequestSchema = z.object({ version: z.int() });

/** POST /v1/submissions/:id/posted */
export const postedRequestSchema = z.object({
  receiptId: z.string().check(z.maxLength(80)),
  /** Of the draft as it was last seen before it left. */
  contentHash: hash,
  /** Where and when; browsers from before do not say. */
  wentOut: z.optional(wentOutSchema),
});
export type PostedRequest = z.infer<typeof postedRequestSchema>;

/**
 * GET /v1/submissions?view=… (listQuerySchema of domain/api-workflow): `queue` = those that wait for me (never my own), by risk, then due
 * time; `mine` = those I wrote, newest first, receipts included.
 */
export const submissionListSchema = z.object({
  submissions: z.array(submissionSchema),
  /** `after` of the next page; absent on the last. */
  next: z.optional(z.string()),
});

/** POST /v1/records, header `Idempotency-Key`: something the browser did without a submission. Holds no text of the draft. */
export const recordRequestSchema = z.object({
  /** `posted-clear` only where the policy asks for reviews afterwards. */
  kind: sampledKindSchema,
  site: z.string().check(z.maxLength(20)),
  /** Absent where Guidepost could not read the composer. */
  surface: z.optional(surfaceSchema),
  accountId: z.string().check(z.maxLength(200)),
  contentHash: z.optional(hash),
  ruleIds: z.array(z.string().check(z.maxLength(120))).check(z.maxLength(200)),
  reason: z.optional(note),
  /** As in a submission. */
  apartFrom: submissionId,
  pack: packRefSchema,
});
export type RecordRequest = z.infer<typeof recordRequestSchema>;

/** A record as people of its submission read it: with the reason that somebody wrote for the act. */
const toldRecordSchema = z.object({ ...recordSchema.shape, reason: z.optional(z.string()) });
export type ToldRecord = z.infer<typeof toldRecordSchema>;

/** GET /v1/submissions/:id/records */
export const recordListSchema = z.object({ records: z.array(toldRecordSchema) });

/** POST /v1/packs (publisher): signed bytes as text; the server checks them with the same code as the browser. */
export const publishRequestSchema = z.object({
  manifest: z.string().check(z.maxLength(64_000)),
  body: z.string().check(z.maxLength(4_194_304)),
  root: z.optional(z.string().check(z.maxLength(64_000))),
  /** What the manifest names as its site pack. */
  sitePack: z.optional(z.string().check(z.maxLength(262_144))),
  /** Roots before `root`, newest first, for a server that missed some. */
  roots: z.optional(z.array(z.string().check(z.maxLength(64_000))).check(z.maxLength(40))),
});
export type PublishRequest = z.infer<typeof publishRequestSchema>;
