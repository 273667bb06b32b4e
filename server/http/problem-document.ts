import * as z from 'zod';
import { PROBLEM_CODES, type Problem, type ProblemCode } from '../../domain/problem';

/** RFC 9457, as every error of this server looks. */
export const problemDocumentSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string(),
  code: z.enum(PROBLEM_CODES),
  cure: z.string(),
  where: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});

interface Row {
  readonly status: number;
  readonly title: string;
}

const PACK: Row = { status: 422, title: 'The pack was refused' };
const CLASH: Row = { status: 409, title: 'Not in this state' };

const ROWS: Readonly<Partial<Record<ProblemCode, Row>>> = {
  'not-signed-in': { status: 401, title: 'Not signed in' },
  'enrolment-code-refused': { status: 403, title: 'The code was refused' },
  'sign-in-refused': { status: 403, title: 'Sign-in refused' },
  'identity-provider-unreachable': { status: 503, title: 'Sign-in service not reached' },
  'rate-limited': { status: 429, title: 'Too many requests' },
  'server-unreachable': { status: 503, title: 'Not ready' },
  'not-found': { status: 404, title: 'Not found' },
  'not-allowed': { status: 403, title: 'Not allowed' },
  'self-approval': { status: 403, title: 'Your own draft' },
  'not-your-stage': { status: 403, title: 'Not your stage' },
  'already-decided': { status: 409, title: 'Already decided' },
  'already-claimed': { status: 409, title: 'Claimed by somebody else' },
  'pack-stale': { status: 409, title: 'An older policy' },
  'stale-version': { status: 409, title: 'Changed meanwhile' },
  'content-changed': { status: 409, title: 'Another text' },
  'wrong-state': CLASH,
  'reason-missing': { status: 422, title: 'A reason is missing' },
  'key-reused': { status: 422, title: 'Key used before' },
  'receipt-refused': { status: 409, title: 'Approval not valid' },
  'receipt-used': { status: 409, title: 'Approval used up' },
  'drafts-not-stored': { status: 403, title: 'No drafts are kept here' },
  'posted-unapproved': { status: 409, title: 'Posted, and not approved' },
  'pack-unreachable': PACK,
  'pack-not-a-pack': PACK,
  'pack-too-large': { status: 413, title: 'The pack is too large' },
  'pack-signature-refused': PACK,
  'pack-root-refused': PACK,
  'pack-rollback': { status: 409, title: 'An older pack' },
  'pack-equivocation': { status: 409, title: 'Two packs of one version' },
  'pack-expired': PACK,
  'pack-wrong-organisation': PACK,
  'pack-body-mismatch': PACK,
  'pack-schema-refused': PACK,
  'pack-needs-newer-client': PACK,
  'pack-example-failed': PACK,
  'pack-lint-refused': PACK,
  'pack-not-configured': { status: 409, title: 'No pack yet' },
  malformed: { status: 400, title: 'Malformed request' },
  'too-large': { status: 413, title: 'Too large' },
};

const FAULT: Row = { status: 500, title: 'Our fault' };

export function problemDocument(problem: Problem): z.infer<typeof problemDocumentSchema> {
  const { status, title } = ROWS[problem.code] ?? FAULT;
  return { type: `urn:guidepost:problem:${problem.code}`, title, status, ...problem };
}
