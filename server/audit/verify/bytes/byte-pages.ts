import { flawOf } from '../check-record';
import { placeOf } from '../check-texts';
import { factsOf } from '../claims';
import { DECISION_KINDS, type DecisionFacts } from '../decision-record';
import type { Flaw } from '../flaw';
import type { Look, Looked } from '../look';
import type { RawRecord } from '../raw-record';
import { readGaps } from '../read-gaps';
import { bytesOfHash } from '../sealed-leaves';
import type { SubjectRange } from '../subject-range';
import { hasDraft, hasOwnTexts, TAKING_KINDS } from '../tells-more';
import { flawOfSealing } from '../text-pages';
import { BesideRecords, type Telling } from './beside-records';
import type { ReadRows } from './copy-out';
import { KnownNames } from './known-names';
import { KnownWords } from './known-words';
import { AT, DATA, HASH, KIND, LEAF, rawRecordAt } from './record-columns';
import { recordRows } from './record-rows';
import type { RowPage } from './row-page';
import { type RowPlace, soundHash } from './sound-record';

/** The same as `textPages` from PostgreSQL's own bytes: texts are made only of what is not plainly whole. */
export async function* bytePages(
  look: Look,
  read: ReadRows,
  range: SubjectRange,
): AsyncGenerator<Looked> {
  const names = new KnownNames();
  const beside = new BesideRecords(look, read, range);
  let before: RowPlace | undefined;
  for await (const page of recordRows(read, look.orgId, range)) {
    const { flaws, telling } = lookAt(look, page, { before, names });
    // Its page's memory is needed for others.
    before = { page: page.alone(page.count - 1), row: 0 };
    flaws.push(...(await beside.flawsOf(page, telling)));
    yield { checked: page.count, flaws };
  }
  yield { checked: 0, flaws: await beside.end() };
}

interface Met {
  /** The record before. */
  readonly before: RowPlace | undefined;
  readonly names: KnownNames;
}

function lookAt(look: Look, page: RowPage, { before: beforeAll, names }: Met) {
  const flaws: Flaw[] = [];
  const telling: Telling[] = [];
  let before = beforeAll;
  for (let row = 0; row < page.count; row += 1) {
    const place = { page, row };
    const told = lookAtOne(look, place, { before, names }, flaws);
    if (told) telling.push(told);
    before = place;
  }
  return { flaws, telling };
}

/** @param flaws to which its own are added */
function lookAtOne(look: Look, place: RowPlace, met: Met, flaws: Flaw[]): Telling | undefined {
  const hash = soundHash(place, met.before, met.names);
  const ofSealing = sealingOf(look, place, hash);
  if (hash !== undefined && !ofSealing) return whatItTells(look, place);
  const raw = rawRecordAt(place.page, place.row);
  const ofRecord = hash === undefined ? flawOf(raw, rawBefore(met.before)) : undefined;
  const why = ofRecord ?? ofSealing;
  if (why) flaws.push({ why, ...placeOf(raw) });
  return toldInFull(look, place.row, raw);
}

function rawBefore(before: RowPlace | undefined): RawRecord | undefined {
  return before && rawRecordAt(before.page, before.row);
}

/** @param hash of a sound record */
function sealingOf(look: Look, { page, row }: RowPlace, hash: string | undefined) {
  const ms = Math.floor(page.microseconds(row, AT) / 1000);
  const bytes = hash ?? bytesOfHash(page.text(row, HASH));
  return flawOfSealing(look, page.integerOrNull(row, LEAF), bytes, ms);
}

function toldInFull(look: Look, row: number, raw: RawRecord): Telling {
  readGaps(raw, look.claims);
  return { row, kind: raw.kind, facts: {}, raw };
}

const KINDS = new KnownWords([...TAKING_KINDS, ...DECISION_KINDS]);
const TAKING = new Set(TAKING_KINDS);

/** Of a sound record; undefined where it has no more to say than its own content. */
function whatItTells(look: Look, { page, row }: RowPlace): Telling | undefined {
  const kind = KINDS.at(page, row, KIND) ?? '';
  const data = page.text(row, DATA);
  if (TAKING.has(kind) || hasDraft(kind, data)) {
    return toldInFull(look, row, rawRecordAt(page, row));
  }
  if (kind === '' && !hasOwnTexts(data)) return undefined;
  return { row, kind, facts: factsOf<DecisionFacts>({ data }), raw: undefined };
}
