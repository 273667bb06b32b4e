import type { DecisionVerdict } from '../../../../domain/submission';
import { STAGES_A_ROUND } from '../../../submissions/submission-rows';
import type { DecisionFacts } from '../decision-record';
import { ByteText } from './byte-text';
import { BODY, AT as DECIDED_AT, REVIEWER, REVISION, STAGE, VOIDED_AT } from './decision-rows';
import { ACTOR_ID, ACTOR_NAME, AT } from './record-columns';
import type { RowPage } from './row-page';
import type { RowPlace } from './sound-record';

/** A sound record that tells of a decision. */
export interface TellingRecord extends RowPlace {
  /** Undefined of other records. */
  readonly verdict: DecisionVerdict | undefined;
  readonly facts: Partial<DecisionFacts>;
  /** Where its reason stands; undefined where it has none. */
  readonly reason: ValuePlace | undefined;
}

export interface ValuePlace extends RowPlace {
  readonly column: number;
}

const HASH_TEXT = /^[0-9a-f]{64}$/;
const text = new ByteText();

/**
 * True where `fits` would be, told from the bytes alone: the decision is stored as the server writes it, and nothing of it was taken back
 * or away. False says no more than that somebody has to look closer.
 */
export function isPlainly(page: RowPage, row: number, record: TellingRecord): boolean {
  const { facts } = record;
  const revision = page.integer(row, REVISION);
  const stage = page.integer(row, STAGE) % STAGES_A_ROUND;
  return (
    record.verdict !== undefined &&
    facts.revision === revision &&
    facts.stage === stage &&
    isUsual(facts) &&
    page.isNull(row, VOIDED_AT) &&
    page.microseconds(row, DECIDED_AT) === record.page.microseconds(record.row, AT) &&
    page.isSame(row, REVIEWER, record.page, record.row, ACTOR_ID) &&
    isWritten(page, row, record)
  );
}

/** Nobody's place was taken, and the reason is no hash without a salt. */
function isUsual({ onBehalfOfId, reasonHash, senior, contentHash }: Partial<DecisionFacts>) {
  return (
    onBehalfOfId === undefined &&
    reasonHash === undefined &&
    (senior === undefined || typeof senior === 'boolean') &&
    typeof contentHash === 'string' &&
    HASH_TEXT.test(contentHash)
  );
}

/** Is the body what JSON.stringify makes of what the record says? */
function isWritten(page: RowPage, row: number, told: TellingRecord): boolean {
  const { page: records, row: record, facts, reason } = told;
  const words = reason ? reason.page.length(reason.row, reason.column) : 0;
  text.begin(records.length(record, ACTOR_ID) + records.length(record, ACTOR_NAME) + words);
  text.ascii(`{"revision":${facts.revision},"stage":${facts.stage},"reviewer":{"id":`);
  text.quoted(records, record, ACTOR_ID);
  text.ascii(',"name":');
  text.quoted(records, record, ACTOR_NAME);
  text.ascii(`},"verdict":"${told.verdict}","reason":`);
  if (reason) text.copied(reason.page, reason.row, reason.column);
  else text.ascii('""');
  text.ascii(`,"contentHash":"${facts.contentHash}","at":"`);
  text.instant(Math.floor(records.microseconds(record, AT) / 1000));
  text.ascii(facts.senior === undefined ? '"}' : `","senior":${facts.senior}}`);
  return text.isStored(page, row, BODY);
}
