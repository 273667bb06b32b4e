import { COMMITMENTS } from '../../../../domain/record';
import { DecisionCheck } from '../check-decisions';
import { flawsOfTexts } from '../check-texts';
import { type DecisionFacts, isOfDecision, verdictOf } from '../decision-record';
import type { Flaw } from '../flaw';
import type { Look } from '../look';
import type { RawRecord } from '../raw-record';
import type { SubjectRange } from '../subject-range';
import { hasOwnTexts } from '../tells-more';
import type { ReadRows } from './copy-out';
import { type DecisionRows, readDecisionRows } from './decision-rows';
import { type OwnTextRows, readOwnTextRows } from './own-text-rows';
import { PageMemory } from './page-memory';
import { isPlainly, type TellingRecord } from './plain-decision';
import { ID, rawRecordAt, SUBJECT } from './record-columns';
import type { RowPage } from './row-page';

/** A record of a page that tells of more than its own content. */
export interface Telling {
  readonly row: number;
  /** '' where it is none that matters here. */
  readonly kind: string;
  readonly facts: Partial<DecisionFacts>;
  /** In texts, where its bytes alone do not say that all is well; it is looked at as any engine's records are. */
  raw: RawRecord | undefined;
}

/** Holds what lies beside the records of a range against them, page by page: own texts, versions, decisions. */
export class BesideRecords {
  readonly #look: Look;
  readonly #read: ReadRows;
  readonly #check: DecisionCheck;
  readonly #textMemory = new PageMemory();
  readonly #decisionMemory = new PageMemory();
  /** The first submission whose decisions were not read yet. */
  #from: string | undefined;
  readonly #end: string | undefined;

  constructor(look: Look, read: ReadRows, { from, before }: SubjectRange) {
    this.#look = look;
    this.#read = read;
    this.#check = new DecisionCheck(look.claims);
    this.#from = from;
    this.#end = before;
  }

  async flawsOf(page: RowPage, telling: readonly Telling[]): Promise<Flaw[]> {
    const { db, orgId, claims } = this.#look;
    const ids = telling.filter(hasTexts).map((told) => page.text(told.row, ID));
    const texts = await readOwnTextRows(this.#read, { orgId, ids }, this.#textMemory);
    for (const told of telling) {
      if (!told.raw && !areTextsRight(page, told, texts)) told.raw = rawRecordAt(page, told.row);
    }
    const raws = telling.flatMap(({ raw }) => raw ?? []);
    const ofTexts = await flawsOfTexts(db, orgId, raws, { claims, texts });
    return [...ofTexts, ...(await this.#flawsOfDecisions(page, telling, texts))];
  }

  async end(): Promise<Flaw[]> {
    const stored = await this.#decisionsUpTo(this.#end);
    return this.#check.compare(stored.rest(), this.#end);
  }

  #decisionsUpTo(before: string | undefined): Promise<DecisionRows> {
    const range = { orgId: this.#look.orgId, from: this.#from, before };
    return readDecisionRows(this.#read, range, this.#decisionMemory);
  }

  async #flawsOfDecisions(
    page: RowPage,
    telling: readonly Telling[],
    texts: OwnTextRows,
  ): Promise<Flaw[]> {
    const last = page.text(page.count - 1, SUBJECT);
    const stored = last === this.#from ? undefined : await this.#decisionsUpTo(last);
    for (const group of bySubject(page, telling.filter(isAboutDecision))) {
      const subject = page.text(group[0]?.row ?? 0, SUBJECT);
      // Of the last one more may come.
      const mayBeSettled = subject !== last && !this.#check.isWaiting(subject);
      if (mayBeSettled && stored && areSettled(stored, subject, { page, group, texts })) continue;
      this.#readClosely({ page, group, texts });
    }
    if (!stored) return [];
    this.#from = last;
    return this.#check.compare(stored.rest(), last);
  }

  #readClosely({ page, group, texts }: Group): void {
    for (const { row, raw } of group) this.#check.read(raw ?? rawRecordAt(page, row), texts);
  }
}

function hasTexts({ facts, raw }: Telling): boolean {
  return raw ? hasOwnTexts(raw.data) : facts[COMMITMENTS] !== undefined;
}

function areTextsRight(page: RowPage, { row, facts }: Telling, texts: OwnTextRows): boolean {
  const { [COMMITMENTS]: hashes } = facts;
  if (hashes === undefined) return true;
  const id = page.text(row, ID);
  return Object.entries(hashes).every(([name, hash]) => texts.fits(id, name, hash));
}

function isAboutDecision({ kind }: Telling): boolean {
  return kind === 'revoked' || isOfDecision(kind);
}

/** Those of one subject together; they stand in its order. */
function* bySubject(page: RowPage, telling: readonly Telling[]): Generator<readonly Telling[]> {
  let group: Telling[] = [];
  for (const told of telling) {
    const [first] = group;
    if (first && !page.isSame(told.row, SUBJECT, page, first.row, SUBJECT)) {
      yield group;
      group = [];
    }
    group.push(told);
  }
  if (group.length > 0) yield group;
}

interface Group {
  readonly page: RowPage;
  /** All records of a submission that tell of decisions or took some back. */
  readonly group: readonly Telling[];
  readonly texts: OwnTextRows;
}

/** True where each decision is plainly the one of its own record, and none is left over on either side. */
function areSettled(stored: DecisionRows, subject: string, { page, group, texts }: Group): boolean {
  if (group.some(({ raw }) => raw)) return false;
  const left = group.map((told) => tellingRecord(page, told, texts));
  return stored.settle(subject, (decisions, rows) => {
    const areFound = rows.every((row) => {
      const place = left.findIndex((record) => isPlainly(decisions, row, record));
      if (place >= 0) left.splice(place, 1);
      return place >= 0;
    });
    return areFound && left.length === 0;
  });
}

function tellingRecord(
  page: RowPage,
  { row, kind, facts }: Telling,
  texts: OwnTextRows,
): TellingRecord {
  const hasReason = facts[COMMITMENTS]?.reason !== undefined;
  const reason = hasReason ? texts.place(page.text(row, ID), 'reason') : undefined;
  return { page, row, verdict: verdictOf(kind), facts, reason };
}
