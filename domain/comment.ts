import * as z from 'zod/mini';
import { personRefSchema } from './person';

/** `internal`: reviewers only. `author`: the author's side reads and answers it too. */
export const COMMENT_AUDIENCES = ['internal', 'author'] as const;
export const commentAudienceSchema = z.enum(COMMENT_AUDIENCES);
export type CommentAudience = z.infer<typeof commentAudienceSchema>;

/** Something said about one revision. Never edited; a deleted one keeps its place, without its text. */
export const commentSchema = z.object({
  id: z.string(),
  submissionId: z.string(),
  revision: z.int(),
  audience: commentAudienceSchema,
  /** The comment that this one answers. */
  answerTo: z.optional(z.string()),
  writer: personRefSchema,
  /** Empty once deleted. */
  text: z.string(),
  at: z.string(),
  deletedAt: z.optional(z.string()),
});
export type Comment = z.infer<typeof commentSchema>;
