import * as z from 'zod/mini';
import {
  decideRequestSchema,
  postedRequestSchema,
  recordRequestSchema,
  reviseRequestSchema,
  submitRequestSchema,
} from '../domain/api';
import { draftSchema, siteSchema, surfaceSchema } from '../domain/draft';
import { findingSchema } from '../domain/finding';
import { personSchema } from '../domain/person';
import { composerPlaceSchema, safetyCopySchema } from '../domain/safety-copy';
import { sessionListSchema } from '../domain/session';
import { siteHealthSchema } from '../domain/site-health';
import { submissionSchema } from '../domain/submission';
import { HEAVY_PARTS } from '../rules/heavy-parts';
import { FOLLOW_UP_MESSAGES } from './follow-up-messages';
import { GHOST_MESSAGES } from './ghost-messages';
import { GUEST_MESSAGES } from './guest-messages';
import { liveOpenSchema } from './live-schema';
import { RULE_SIGN_MESSAGES } from './rule-sign-messages';
import { SETTING_MESSAGES } from './setting-messages';
import { connectionSchema, packStatusSchema } from './stored-schemas';
import { unsentSchema } from './unsent';
import { WORKFLOW_MESSAGES } from './workflow-messages';

/**
 * Every message between the contexts, once: who may send it (`content` = our content script in a covered site's frame, `page` = an
 * extension page), its request and its answer. The background parses each request; who asks is read from the browser's `sender`.
 * A handler's answer travels as a `Result`.
 */
const hash = z.string().check(z.regex(/^[0-9a-f]{64}$/));
const key = z.string().check(z.minLength(8), z.maxLength(80));
const personSearch = z.string().check(z.minLength(1), z.maxLength(200));
const nothing = z.object({});
const FRAME_PARTS = ['checker', 'panels', 'after-press', ...HEAVY_PARTS] as const;

/** What became of a submission: `submission` once the server (or the trial queue) has it; absent while it waits in the outbox. */
const submittedSchema = z.object({ submission: z.optional(submissionSchema) });

export const MESSAGES = {
  ...WORKFLOW_MESSAGES,
  ...FOLLOW_UP_MESSAGES,
  ...SETTING_MESSAGES,
  ...GHOST_MESSAGES,
  ...GUEST_MESSAGES,
  ...RULE_SIGN_MESSAGES,
  /** Puts scripts into the sender's frame: the checker (engine, chip, underline), the panels (card, dialog), what follows a
   *  released press, heavy parts of the engine. */
  'checker.load': {
    from: ['content'],
    request: z.object({
      parts: z.array(z.enum(FRAME_PARTS)).check(z.maxLength(FRAME_PARTS.length)),
    }),
    answer: nothing,
  },
  /** The index that the background keeps of the policy in force, by the key of platform/index-key.ts; no `base64` where it has none. */
  'checker.index': {
    from: ['content'],
    request: z.object({ key: hash }),
    answer: z.object({ base64: z.optional(z.string()) }),
  },
  /** What the tab is about now; shown on the toolbar icon. */
  'tab.report': {
    from: ['content'],
    request: z.object({
      state: z.enum(['no-composer', 'governed', 'personal', 'unknown']),
      site: siteSchema,
      accountName: z.optional(z.string().check(z.maxLength(200))),
      surface: z.optional(surfaceSchema),
      place: z.optional(z.string().check(z.maxLength(80))),
      /** A composer of which the page does not tell who acts, left alone because the policy says so. */
      unread: z.optional(
        z.object({ surface: surfaceSchema, place: z.string().check(z.maxLength(80)) }),
      ),
      /** True while a post is held. */
      held: z.optional(z.boolean()),
    }),
    answer: nothing,
  },
  /** What an adapter no longer understands of a page. */
  'site.health': { from: ['content'], request: siteHealthSchema, answer: nothing },
  /** Keeps a draft's text for a day, on this computer, before something of ours writes into its editor. */
  'safety.keep': {
    from: ['content'],
    request: z.pick(safetyCopySchema, { place: true, parts: true }),
    answer: nothing,
  },
  /** What was kept for this composer, newest first. */
  'safety.read': {
    from: ['content'],
    request: z.object({ place: composerPlaceSchema }),
    answer: z.object({ copies: z.array(safetyCopySchema) }),
  },
  'safety.forget': {
    from: ['content'],
    request: z.object({ place: composerPlaceSchema }),
    answer: nothing,
  },
  /** `key` is born in the content script with the press of the button, so that a repeated message is the same submission. */
  'submission.submit': {
    from: ['content', 'page'],
    request: z.object({ key, submission: submitRequestSchema }),
    answer: submittedSchema,
  },
  'submission.revise': {
    from: ['content', 'page'],
    request: z.object({ key, id: z.string(), revision: reviseRequestSchema }),
    answer: submittedSchema,
  },
  'submission.withdraw': {
    from: ['content', 'page'],
    request: z.object({ id: z.string(), version: z.int() }),
    answer: submittedSchema,
  },
  /** The author pressed the site's own Post on approved content; uses the receipt up. */
  'submission.posted': {
    from: ['content'],
    request: z.object({ key, id: z.string(), ...postedRequestSchema.shape }),
    answer: nothing,
  },
  /** My rows of the outbox, with the texts that the stored item `outbox` leaves out. */
  'outbox.read': { from: ['page'], request: nothing, answer: unsentSchema },
  /** The author saw that the server refused this row of the outbox; it is let go. */
  'outbox.dismiss': {
    from: ['content', 'page'],
    request: z.object({ key }),
    answer: nothing,
  },
  /** Asks the server for my submissions now; the answer arrives in the stored item `mine`. */
  'mine.refresh': { from: ['content', 'page'], request: nothing, answer: nothing },
  /** `draft`: what was posted, where posts are picked for a look afterwards; it stays in this browser. */
  'record.add': {
    from: ['content', 'page'],
    request: z.object({ key, record: recordRequestSchema, draft: z.optional(draftSchema) }),
    answer: nothing,
  },
  /** Opens the window in which the author writes the reason for posting anyway. Never a click in the page's own DOM. */
  'reason.open': {
    from: ['content'],
    request: z.object({
      draft: draftSchema,
      findings: z.array(findingSchema),
      contentHash: hash,
      /** The submission of which its author says that this is another post. */
      apartFrom: z.optional(z.string()),
    }),
    answer: nothing,
  },
  'reason.read': {
    from: ['page'],
    request: z.object({ id: z.string() }),
    answer: z.object({ draft: draftSchema, findings: z.array(findingSchema), contentHash: hash }),
  },
  'reason.save': {
    from: ['page'],
    request: z.object({
      id: z.string(),
      reason: z.string().check(z.minLength(1), z.maxLength(4000)),
    }),
    answer: nothing,
  },
  'queue.read': {
    from: ['page'],
    request: nothing,
    answer: z.object({ person: personSchema, submissions: z.array(submissionSchema) }),
  },
  'submission.read': {
    from: ['page'],
    request: z.object({ id: z.string() }),
    answer: z.object({ submission: submissionSchema }),
  },
  'submission.decide': {
    from: ['page'],
    request: z.object({ id: z.string(), ...decideRequestSchema.shape }),
    answer: z.object({ submission: submissionSchema }),
  },
  /** Where this page finds the stream of changes, and with which headers; good for one request, at once. */
  'live.open': { from: ['page'], request: nothing, answer: liveOpenSchema },
  'connection.enrol': {
    from: ['page'],
    request: z.object({ serverUrl: z.string(), code: z.string() }),
    answer: connectionSchema,
  },
  /** Begins a sign-in with the company account; the page then opens the window, which only a click may do. */
  'connection.begin-sign-in': {
    from: ['page'],
    request: z.object({ serverUrl: z.string(), returnTo: z.string() }),
    answer: z.object({ url: z.string() }),
  },
  'connection.finish-sign-in': {
    from: ['page'],
    request: z.object({ returned: z.string() }),
    answer: connectionSchema,
  },
  /** My sign-ins on the server, this browser's among them. `person`: those of others, by id, whole name or `all`, for administrators. */
  'sessions.read': {
    from: ['page'],
    request: z.object({ person: z.optional(personSearch) }),
    answer: sessionListSchema,
  },
  'sessions.end-all': {
    from: ['page'],
    request: z.object({ person: personSearch }),
    answer: nothing,
  },
  /** All that the server holds about me, as the text of a file. */
  'my-data.read': { from: ['page'], request: nothing, answer: z.object({ json: z.string() }) },
  'sessions.end': {
    from: ['page'],
    request: z.object({ id: z.string().check(z.maxLength(80)) }),
    answer: nothing,
  },
  'connection.trial': { from: ['page'], request: nothing, answer: connectionSchema },
  'connection.leave': { from: ['page'], request: nothing, answer: connectionSchema },
  /** Trial mode is one machine and one person in two parts; this says which part speaks now. */
  'trial.persona': {
    from: ['page'],
    request: z.object({ persona: z.enum(['author', 'reviewer']) }),
    answer: connectionSchema,
  },
  'pack.check-now': { from: ['content', 'page'], request: nothing, answer: packStatusSchema },
  /** Without `rootHash` the first root seen is trusted, and the policy page says so. */
  'pack.set-config-url': {
    from: ['page'],
    request: z.object({ url: z.string(), rootHash: z.optional(hash) }),
    answer: packStatusSchema,
  },
} as const;

export type MessageName = keyof typeof MESSAGES;
export type MessageRequest<N extends MessageName> = z.infer<(typeof MESSAGES)[N]['request']>;
export type MessageAnswer<N extends MessageName> = z.infer<(typeof MESSAGES)[N]['answer']>;
