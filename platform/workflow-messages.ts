import * as z from 'zod/mini';
import { recordListSchema, submitRequestSchema } from '../domain/api';
import {
  acceptSuggestionRequestSchema,
  acknowledgeRequestSchema,
  breakGlassListSchema,
  bulkDecisionAnswerSchema,
  bulkDecisionRequestSchema,
  commentListSchema,
  commentRequestSchema,
  reconfirmRequestSchema,
  sampleListSchema,
  sampleOutcomeRequestSchema,
  stopListSchema,
  stopRequestSchema,
  suggestionListSchema,
} from '../domain/api-conversation';
import {
  absenceAnswerSchema,
  absenceRequestSchema,
  groupPeopleSchema,
  listQuerySchema,
} from '../domain/api-workflow';
import { personSchema } from '../domain/person';
import { submissionSchema } from '../domain/submission';

/** Messages of the screens for what only a server can do: whose turn it is, what people say to each other, stops, reviews afterwards. */

const id = z.string().check(z.minLength(1), z.maxLength(80));
const key = z.string().check(z.minLength(8), z.maxLength(80));
const text = z.string().check(z.maxLength(4000));
const version = z.int();
const after = z.optional(z.string().check(z.maxLength(300)));
const nothing = z.object({});
const changed = z.object({ submission: submissionSchema });

export const queueFiltersSchema = z.pick(listQuerySchema, {
  group: true,
  site: true,
  assigned: true,
  overdue: true,
});
export type QueueFilters = z.infer<typeof queueFiltersSchema>;

/** One act on whose turn it is; each names the version that was on the screen. */
export const turnActSchema = z.discriminatedUnion('act', [
  z.object({ act: z.literal('claim'), version }),
  z.object({ act: z.literal('release'), version }),
  z.object({ act: z.literal('remind'), version }),
  z.object({ act: z.literal('assign'), version, personId: z.nullable(id) }),
  z.object({ act: z.literal('escalate'), version, reason: text }),
  z.object({ act: z.literal('revoke'), version, reason: text }),
  z.object({ act: z.literal('reconfirm'), ...reconfirmRequestSchema.shape }),
]);
export type TurnAct = z.infer<typeof turnActSchema>;

export const WORKFLOW_MESSAGES = {
  /** One page of what waits for me, by risk, then due time. */
  'queue.page': {
    from: ['page'],
    request: z.object({ filters: queueFiltersSchema, after }),
    answer: z.object({
      person: personSchema,
      submissions: z.array(submissionSchema),
      next: z.optional(z.string()),
    }),
  },
  'turn.act': { from: ['page'], request: z.object({ id, turn: turnActSchema }), answer: changed },
  'decisions.bulk': {
    from: ['page'],
    request: bulkDecisionRequestSchema,
    answer: bulkDecisionAnswerSchema,
  },
  /** What was said about one draft, and everything that happened to it. */
  'conversation.read': {
    from: ['page'],
    request: z.object({ id }),
    answer: z.object({
      ...suggestionListSchema.shape,
      ...commentListSchema.shape,
      ...recordListSchema.shape,
    }),
  },
  'comment.write': {
    from: ['page'],
    request: z.object({ key, id, comment: commentRequestSchema }),
    answer: nothing,
  },
  'suggestion.accept': {
    from: ['page'],
    request: z.object({ key, id, suggestionId: id, acceptance: acceptSuggestionRequestSchema }),
    answer: changed,
  },
  'suggestion.decline': {
    from: ['page'],
    request: z.object({ id, suggestionId: id }),
    answer: nothing,
  },
  'group.people': {
    from: ['page'],
    request: z.object({ group: id }),
    answer: groupPeopleSchema,
  },
  'absence.read': { from: ['page'], request: nothing, answer: absenceAnswerSchema },
  /** Null: back in the office. */
  'absence.set': {
    from: ['page'],
    request: z.object({ absence: z.nullable(absenceRequestSchema) }),
    answer: absenceAnswerSchema,
  },
  'glass.may': { from: ['page'], request: nothing, answer: z.object({ may: z.boolean() }) },
  'glass.break': {
    from: ['page'],
    request: z.object({ key, submission: submitRequestSchema, reason: text }),
    answer: changed,
  },
  'glass.list': { from: ['page'], request: z.object({ after }), answer: breakGlassListSchema },
  'glass.acknowledge': {
    from: ['page'],
    request: z.object({ id, ...acknowledgeRequestSchema.shape }),
    answer: nothing,
  },
  'samples.read': { from: ['page'], request: z.object({ after }), answer: sampleListSchema },
  'samples.judge': {
    from: ['page'],
    request: z.object({ id, ...sampleOutcomeRequestSchema.shape }),
    answer: nothing,
  },
  'stops.read': { from: ['page'], request: nothing, answer: stopListSchema },
  'stops.start': {
    from: ['page'],
    request: z.object({ key, stop: stopRequestSchema }),
    answer: stopListSchema,
  },
  'stops.end': { from: ['page'], request: z.object({ id }), answer: stopListSchema },
} as const;
