import * as z from 'zod/mini';

/** Lines of a JSONL export, in this order: one `export`, records, one `end`. Enough to check it without the database. */
const hash = z.string();

export const exportStartSchema = z.object({
  type: z.literal('export'),
  format: z.literal('guidepost-audit-1'),
  org: z.string(),
  /** The signed head that the proofs lead to, and the public keys that may have signed it. */
  jws: z.string(),
  keys: z.array(z.record(z.string(), z.unknown())),
  /** What was asked for; empty = everything. */
  filter: z.record(z.string(), z.string()),
});

export const exportRecordSchema = z.object({
  type: z.literal('record'),
  leaf: z.int(),
  id: z.string(),
  subject: z.string(),
  seq: z.int(),
  kind: z.string(),
  actorId: z.string(),
  actorName: z.string(),
  nameHash: z.nullable(hash),
  nameSalt: z.nullable(z.string()),
  at: z.string(),
  /** As it is stored and hashed. */
  data: z.string(),
  previous: hash,
  hash,
  proof: z.array(hash),
});
export type ExportRecord = z.infer<typeof exportRecordSchema>;

export const exportEndSchema = z.object({
  type: z.literal('end'),
  records: z.int(),
  /** SHA-256 of all record lines, each with its line end. */
  sha256: hash,
});

export const exportLineSchema = z.discriminatedUnion('type', [
  exportStartSchema,
  exportRecordSchema,
  exportEndSchema,
]);
