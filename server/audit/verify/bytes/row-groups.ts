import type { RowPage } from './row-page';

/** The rows of a page by the text of one column; those with the same text have to stand next to each other. */
export class RowGroups {
  readonly #page: RowPage;
  readonly #column: number;
  /** The first row of each. */
  readonly #first = new Map<string, number>();

  constructor(page: RowPage, column: number) {
    this.#page = page;
    this.#column = column;
    for (let row = 0; row < page.count; row += 1) {
      if (row === 0 || !this.#areSame(row, row - 1)) this.#first.set(page.text(row, column), row);
    }
  }

  keys(): string[] {
    return [...this.#first.keys()];
  }

  /** None where no row has this text, or its rows were taken out. */
  rowsOf(key: string): number[] {
    const first = this.#first.get(key);
    if (first === undefined) return [];
    const rows = [first];
    for (let row = first + 1; row < this.#page.count && this.#areSame(row, first); row += 1) {
      rows.push(row);
    }
    return rows;
  }

  takeOut(key: string): void {
    this.#first.delete(key);
  }

  #areSame(row: number, other: number): boolean {
    return this.#page.isSame(row, this.#column, this.#page, other, this.#column);
  }
}
