import * as z from 'zod/mini';
import { draftSchema } from '../domain/draft';
import { findingSchema } from '../domain/finding';
import { browser } from './extension-api';

const pendingSchema = z.object({
  draft: draftSchema,
  findings: z.array(findingSchema),
  contentHash: z.string(),
  apartFrom: z.optional(z.string()),
});
export type PendingReason = z.infer<typeof pendingSchema>;

/** Held posts whose author is writing a reason. storage.session: survives the worker, never touches the disk, no content script reads it. */
export async function keepPendingReason(id: string, pending: PendingReason): Promise<void> {
  await browser.storage.session.set({ [keyOf(id)]: pending });
}

export async function readPendingReason(id: string): Promise<PendingReason | undefined> {
  const found = (await browser.storage.session.get(keyOf(id)))[keyOf(id)];
  const parsed = pendingSchema.safeParse(found);
  return parsed.success ? parsed.data : undefined;
}

export async function forgetPendingReason(id: string): Promise<void> {
  await browser.storage.session.remove(keyOf(id));
}

function keyOf(id: string): string {
  return `reason ${id}`;
}
