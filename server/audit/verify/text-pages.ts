import { flawOf } from './check-record';
import { placeOf } from './check-texts';
import type { Flaw } from './flaw';
import type { Look, LookedPage } from './look';
import type { RawRecord } from './raw-record';
import { readGaps } from './read-gaps';
import { rawRecords } from './read-raw-records';
import type { SubjectRange } from './subject-range';

/** The records of a range by plain statements, which any engine understands. */
export async function* textPages(look: Look, range: SubjectRange): AsyncGenerator<LookedPage> {
  let before: RawRecord | undefined;
  for await (const rows of rawRecords(look.db, look.orgId, range)) {
    const flaws: Flaw[] = [];
    for (const row of rows) {
      // Always asked: it also notes which numbers were met.
      const ofSealing = flawOfSealing(look, row.leaf, row.hash, Date.parse(row.at));
      const why = flawOf(row, before) ?? ofSealing;
      if (why) flaws.push({ why, ...placeOf(row) });
      readGaps(row, look.claims);
      before = row;
    }
    yield { count: rows.length, last: before?.subject ?? '', flaws, rows };
  }
}

/** @param hash of the record; @param ms its time */
export function flawOfSealing(
  { leaves, times }: Look,
  leaf: number | null,
  hash: string,
  ms: number,
): Flaw['why'] | undefined {
  const why = leaf === null ? undefined : leaves.whyNot(hash, leaf);
  return why ?? (times.isBackDated(leaf, ms) ? 'back-dated' : undefined);
}
