import type { Database } from '../../database/open-database';
import { DecisionCheck } from './check-decisions';
import { flawOf } from './check-record';
import { flawsOfTexts, placeOf, readOwnTexts } from './check-texts';
import type { Claims } from './claims';
import type { Flaw } from './flaw';
import type { RawRecord } from './raw-record';
import { readGaps } from './read-gaps';
import { rawRecords } from './read-raw-records';
import type { SealedLeaves } from './sealed-leaves';
import type { SealingTimes } from './sealing-times';
import type { SubjectRange } from './subject-range';

export interface Look {
  readonly db: Database;
  readonly orgId: string;
  readonly leaves: SealedLeaves;
  readonly claims: Claims;
  readonly times: SealingTimes;
}

export interface Looked {
  /** Records. */
  readonly checked: number;
  readonly flaws: readonly Flaw[];
}

/** Every record of a range by itself, with the one before it, and with what lies beside it: texts, versions, decisions. */
export async function lookAtRecords(look: Look, range: SubjectRange = {}): Promise<Looked> {
  const { db, orgId, claims } = look;
  const decisions = new DecisionCheck(look, range);
  const flaws: Flaw[] = [];
  let checked = 0;
  let before: RawRecord | undefined;
  for await (const rows of rawRecords(db, orgId, range)) {
    for (const row of rows) {
      // Always asked: it also notes which numbers were met.
      const ofSealing = flawOfSealing(row, look);
      const why = flawOf(row, before) ?? ofSealing;
      if (why) flaws.push({ why, ...placeOf(row) });
      readGaps(row, claims);
      before = row;
    }
    checked += rows.length;
    const texts = await readOwnTexts(db, orgId, rows);
    flaws.push(...(await flawsOfTexts(db, orgId, rows, { claims, texts })));
    flaws.push(...(await decisions.page(rows, texts)));
  }
  flaws.push(...(await decisions.end()));
  return { checked, flaws };
}

function flawOfSealing(row: RawRecord, { leaves, times }: Look): Flaw['why'] | undefined {
  const why = row.leaf === null ? undefined : leaves.whyNot(row.hash, row.leaf);
  return why ?? (times.isBackDated(row) ? 'back-dated' : undefined);
}
