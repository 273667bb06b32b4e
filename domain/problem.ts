import * as z from 'zod/mini';

/**
 * Expected failures, as a closed list. Each code has one English text (below) and one translation a language in components/words.
 * A text says what happened, what it means and what to do now.
 */
export const PROBLEM_CODES = [
  // reaching things
  'offline',
  'server-unreachable',
  'server-error',
  'not-signed-in',
  'enrolment-code-refused',
  'sign-in-refused',
  'identity-provider-unreachable',
  'rate-limited',
  // packs
  'pack-unreachable',
  'pack-not-a-pack',
  'pack-too-large',
  'pack-signature-refused',
  'pack-root-refused',
  'pack-rollback',
  'pack-equivocation',
  'pack-expired',
  'pack-wrong-organisation',
  'pack-body-mismatch',
  'pack-schema-refused',
  'pack-needs-newer-client',
  'pack-example-failed',
  'pack-lint-refused',
  'pack-not-configured',
  // approval
  'not-found',
  'not-allowed',
  'self-approval',
  'not-your-stage',
  'already-decided',
  'already-claimed',
  'pack-stale',
  'stale-version',
  'content-changed',
  'wrong-state',
  'reason-missing',
  'key-reused',
  'receipt-refused',
  'receipt-used',
  'posted-unapproved',
  'drafts-not-stored',
  // input
  'malformed',
  'too-large',
  // the machine
  'storage-full',
  'extension-reloaded',
] as const;

export type ProblemCode = (typeof PROBLEM_CODES)[number];

export const problemSchema = z.object({
  code: z.enum(PROBLEM_CODES),
  /** What happened and what it means; one or two sentences, never a draft's text. */
  detail: z.string(),
  /** What to do now. */
  cure: z.string(),
  /** File, line, rule id, setting name: where to look. */
  where: z.optional(z.record(z.string(), z.union([z.string(), z.number()]))),
});
export type Problem = z.infer<typeof problemSchema>;

export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: Problem };

export function ok<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function failed(
  code: ProblemCode,
  detail: string,
  cure: string,
  where?: Problem['where'],
): { readonly ok: false; readonly problem: Problem } {
  return { ok: false, problem: where ? { code, detail, cure, where } : { code, detail, cure } };
}
