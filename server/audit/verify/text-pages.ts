import { DecisionCheck } from './check-decisions';
import { flawOf } from './check-record';
import { flawsOfTexts, placeOf, readOwnTexts } from './check-texts';
import type { Flaw } from './flaw';
import type { Look, Looked } from './look';
import type { RawRecord } from './raw-record';
import { decisionsIn } from './read-decisions';
import { readGaps } from './read-gaps';
import { rawRecords } from './read-raw-records';
import { bytesOfHash } from './sealed-leaves';
import type { SubjectRange } from './subject-range';

/** The records of a range, with what lies beside them, by plain statements, which any engine understands. */
export async function* textPages(look: Look, range: SubjectRange): AsyncGenerator<Looked> {
  const { db, orgId, claims } = look;
  const decisions = new DecisionCheck(claims);
  let { from } = range;
  let before: RawRecord | undefined;
  for await (const rows of rawRecords(db, orgId, range)) {
    const flaws = flawsOfRecords(look, rows, before);
    before = rows.at(-1);
    const texts = await readOwnTexts(db, orgId, rows);
    flaws.push(...(await flawsOfTexts(db, orgId, rows, { claims, texts })));
    for (const row of rows) decisions.read(row, texts);
    if (before && before.subject !== from) {
      const last = before.subject;
      const stored = await decisionsIn(db, orgId, { from, before: last });
      flaws.push(...decisions.compare(stored, last));
      from = last;
    }
    yield { checked: rows.length, flaws };
  }
  const stored = await decisionsIn(db, orgId, { from, before: range.before });
  yield { checked: 0, flaws: decisions.compare(stored, range.before) };
}

function flawsOfRecords(
  look: Look,
  rows: readonly RawRecord[],
  beforeAll: RawRecord | undefined,
): Flaw[] {
  const flaws: Flaw[] = [];
  let before = beforeAll;
  for (const row of rows) {
    // Always asked: it also notes which numbers were met.
    const ofSealing = flawOfSealing(look, row.leaf, bytesOfHash(row.hash), Date.parse(row.at));
    const why = flawOf(row, before) ?? ofSealing;
    if (why) flaws.push({ why, ...placeOf(row) });
    readGaps(row, look.claims);
    before = row;
  }
  return flaws;
}

/** @param hash of the record, a sign for each byte; @param ms its time */
export function flawOfSealing(
  { leaves, times }: Look,
  leaf: number | null,
  hash: string,
  ms: number,
): Flaw['why'] | undefined {
  const why = leaf === null ? undefined : leaves.whyNot(hash, leaf);
  return why ?? (times.isBackDated(leaf, ms) ? 'back-dated' : undefined);
}
