import type { ColumnType } from 'kysely';

type Instant = ColumnType<Date, string, string>;
type MaybeInstant = ColumnType<Date | null, string | null | undefined, string | null>;
type MaybeText = ColumnType<string | null, string | null | undefined, string | null>;

/** Columns of `record` that came with the sealed tree. */
export interface SealedRecord {
  /** Its number in the tree; null until it is sealed. */
  leaf: ColumnType<number | null, number | undefined, number>;
  /** What the record's hash holds of the actor's name; null in records from before. */
  name_hash: MaybeText;
  /** Null also where the name was erased. */
  name_salt: MaybeText;
}

export interface AuditTables {
  /** Words of people, as JSON, that a record only commits to, so that they can be taken away. */
  record_text: { org_id: string; record_id: string; name: string; salt: string; text: string };
  /** One row: how far the tree is, and who may seal. */
  audit_tree: {
    org_id: string;
    size: number;
    holder: string;
    lease_until: Instant;
    /** Goes up with every new holder: a late one writes nothing. */
    fence: number;
  };
  /** Up to 256 hashes of one level, joined: level 0 the leaves, level 1 the roots of 256 leaves, … */
  audit_tile: { org_id: string; level: number; place: number; hashes: string };
  audit_head: { org_id: string; size: number; root: string; at: Instant; jws: string };
  audit_anchor: {
    org_id: string;
    /** Hash of the setting's text, which may hold a secret. */
    target: string;
    label: string;
    /** Of the last tree head that the target took; 0 before the first. */
    size: number;
    anchored_at: MaybeInstant;
    tries: number;
    next_at: Instant;
    problem: string;
  };
  retention: { org_id: string; version: number; rules: string; updated_at: Instant };
  legal_hold: {
    org_id: string;
    hold_id: string;
    kind: string;
    target: string;
    reason: string;
    placed_by: string;
    placed_at: Instant;
    ended_by: MaybeText;
    ended_at: MaybeInstant;
  };
  purged_submission: { org_id: string; submission_id: string; purged_at: Instant };
}
