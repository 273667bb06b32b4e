import * as z from 'zod/mini';
import { personRefSchema } from './person';

/** One sign-in of one device, as it is listed. Times are ISO 8601. */
export const sessionSchema = z.object({
  id: z.string(),
  person: personRefSchema,
  /** `browser`: by the sign-in page. `enrolled`: by a code, bound to a key. `command-line`. `token`: a token of its own, by a code. */
  kind: z.enum(['browser', 'enrolled', 'command-line', 'token']),
  device: z.string(),
  createdAt: z.string(),
  usedAt: z.string(),
  endsAt: z.string(),
  /** The one that asks. */
  current: z.boolean(),
});
export type Session = z.infer<typeof sessionSchema>;

/** GET /v1/sessions */
export const sessionListSchema = z.object({ sessions: z.array(sessionSchema) });

/** DELETE /v1/sessions?person=ID */
export const sessionsEndedSchema = z.object({ ended: z.int() });
