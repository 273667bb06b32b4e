import { NAME_FIELD } from '../../../../domain/record';
import { commitmentHash } from '../../../records/commit-text';
import { ACTOR_NAME, NAME_HASH, NAME_SALT } from './record-columns';
import type { RowPage } from './row-page';

const MOST_KEPT = 100_000;
const KEY_BYTES = 6;
const NAME_COLUMNS = [NAME_HASH, NAME_SALT, ACTOR_NAME];

/** Names that fit their hashes, each in a record of it: many records share one. Found by the first bytes of the hash, compared by all. */
export class KnownNames {
  readonly #known = new Map<number, RowPage>();

  /** True where a record's name is the one that it was hashed from; false where it is not or was not found out. */
  isKnown(page: RowPage, row: number): boolean {
    const hashed = page.length(row, NAME_HASH);
    if (hashed < KEY_BYTES || page.isNull(row, NAME_SALT)) return false;
    const key = page.bytes.readUIntLE(page.start(row, NAME_HASH), KEY_BYTES);
    const known = this.#known.get(key);
    if (known && NAME_COLUMNS.every((column) => page.isSame(row, column, known, 0, column))) {
      return true;
    }
    return this.#isRight(page, row, key);
  }

  #isRight(page: RowPage, row: number, key: number): boolean {
    const [salt, name] = [page.text(row, NAME_SALT), page.text(row, ACTOR_NAME)];
    if (commitmentHash(NAME_FIELD, salt, name) !== page.text(row, NAME_HASH)) return false;
    if (this.#known.size < MOST_KEPT) this.#known.set(key, page.alone(row));
    return true;
  }
}
