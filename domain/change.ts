import * as z from 'zod/mini';
import { stateSchema } from './submission';

/** Something that this person may see became different. What it holds is as it is now, not as it was then. */
export const changeSchema = z.object({
  /** The same change may be told twice; it then has the same id. */
  id: z.string(),
  /** `stop`: a stop of posting began or ended. */
  kind: z.enum(['submission', 'pack', 'stop']),
  /** Id of the submission, pack or stop. */
  subject: z.string(),
  /** Of a submission. */
  state: z.optional(stateSchema),
  /** Of a submission or a pack. */
  version: z.optional(z.int()),
});
export type Change = z.infer<typeof changeSchema>;

/** GET /v1/changes?cursor= */
export const changesAnswerSchema = z.object({
  changes: z.array(changeSchema),
  /** For the next call; also the `id` of the stream's events. */
  cursor: z.string(),
  /** More is there already: call again at once. */
  more: z.boolean(),
  /** The cursor is too old, or there was none: read the lists anew. */
  reset: z.boolean(),
});
export type ChangesAnswer = z.infer<typeof changesAnswerSchema>;
