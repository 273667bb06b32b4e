import { type CsvError, parse } from 'csv-parse/sync';
import { type Column, delimiterOf } from './csv-columns';
import type { Loss } from './imported';
import { isPlain, whyNoPattern, whyNoTerm, wildcardPattern } from './subjects';

/** A row of a word list, by what its columns mean. */
export interface CsvRow {
  /** Where it begins, from 1. */
  readonly line: number;
  readonly cells: Partial<Record<Column, string>>;
}

export type LoseRow = (line: number, name: string, of: Loss['of'], what: string) => void;

/** The records of a file, each with the line where it begins; where it is no CSV that is said. */
export function recordsOf(text: string, lose: LoseRow): { line: number; cells: string[] }[] {
  try {
    const records = parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      info: true,
      raw: true,
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
    }) as unknown as { record: string[]; raw: string; info: { lines: number } }[];
    return records.map(({ record, raw, info }) => ({
      line: info.lines - (raw.trim().split('\n').length - 1),
      cells: record,
    }));
  } catch (error) {
    const { message } = error as CsvError;
    lose(
      Number(/line (\d+)/.exec(message)?.[1] ?? 1),
      'the file',
      'rule',
      `it is not CSV: ${message}`,
    );
    return [];
  }
}

/** Cells by the meaning of their columns; empty ones are left out. */
export function named(
  cells: readonly string[],
  columns: readonly (Column | undefined)[],
): CsvRow['cells'] {
  return Object.fromEntries(
    cells.flatMap((cell, index) => {
      const column = columns[index];
      return column && cell !== '' ? [[column, cell]] : [];
    }),
  );
}

/** False where a row cannot be carried over, which is said. */
export function isWanted({ line, cells }: CsvRow, lose: LoseRow): boolean {
  const name = nameOf(cells);
  if (name === '') {
    if (Object.keys(cells).length > 0)
      lose(line, 'a row', 'rule', 'it has neither a term nor an expression');
    return false;
  }
  if (/^(?:no|false|0|off|inactive|disabled)$/i.test(cells.enabled ?? '')) {
    lose(line, name, 'rule', 'it is switched off in the list');
    return false;
  }
  const expression = expressionOf(cells);
  const why = expression === undefined ? whyNoTerm(name) : whyNoPattern(expression);
  if (why !== undefined) lose(line, name, 'rule', why);
  return why === undefined;
}

/** What a row looks for, as it is written. */
export function nameOf({ term, pattern }: CsvRow['cells']): string {
  return term ?? pattern ?? '';
}

/** The expression of a row that is one, or has wildcards. */
export function expressionOf({
  term = '',
  pattern,
  type = '',
}: CsvRow['cells']): string | undefined {
  if (pattern !== undefined) return pattern;
  if (/^(?:regexp?|regular expression|pattern)$/i.test(type)) return term;
  if (/^(?:contains|partial|substring)$/i.test(type)) return wildcardPattern(`*${term}*`);
  return /[*?]/.test(term) && isPlain(term.replace(/[*?]/g, ''))
    ? wildcardPattern(term)
    : undefined;
}
