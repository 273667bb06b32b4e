import * as z from 'zod/mini';
import { sha256 } from './hash';

export const RECORD_KINDS = [
  'submitted',
  'revised',
  'approved-stage',
  'approved',
  'changes-requested',
  'refused',
  'withdrawn',
  'expired',
  'posted',
  'posted-differs',
  'posted-with-reason',
  'posted-unchecked',
  'warned',
  'pack-published',
  'enrolled',
  // words between people, and what happens outside of the usual road
  'suggestion-declined',
  'commented',
  'comment-deleted',
  'posted-clear',
  'sampled',
  'sample-text-sent',
  'sample-reviewed',
  'glass-broken',
  'glass-acknowledged',
  'setting-changed',
  'guest-invited',
  'guest-withdrawn',
  'stop-started',
  'stop-ended',
  'reconfirmed',
  'posted-despite-stop',
] as const;
export const recordKindSchema = z.enum(RECORD_KINDS);
export type RecordKind = z.infer<typeof recordKindSchema>;

/** One entry of the audit trail. Never holds a draft's text: ids, counts and hashes only. */
export const recordSchema = z.object({
  id: z.string(),
  /** What it is about: a submission's id, or the record's own id where it stands alone. */
  subject: z.string(),
  /** 1, 2, 3 … within its subject. */
  seq: z.int(),
  kind: recordKindSchema,
  actor: z.object({ id: z.string(), name: z.string() }),
  at: z.string(),
  data: z.record(z.string(), z.unknown()),
  /** Hash of the entry before in the same subject; 64 zeros for the first. */
  previous: z.string(),
  hash: z.string(),
});
export type RecordEntry = z.infer<typeof recordSchema>;

export const FIRST_PREVIOUS = '0'.repeat(64);

/** Chained by hash over a fixed JSON tuple; `data` is hashed as the text it is stored as. */
export function recordHash(
  entry: Omit<RecordEntry, 'hash' | 'data'> & { readonly dataText: string },
): Promise<string> {
  return sha256(
    JSON.stringify([
      'guidepost-record-1',
      entry.id,
      entry.subject,
      entry.seq,
      entry.kind,
      entry.actor.id,
      entry.at,
      entry.dataText,
      entry.previous,
    ]),
  );
}
