import { sql } from 'kysely';
import type { ExportFilter } from '../../../domain/audit-export';
import type { Database } from '../../database/open-database';
import type { RawRecord } from '../verify/raw-record';
import { rawPage } from '../verify/read-raw-records';

const PAGE = 500;

/** A sealed record as it is stored. */
export type SealedRow = RawRecord & { readonly leaf: number };

/** Sealed records in the order of the tree, in pages, up to a size of it. */
export async function* trailRows(
  db: Database,
  orgId: string,
  { from, until, submission }: ExportFilter,
  size: number,
): AsyncGenerator<SealedRow[]> {
  const filter = sql`${from ? sql`AND at >= ${instantOf(from)}` : sql``}
    ${until ? sql`AND at < ${instantOf(until)}` : sql``}
    ${submission ? sql`AND subject = ${submission}` : sql``}`;
  for (let next = 0; ; ) {
    const where = sql`org_id = ${orgId} AND leaf >= ${next} AND leaf < ${size} ${filter}`;
    const rows = await rawPage(db, { where, order: sql`leaf`, most: PAGE });
    const sealed = rows.filter((row): row is SealedRow => row.leaf !== null);
    const last = sealed.at(-1);
    if (!last) return;
    yield sealed;
    next = last.leaf + 1;
  }
}

function instantOf(text: string): Date {
  return new Date(text);
}
