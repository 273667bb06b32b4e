import * as z from 'zod/mini';
import { ghostWritingDocumentSchema, principalListSchema } from '../domain/api-conversation';

const nothing = z.object({});

/** Messages about drafts that are prepared in somebody else's name. */
export const GHOST_MESSAGES = {
  /** In whose name I may prepare a draft. */
  'ghost.principals': { from: ['content'], request: nothing, answer: principalListSchema },
  /** Whether that person is asked first or last. */
  'ghost.setting': { from: ['page'], request: nothing, answer: ghostWritingDocumentSchema },
  'ghost.setting.save': {
    from: ['page'],
    request: z.object({ setting: ghostWritingDocumentSchema }),
    answer: ghostWritingDocumentSchema,
  },
} as const;
