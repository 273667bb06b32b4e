import { ByteText } from './byte-text';
import { isHexOf } from './is-text';
import {
  ACTOR_ID,
  DATA,
  HASH,
  ID,
  KIND,
  NAME_HASH,
  PREVIOUS,
  SEQ,
  SUBJECT,
} from './record-columns';
import type { RowPage } from './row-page';

const text = new ByteText();

/**
 * `hashAgain` for bytes.
 * @param ms its time, which `isWritable`
 * @returns the record's hash, a sign for each byte; undefined where it is not the one that its content makes
 */
export function ownHash(page: RowPage, row: number, ms: number): string | undefined {
  text.begin(page.start(row, HASH) - page.start(row, ID));
  const isNamed = !page.isNull(row, NAME_HASH);
  text.ascii(isNamed ? '["guidepost-record-2",' : '["guidepost-record-1",');
  text.quoted(page, row, ID);
  text.ascii(',');
  text.quoted(page, row, SUBJECT);
  text.ascii(`,${page.integer(row, SEQ)},`);
  text.quoted(page, row, KIND);
  text.ascii(',');
  text.quoted(page, row, ACTOR_ID);
  text.ascii(',');
  if (isNamed) {
    text.quoted(page, row, NAME_HASH);
    text.ascii(',');
  }
  text.ascii('"');
  text.instant(ms);
  text.ascii('",');
  text.quoted(page, row, DATA);
  text.ascii(',');
  text.quoted(page, row, PREVIOUS);
  text.ascii(']');
  const digest = text.digest();
  return isHexOf(page, row, HASH, digest) ? digest : undefined;
}
