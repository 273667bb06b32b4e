import * as z from 'zod/mini';
import { submissionListSchema } from '../domain/api';
import { samplingDocumentSchema } from '../domain/api-conversation';
import {
  handOffRequestSchema,
  notificationsAnswerSchema,
  notificationsSchema,
} from '../domain/api-messages';
import { calendarsDocumentSchema, routesDocumentSchema } from '../domain/api-workflow';
import { pickedPostSchema } from '../domain/picked-post';

/** Messages of the screens for what comes after a decision or a post, and for what an organisation or a person has set. */

const id = z.string().check(z.minLength(1), z.maxLength(80));
const key = z.string().check(z.minLength(8), z.maxLength(80));
const after = z.optional(z.string().check(z.maxLength(300)));
const nothing = z.object({});

export const FOLLOW_UP_MESSAGES = {
  /** What I decided on in the last 30 days. */
  'decided.read': { from: ['page'], request: z.object({ after }), answer: submissionListSchema },
  /** Approvals from before a stop that wait to be confirmed; for those who see all drafts. */
  'held.read': { from: ['page'], request: nothing, answer: submissionListSchema },
  /** Tells sales or customer care of a draft. */
  'draft.hand-on': {
    from: ['page'],
    request: z.object({ key, id, handOff: handOffRequestSchema }),
    answer: nothing,
  },
  /** Posts of mine that were picked for a look afterwards; their texts were not sent. */
  'picked.read': {
    from: ['page'],
    request: nothing,
    answer: z.object({ posts: z.array(pickedPostSchema) }),
  },
  'picked.hand-in': { from: ['page'], request: z.object({ key }), answer: nothing },
  /** Its author does not hand it in: the text is deleted here. */
  'picked.forget': { from: ['page'], request: z.object({ key }), answer: nothing },
  'mail.read': { from: ['page'], request: nothing, answer: notificationsAnswerSchema },
  'mail.save': {
    from: ['page'],
    request: z.object({ wish: notificationsSchema }),
    answer: notificationsAnswerSchema,
  },
  /** How drafts are handled in this organisation. */
  'flow.read': {
    from: ['page'],
    request: nothing,
    answer: z.object({
      routes: routesDocumentSchema,
      calendars: calendarsDocumentSchema,
      sampling: samplingDocumentSchema,
    }),
  },
  'sampling.save': {
    from: ['page'],
    request: z.object({ sampling: samplingDocumentSchema }),
    answer: samplingDocumentSchema,
  },
  'calendars.save': {
    from: ['page'],
    request: z.object({ calendars: calendarsDocumentSchema }),
    answer: calendarsDocumentSchema,
  },
} as const;
