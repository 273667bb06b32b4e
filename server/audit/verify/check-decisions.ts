import { type OwnTexts, placeOf } from './check-texts';
import { type Recorded, wronglyVoid } from './check-voids';
import type { Claims } from './claims';
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
import type { RawRecord } from './raw-record';
import type { StoredDecision } from './read-decisions';

/**
 * Holds the stored decisions against the records of them, one page of records after the other: decisions are asked for up to the page's
 * last submission, which may go on in the next page and waits for it.
 */
export class DecisionCheck {
  readonly #claims: Claims;
  #records = new Map<string, DecisionRecord[]>();
  /** Records of approvals that were taken back, by submission. */
  #revoked = new Map<string, RawRecord[]>();

  constructor(claims: Claims) {
    this.#claims = claims;
  }

  read(row: RawRecord, texts: OwnTexts): void {
    if (row.kind === 'revoked') add(this.#revoked, row.subject, row);
    if (!isOfDecision(row.kind)) return;
    const reason = texts.get(row.id, 'reason')?.text;
    add(this.#records, row.subject, decisionRecord(row, reason));
  }

  /** Was a record about this submission read that waits for the decisions? */
  isWaiting(subject: string): boolean {
    return this.#records.has(subject) || this.#revoked.has(subject);
  }

  /**
   * @param stored by submission, those without a record included
   * @param before the submission whose decisions are not among them yet; undefined at the end
   */
  compare(stored: Map<string, StoredDecision[]>, before: string | undefined): Flaw[] {
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
      this.#claims.gap(`name ${decision.reviewerId}`, flaw);
    }
    if (isOldReasonGone(decision, record)) this.#claims.gap(`texts of ${decision.subject}`, flaw);
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
