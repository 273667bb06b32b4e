import { FIRST_PREVIOUS } from '../../../../domain/record';
import { ownHash } from './canonical-record';
import { isWritable } from './instant-bytes';
import { isText } from './is-text';
import type { KnownNames } from './known-names';
import {
  ACTOR_ID,
  AT,
  DATA,
  HASH,
  NAME_HASH,
  NAME_SALT,
  PREVIOUS,
  SEQ,
  SUBJECT,
} from './record-columns';
import type { RowPage } from './row-page';

/** A record among others of its page. */
export interface RowPlace {
  readonly page: RowPage;
  readonly row: number;
}

/**
 * The hash of a record of which `flawOf` would find nothing, told from the bytes alone; a sign for each byte. Undefined says no more than
 * that somebody has to look closer: also at records whose content or name was taken away.
 */
export function soundHash(
  { page, row }: RowPlace,
  before: RowPlace | undefined,
  names: KnownNames,
): string | undefined {
  const micros = page.microseconds(row, AT);
  const ms = Math.floor(micros / 1000);
  const isFine =
    isNext(page, row, before) &&
    1000 * ms === micros &&
    isWritable(ms) &&
    !isEmpty(page, row) &&
    hasOwnName(page, row, names);
  return isFine ? ownHash(page, row, ms) : undefined;
}

function isNext(page: RowPage, row: number, before: RowPlace | undefined): boolean {
  const seq = page.integer(row, SEQ);
  if (!before || !page.isSame(row, SUBJECT, before.page, before.row, SUBJECT)) {
    return seq === 1 && isText(page, row, PREVIOUS, FIRST_PREVIOUS);
  }
  return (
    seq === before.page.integer(before.row, SEQ) + 1 &&
    page.isSame(row, PREVIOUS, before.page, before.row, HASH)
  );
}

/** As a purged one is. */
function isEmpty(page: RowPage, row: number): boolean {
  return page.length(row, DATA) === 0 && page.length(row, ACTOR_ID) === 0;
}

function hasOwnName(page: RowPage, row: number, names: KnownNames): boolean {
  return page.isNull(row, NAME_HASH) ? page.isNull(row, NAME_SALT) : names.isKnown(page, row);
}
