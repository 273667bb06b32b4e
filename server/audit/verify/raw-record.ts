import { type HashedRecord, type RecordKind, recordText } from '../../../domain/record';
import { sha256Now } from '../tree-hasher';

/** A record exactly as it is stored; nothing is read into it, since it may have been tampered with. */
export interface RawRecord {
  readonly id: string;
  readonly subject: string;
  readonly seq: number;
  readonly kind: string;
  readonly actorId: string;
  readonly actorName: string;
  readonly nameHash: string | null;
  readonly nameSalt: string | null;
  /** ISO 8601 in UTC, with milliseconds; with microseconds where the database has some. */
  readonly at: string;
  readonly data: string;
  readonly previous: string;
  readonly hash: string;
  readonly leaf: number | null;
}

/** The hash as its content makes it. */
export function hashAgain(row: RawRecord): string {
  const entry: HashedRecord = {
    id: row.id,
    subject: row.subject,
    seq: row.seq,
    kind: row.kind as RecordKind,
    actor: { id: row.actorId, name: '' },
    nameHash: row.nameHash ?? undefined,
    at: row.at,
    dataText: row.data,
    previous: row.previous,
  };
  return sha256Now(recordText(entry));
}
