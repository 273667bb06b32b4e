import * as z from 'zod/mini';
import { type Person, personRefSchema } from './person';
import { failed, ok, type Result } from './problem';

/** How long a receipt without approval lasts. */
export const BREAK_GLASS_MS = 15 * 60_000;
export const BREAK_GLASS_REASON_LENGTH = 20;

/** Who may post without approval in an emergency; nobody where no group is named. */
export const breakGlassPermissionSchema = z.object({
  groups: z.array(z.string().check(z.minLength(1), z.maxLength(80))).check(z.maxLength(50)),
});
export type BreakGlassPermission = z.infer<typeof breakGlassPermissionSchema>;

/** On a submission that nobody approved: the author took the responsibility. */
export const brokenGlassSchema = z.object({ reason: z.string(), at: z.string() });

/** As compliance sees it: somebody other than the author has to acknowledge it. */
export const breakGlassEntrySchema = z.object({
  submissionId: z.string(),
  author: personRefSchema,
  reason: z.string(),
  at: z.string(),
  acknowledged: z.optional(z.object({ by: personRefSchema, note: z.string(), at: z.string() })),
});
export type BreakGlassEntry = z.infer<typeof breakGlassEntrySchema>;

/** Is this person allowed, and is the reason one that others can judge? */
export function mayBreakGlass(
  person: Person,
  permission: BreakGlassPermission,
  reason: string,
): Result<true> {
  if (!permission.groups.some((group) => person.groups.includes(group))) {
    return failed(
      'not-allowed',
      'You are not in a group that may post without approval in an emergency.',
      'Send the draft for approval, and call somebody who can decide.',
    );
  }
  if (reason.trim().length < BREAK_GLASS_REASON_LENGTH) {
    return failed(
      'reason-missing',
      `A post without approval needs a written reason of at least ${BREAK_GLASS_REASON_LENGTH} characters.`,
      'Write what the emergency is and why nobody could decide, then try again.',
    );
  }
  return ok(true);
}
