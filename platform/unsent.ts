import * as z from 'zod/mini';
import { draftSchema } from '../domain/draft';
import { problemSchema } from '../domain/problem';

const unsentRowSchema = z.object({
  key: z.string(),
  kind: z.enum(['submit', 'revise', 'posted', 'record']),
  state: z.enum(['waiting', 'refused']),
  since: z.string(),
  /** Of a submission or a new version; the others carry no text. */
  draft: z.optional(draftSchema),
  problem: z.optional(problemSchema),
});
export type UnsentRow = z.infer<typeof unsentRowSchema>;

/** What its author's screens show of the outbox; oldest first. */
export const unsentSchema = z.object({ rows: z.array(unsentRowSchema) });
