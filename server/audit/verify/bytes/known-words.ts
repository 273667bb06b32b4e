import { isText } from './is-text';
import type { RowPage } from './row-page';

/** Some words that a value may be, found without a text being made of it. */
export class KnownWords {
  readonly #byLength: string[][] = [];

  /** @param words of ASCII */
  constructor(words: Iterable<string>) {
    for (const word of words) {
      const others = this.#byLength[word.length] ?? [];
      this.#byLength[word.length] = [...others, word];
    }
  }

  /** Undefined where it is none of them. */
  at(page: RowPage, row: number, column: number): string | undefined {
    const words = this.#byLength[page.length(row, column)];
    if (words) for (const word of words) if (isText(page, row, column, word)) return word;
    return undefined;
  }
}
