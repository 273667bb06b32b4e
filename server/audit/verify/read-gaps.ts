import { isNameless, isTombstone, tombstoneHash } from './check-record';
import { placeOf } from './check-texts';
import type { Claims } from './claims';
import type { RawRecord } from './raw-record';

/** Notes what a record explains, and what of it has to be explained by another. */
export function readGaps(row: RawRecord, claims: Claims): void {
  claims.read(row);
  if (isTombstone(row))
    claims.gap(`record ${tombstoneHash(row)}`, { why: 'purged-unsaid', ...placeOf(row) });
  else if (isNameless(row)) {
    claims.gap(`name ${row.actorId}`, { why: 'name-gone', ...placeOf(row) });
  }
}
