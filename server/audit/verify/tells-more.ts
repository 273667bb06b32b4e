import { COMMITMENTS } from '../../../domain/record';
import { isOfDecision } from './decision-record';

/** Do a record's own texts stand beside it? */
export function hasOwnTexts(data: string): boolean {
  return data.includes(OWN_TEXTS);
}

/** Does it tell of a version of the draft? */
export function hasDraft(kind: string, data: string): boolean {
  return kind !== 'purged' && data.includes(DRAFT);
}

const OWN_TEXTS = `"${COMMITMENTS}"`;
const DRAFT = '"bodyHash"';
/** What took something away. */
const TAKING = new Set(['purged', 'person-erased', 'revoked']);

/** Is there more to a record than its own content: something beside it, or something that it says of others? */
export function tellsMore(kind: string, data: string): boolean {
  return TAKING.has(kind) || isOfDecision(kind) || hasOwnTexts(data) || hasDraft(kind, data);
}
