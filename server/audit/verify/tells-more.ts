import { COMMITMENTS } from '../../../domain/record';

/** Do a record's own texts stand beside it? */
export function hasOwnTexts(data: string): boolean {
  return data.includes(OWN_TEXTS);
}

/** Does it tell of a version of the draft? */
export function hasDraft(kind: string, data: string): boolean {
  return kind !== 'purged' && data.includes(DRAFT) && data.includes(VERSION);
}

const OWN_TEXTS = `"${COMMITMENTS}"`;
const DRAFT = '"bodyHash"';
// A published pack has the hash of its body, and no revision.
const VERSION = '"revision"';
/** The kinds of record by which something was taken away. */
export const TAKING_KINDS: readonly string[] = ['purged', 'person-erased', 'revoked'];
