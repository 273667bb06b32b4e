import * as z from 'zod/mini';

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
  // whose turn it is
  'claimed',
  'released',
  'assigned',
  'reminder-due',
  'escalated',
  'revoked',
  'absence-set',
  'absence-ended',
  'person-removed',
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
  'posted-late',
  'posted-after-revocation',
  // who signs in, and what a directory says of people
  'signed-in',
  'session-ended',
  'person-changed',
  'person-deactivated',
  'person-reactivated',
  'membership-changed',
  // what is kept, taken away and taken out
  'purged',
  'person-erased',
  'retention-changed',
  'hold-placed',
  'hold-ended',
  'exported',
  'site-blind',
  'handed-off',
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
  /** What the hash holds of the actor's name, so that the name itself can be erased; absent in records from before. */
  nameHash: z.optional(z.string()),
  at: z.string(),
  data: z.record(z.string(), z.unknown()),
  /** Hash of the entry before in the same subject; 64 zeros for the first. */
  previous: z.string(),
  hash: z.string(),
});
export type RecordEntry = z.infer<typeof recordSchema>;

export const FIRST_PREVIOUS = '0'.repeat(64);

/** A record as its hash sees it: `data` as the text that is stored, the actor's name as `nameHash`. */
export type HashedRecord = Omit<RecordEntry, 'hash' | 'data'> & { readonly dataText: string };

/** The fixed JSON tuple that is hashed. */
export function recordText(entry: HashedRecord): string {
  const { id, subject, seq, kind, actor, nameHash, at, dataText, previous } = entry;
  return nameHash === undefined
    ? JSON.stringify([
        'guidepost-record-1',
        id,
        subject,
        seq,
        kind,
        actor.id,
        at,
        dataText,
        previous,
      ])
    : JSON.stringify([
        'guidepost-record-2',
        id,
        subject,
        seq,
        kind,
        actor.id,
        nameHash,
        at,
        dataText,
        previous,
      ]);
}

/** Where in `data` the hashes of a record's own texts stand, by the texts' names. */
export const COMMITMENTS = 'commitments';
/** The field under which an actor's name is committed to. */
export const NAME_FIELD = 'actor.name';

/** What is hashed in place of a person's words. With the salt gone, the hash tells nothing of them any more. */
export function commitmentText(field: string, salt: string, text: string): string {
  return JSON.stringify(['guidepost-commitment-1', field, salt, text]);
}
