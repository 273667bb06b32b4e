import * as z from 'zod/mini';
import { accountSchema, siteSchema } from './draft';
import { personRefSchema } from './person';

export const GUEST_HOURS = 72;

export const guestEmailSchema = z
  .string()
  .check(z.regex(/^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/), z.maxLength(254));

const base = {
  email: guestEmailSchema,
  name: z.string().check(z.minLength(1), z.maxLength(120)),
  expiresInHours: z.int().check(z.minimum(1), z.maximum(GUEST_HOURS)),
};

/** An act that somebody from outside may do once, by a link. */
export const guestRequestSchema = z.discriminatedUnion('may', [
  z.object({
    ...base,
    may: z.literal('decide'),
    submissionId: z.string().check(z.minLength(1), z.maxLength(80)),
    version: z.int(),
  }),
  z.object({ ...base, may: z.literal('submit'), site: siteSchema, account: accountSchema }),
]);
export type GuestRequest = z.infer<typeof guestRequestSchema>;

/** `waiting`: the link still works. */
export const guestStateSchema = z.enum(['waiting', 'used', 'expired', 'withdrawn']);

export const guestSchema = z.object({
  /** `guest:` and an id: also their name as a reviewer, a stage and a ghost-writer. */
  id: z.string(),
  email: z.string(),
  name: z.string(),
  may: z.enum(['decide', 'submit']),
  submissionId: z.optional(z.string()),
  invitedBy: personRefSchema,
  state: guestStateSchema,
  at: z.string(),
  expiresAt: z.string(),
});
export type Guest = z.infer<typeof guestSchema>;

/** One mailbox is one person, however the address is written. */
export function sameMailbox(a: string, b: string): boolean {
  return mailbox(a) === mailbox(b);
}

export function mailbox(email: string): string {
  return email.trim().normalize('NFC').toLowerCase();
}
