import * as z from 'zod/mini';

/** What the background tells a page that wants to listen: where, and who asks. */
export const liveOpenSchema = z.object({
  url: z.string(),
  headers: z.record(z.string(), z.string()),
});
