import * as z from 'zod/mini';
import { accountIdSchema, siteSchema, surfaceSchema } from './draft';

/** What a browser saw when Post was pressed and the post went out. */
export const wentOutSchema = z.object({
  site: siteSchema,
  surface: surfaceSchema,
  accountId: accountIdSchema,
  /** By the author's clock, brought in line with the server's where that was heard. */
  pressedAt: z.iso.datetime(),
});
export type WentOut = z.infer<typeof wentOutSchema>;
