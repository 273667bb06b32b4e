import { flawOf } from '../check-record';
import { placeOf } from '../check-texts';
import type { Flaw } from '../flaw';
import type { Look, LookedPage } from '../look';
import type { RawRecord } from '../raw-record';
import { readGaps } from '../read-gaps';
import type { SubjectRange } from '../subject-range';
import { tellsMore } from '../tells-more';
import { flawOfSealing } from '../text-pages';
import type { ReadRows } from './copy-out';
import { KnownNames } from './known-names';
import { AT, DATA, HASH, KIND, LEAF, rawRecordAt, SUBJECT } from './record-columns';
import { recordRows } from './record-rows';
import type { RowPage } from './row-page';
import { isSound, type RowPlace } from './sound-record';

/** The same as `textPages` from PostgreSQL's own bytes: texts are made only of records that are not plainly whole or that tell more. */
export async function* bytePages(
  look: Look,
  read: ReadRows,
  range: SubjectRange,
): AsyncGenerator<LookedPage> {
  const names = new KnownNames();
  let before: RowPlace | undefined;
  for await (const page of recordRows(read, look.orgId, range)) {
    const last = page.count - 1;
    const looked = lookAt(look, page, { before, names });
    // Its page's memory is needed for others.
    before = { page: page.alone(last), row: 0 };
    yield { count: page.count, last: page.text(last, SUBJECT), ...looked };
  }
}

interface Met {
  /** The record before the page. */
  readonly before: RowPlace | undefined;
  readonly names: KnownNames;
}

function lookAt(look: Look, page: RowPage, met: Met) {
  const flaws: Flaw[] = [];
  const rows: RawRecord[] = [];
  let { before } = met;
  for (let row = 0; row < page.count; row += 1) {
    const place = { page, row };
    const ofSealing = sealingOf(look, place);
    const isFine = isSound(place, before, met.names);
    if (!isFine || ofSealing || isTelling(place)) {
      const raw = rawRecordAt(page, row);
      const ofRecord = isFine ? undefined : flawOf(raw, rawBefore(before));
      flaws.push(...asFlaws(ofRecord ?? ofSealing, raw));
      readGaps(raw, look.claims);
      rows.push(raw);
    }
    before = place;
  }
  return { flaws, rows };
}

function asFlaws(why: Flaw['why'] | undefined, raw: RawRecord): Flaw[] {
  return why ? [{ why, ...placeOf(raw) }] : [];
}

function rawBefore(before: RowPlace | undefined): RawRecord | undefined {
  return before && rawRecordAt(before.page, before.row);
}

function sealingOf(look: Look, { page, row }: RowPlace): Flaw['why'] | undefined {
  const start = page.start(row, HASH);
  const hash = page.bytes.toString('latin1', start, start + page.length(row, HASH));
  const ms = Math.floor(page.microseconds(row, AT) / 1000);
  return flawOfSealing(look, page.integerOrNull(row, LEAF), hash, ms);
}

function isTelling({ page, row }: RowPlace): boolean {
  return tellsMore(page.text(row, KIND), page.text(row, DATA));
}
