import type { ExportFilter } from '../../../domain/audit-export';
import type { Database } from '../../database/open-database';
import type { StoredHead } from '../read-heads';
import { type SealedRow, trailRows } from './trail-rows';

/** What every format is made from. */
export interface ExportSource {
  readonly db: Database;
  readonly orgId: string;
  readonly head: StoredHead;
  readonly filter: ExportFilter;
  rows(): AsyncGenerator<SealedRow[]>;
}

export function exportSource(
  db: Database,
  orgId: string,
  head: StoredHead,
  filter: ExportFilter,
): ExportSource {
  return { db, orgId, head, filter, rows: () => trailRows(db, orgId, filter, head.head.size) };
}
