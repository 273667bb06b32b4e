import * as z from 'zod/mini';

const hash = z.string().check(z.regex(/^[0-9a-f]{64}$/));

/** What the server signs about its sealed trail: so many records, in this order, with these contents. */
export const treeHeadSchema = z.object({
  /** The organisation's id. */
  org: z.string(),
  size: z.int(),
  /** Root of the Merkle tree over the records' hashes (RFC 6962, SHA-256). */
  root: hash,
  at: z.string(),
});
export type TreeHead = z.infer<typeof treeHeadSchema>;

/** `typ` of the compact JWS (EdDSA) whose payload is a tree head. */
export const TREE_HEAD_TYPE = 'sth+jws';

/** GET /v1/audit/head */
export const auditHeadAnswerSchema = z.object({
  head: z.nullable(treeHeadSchema),
  /** The head as it was signed. */
  jws: z.nullable(z.string()),
  /** Public keys (JWK, Ed25519) that this server has signed with. */
  keys: z.array(z.record(z.string(), z.unknown())),
  /** Records that wait for the next sealing. */
  unsealed: z.int(),
  anchors: z.array(
    z.object({
      target: z.string(),
      /** Of the last head that was taken there. */
      size: z.int(),
      at: z.nullable(z.string()),
      /** What went wrong at the last try; empty where nothing did. */
      problem: z.string(),
    }),
  ),
});

/** GET /v1/audit/proof?record= : that one record is in the tree of `head`. */
export const inclusionAnswerSchema = z.object({
  record: z.string(),
  leaf: z.int(),
  leafHash: hash,
  proof: z.array(hash),
  head: treeHeadSchema,
  jws: z.string(),
});

/** GET /v1/audit/consistency?from=&to= : that the tree of `from` records is the beginning of the one of `to`. */
export const consistencyAnswerSchema = z.object({
  from: z.object({ size: z.int(), root: hash }),
  to: z.object({ size: z.int(), root: hash }),
  proof: z.array(hash),
});
