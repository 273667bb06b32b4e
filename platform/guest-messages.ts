import * as z from 'zod/mini';
import { guestListSchema, invitedSchema } from '../domain/api-conversation';
import { guestRequestSchema } from '../domain/guest';

const id = z.string().check(z.minLength(1), z.maxLength(80));
const nothing = z.object({});

/** Messages of the screens for people from outside. */
export const GUEST_MESSAGES = {
  /** Whom I invited; administrators and auditors read all. */
  'guests.read': { from: ['page'], request: nothing, answer: guestListSchema },
  /** The link is in this answer and nowhere else. */
  'guests.invite': {
    from: ['page'],
    request: z.object({ guest: guestRequestSchema }),
    answer: invitedSchema,
  },
  'guests.withdraw': { from: ['page'], request: z.object({ id }), answer: nothing },
} as const;
