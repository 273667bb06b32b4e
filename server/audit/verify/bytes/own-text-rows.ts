import { type OwnText, type OwnTexts, wordsOf } from '../check-texts';
import { ByteText } from './byte-text';
import { literal, literalArray, type ReadRows } from './copy-out';
import { isText } from './is-text';
import type { PageMemory } from './page-memory';
import type { ValuePlace } from './plain-decision';
import { RowGroups } from './row-groups';
import { RowPage } from './row-page';

const [RECORD_ID, NAME, SALT, TEXT] = [0, 1, 2, 3];
const text = new ByteText();

/** The texts that stand beside some records, as PostgreSQL's bytes. */
export class OwnTextRows implements OwnTexts {
  readonly #page: RowPage;
  readonly #byRecord: RowGroups;

  /** @param page texts of one record next to each other */
  constructor(page: RowPage) {
    this.#page = page;
    this.#byRecord = new RowGroups(page, RECORD_ID);
  }

  /** As stored, in JSON: where it stands. Undefined where there is none. */
  place(recordId: string, name: string): ValuePlace | undefined {
    const page = this.#page;
    const row = this.#byRecord.rowsOf(recordId).find((one) => isText(page, one, NAME, name));
    return row === undefined ? undefined : { page, row, column: TEXT };
  }

  get(recordId: string, name: string): OwnText | undefined {
    const place = this.place(recordId, name);
    if (!place) return undefined;
    const { page, row } = place;
    return { salt: page.text(row, SALT), text: wordsOf(page.text(row, TEXT)) };
  }

  /**
   * True where a text is plainly the one that was hashed. Words that are stored otherwise than JSON.stringify writes them are not: that is
   * for others to find out.
   */
  fits(recordId: string, name: string, hash: unknown): boolean {
    const place = this.place(recordId, name);
    if (!place || typeof hash !== 'string') return false;
    const { page, row } = place;
    text.begin(page.length(row, NAME) + page.length(row, SALT) + page.length(row, TEXT));
    text.ascii('["guidepost-commitment-1",');
    text.quoted(page, row, NAME);
    text.ascii(',');
    text.quoted(page, row, SALT);
    text.ascii(',');
    text.copied(page, row, TEXT);
    text.ascii(']');
    return Buffer.from(text.digest(), 'latin1').toString('hex') === hash;
  }
}

/** @param memory to read them in */
export async function readOwnTextRows(
  read: ReadRows,
  { orgId, ids }: { readonly orgId: string; readonly ids: readonly string[] },
  memory: PageMemory,
): Promise<OwnTextRows> {
  if (ids.length === 0) return new OwnTextRows(new RowPage(Buffer.alloc(0), []));
  const page = await read(
    `SELECT record_id, name, salt, text FROM record_text
      WHERE org_id = ${literal(orgId)} AND record_id = ANY(${literalArray(ids)})
      ORDER BY record_id, name`,
    memory,
  );
  return new OwnTextRows(page);
}
