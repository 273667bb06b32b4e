import { PageMemory } from './bytes/page-memory';
import { type OwnTexts, placeOf } from './check-texts';
import { type Recorded, wronglyVoid } from './check-voids';
import {
  type DecisionRecord,
  decisionRecord,
  fits,
  isMeant,
  isOfDecision,
  isOldReasonGone,
  isReviewerNameless,
} from './decision-record';
import type { Flaw } from './flaw';
import type { Look } from './look';
import type { RawRecord } from './raw-record';
import { decisionsIn, type StoredDecision } from './read-decisions';
import type { SubjectRange } from './subject-range';

/**
 * Holds the stored decisions against the records of them, one page of records after the other. Each page asks once, for all submissions
 * up to its last one, those without a record included; the last one may go on in the next page and waits for it.
 */
export class DecisionCheck {
  readonly #look: Look;
  readonly #memory = new PageMemory();
  #records = new Map<string, DecisionRecord[]>();
  /** Records of approvals that were taken back, by submission. */
  #revoked = new Map<string, RawRecord[]>();
  #from: string | undefined;
  readonly #end: string | undefined;

  constructor(look: Look, range: SubjectRange) {
    this.#look = look;
    this.#from = range.from;
    this.#end = range.before;
  }

  /**
   * @param rows those that may tell of decisions, in the order of their subjects
   * @param last subject of the page's last row
   */
  async page(
    rows: readonly RawRecord[],
    { last, texts }: { last: string; texts: OwnTexts },
  ): Promise<Flaw[]> {
    for (const row of rows) this.#read(row, texts);
    return last === this.#from ? [] : this.#compare(last);
  }

  end(): Promise<Flaw[]> {
    return this.#compare(this.#end);
  }

  #read(row: RawRecord, texts: OwnTexts): void {
    if (row.kind === 'revoked') add(this.#revoked, row.subject, row);
    if (!isOfDecision(row.kind)) return;
    const reason = texts.get(`${row.id} reason`)?.text;
    add(this.#records, row.subject, decisionRecord(row, reason));
  }

  async #compare(before: string | undefined): Promise<Flaw[]> {
    const range = { from: this.#from, before };
    const stored = await decisionsIn(this.#look, range, this.#memory);
    const waiting = new Map<string, DecisionRecord[]>();
    const flaws: Flaw[] = [];
    for (const [subject, records] of this.#records) {
      if (subject === before) waiting.set(subject, records);
      else flaws.push(...this.#ofSubject(subject, stored.get(subject) ?? [], records));
      stored.delete(subject);
    }
    for (const decisions of stored.values()) flaws.push(...decisions.map(unrecorded));
    this.#records = waiting;
    this.#revoked = new Map([...this.#revoked].filter(([subject]) => subject === before));
    this.#from = before;
    return flaws;
  }

  #ofSubject(
    subject: string,
    decisions: readonly StoredDecision[],
    records: readonly DecisionRecord[],
  ): Flaw[] {
    const pairs = pairUp(decisions, records, fits);
    const changed = pairUp(pairs.decisions, pairs.records, isMeant);
    for (const [decision, record] of pairs.found) this.#readGaps(decision, record);
    const voided = wronglyVoid(pairs.found, this.#revoked.get(subject) ?? []);
    return [
      ...[...voided, ...changed.found].map(([, record]) => flawOf('decision-changed', record)),
      ...changed.decisions.map(unrecorded),
      ...changed.records.map((record) => flawOf('decision-gone', record)),
    ];
  }

  #readGaps(decision: StoredDecision, record: DecisionRecord): void {
    const flaw = flawOf('decision-changed', record);
    if (isReviewerNameless(decision, record)) {
      this.#look.claims.gap(`name ${decision.reviewerId}`, flaw);
    }
    if (isOldReasonGone(decision, record))
      this.#look.claims.gap(`texts of ${decision.subject}`, flaw);
  }
}

interface Pairs {
  readonly found: readonly Recorded[];
  /** Those that are left over. */
  readonly decisions: readonly StoredDecision[];
  readonly records: readonly DecisionRecord[];
}

/** Each decision with the first record that belongs to it and to no other. */
function pairUp(
  decisions: readonly StoredDecision[],
  records: readonly DecisionRecord[],
  belongs: typeof fits,
): Pairs {
  const left = [...records];
  const found: Recorded[] = [];
  const alone: StoredDecision[] = [];
  for (const decision of decisions) {
    const place = left.findIndex((record) => belongs(decision, record));
    const [record] = place < 0 ? [] : left.splice(place, 1);
    if (record) found.push([decision, record]);
    else alone.push(decision);
  }
  return { found, decisions: alone, records: left };
}

function add<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const others = map.get(key);
  if (others) others.push(value);
  else map.set(key, [value]);
}

function flawOf(why: Flaw['why'], { row }: DecisionRecord): Flaw {
  return { why, ...placeOf(row) };
}

function unrecorded({ subject, revision, stage, reviewerId }: StoredDecision): Flaw {
  return { why: 'decision-unrecorded', subject, decision: { revision, stage, reviewerId } };
}
