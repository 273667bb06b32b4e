import { type CsvError, parse } from 'csv-parse/sync';
import type { Action } from '../../../../domain/finding';
import { actionFor } from './actions';
import { type Column, columnsOf, delimiterOf } from './csv-columns';
import type { Imported, ImportFile, Loss, NewRule } from './imported';
import { NewIds } from './new-id';
import { newRule } from './new-rule';
import { exampleOf, isPlain, whyNoPattern, whyNoTerm, wildcardPattern } from './subjects';

/** A row of a word list, by what its columns mean. */
interface Row {
  readonly line: number;
  readonly cells: Partial<Record<Column, string>>;
}

/** A list of words or expressions, as social-media and proofreading tools export them. Columns are told by their names. */
export function importCsv({ file, text, action }: ImportFile, ids = new NewIds()): Imported {
  const losses: Loss[] = [];
  const lose = (line: number, name: string, of: Loss['of'], what: string) => {
    losses.push({ place: { file, line, column: 1 }, name, of, what });
  };
  const records = recordsOf(text, lose);
  const { columns, unknown, hasHeader } = columnsOf(records[0]?.cells ?? []);
  for (const name of unknown) lose(1, name, 'part', 'the column is not known, so it was left out');
  const rows = records
    .slice(hasHeader ? 1 : 0)
    .map(({ line, cells }) => ({ line, cells: named(cells, columns) }))
    .filter((row) => isWanted(row, lose));
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(groupKey(row), [...(groups.get(groupKey(row)) ?? []), row]);
  const rules = [...groups.values()].flatMap(
    (group) => ruleFor(group, { ids, action, lose }) ?? [],
  );
  return { rules, losses };
}

type Lose = (line: number, name: string, of: Loss['of'], what: string) => void;

function recordsOf(text: string, lose: Lose): { line: number; cells: string[] }[] {
  try {
    const records = parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
    }) as unknown as { record: string[]; info: { lines: number } }[];
    let end = 0;
    return records.map(({ record, info }) => {
      const line = end + 1;
      end = info.lines;
      return { line, cells: record };
    });
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

function named(cells: readonly string[], columns: readonly (Column | undefined)[]): Row['cells'] {
  return Object.fromEntries(
    cells.flatMap((cell, index) => {
      const column = columns[index];
      return column && cell !== '' ? [[column, cell]] : [];
    }),
  );
}

function isWanted({ line, cells }: Row, lose: Lose): boolean {
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

function nameOf({ term, pattern }: Row['cells']): string {
  return term ?? pattern ?? '';
}

/** The expression of a row that is one, or has wildcards. */
function expressionOf({ term = '', pattern, type = '' }: Row['cells']): string | undefined {
  if (pattern !== undefined) return pattern;
  if (/^(?:regexp?|regular expression|pattern)$/i.test(type)) return term;
  if (/^(?:contains|partial|substring)$/i.test(type)) return wildcardPattern(`*${term}*`);
  return /[*?]/.test(term) && isPlain(term.replace(/[*?]/g, ''))
    ? wildcardPattern(term)
    : undefined;
}

/** Words that say the same to the author are one rule; an expression is always its own. */
function groupKey({ line, cells }: Row): string {
  const { category, severity, suggestion, message, why, owner, caseSensitive } = cells;
  const own = expressionOf(cells) === undefined ? '' : line;
  return JSON.stringify([own, category, severity, suggestion, message, why, owner, caseSensitive]);
}

interface Making {
  readonly ids: NewIds;
  readonly action: Action | undefined;
  readonly lose: Lose;
}

function ruleFor(rows: readonly Row[], making: Making): NewRule | undefined {
  const [first] = rows;
  if (!first) return undefined;
  const { cells } = first;
  const terms = [...new Set(rows.map((row) => nameOf(row.cells)))];
  const expression = expressionOf(cells);
  const replacement = replacementOf(first, making.lose);
  const title = cells.category ?? nameOf(cells);
  const isCased = /^(?:yes|true|1|on)$/i.test(cells.caseSensitive ?? '');
  return newRule({
    id: making.ids.idFor(title),
    kind: expression === undefined ? 'term' : 'pattern',
    title,
    message: cells.message ?? (replacement && `Say "${replacement}" instead.`),
    why: cells.why,
    owner: cells.owner,
    action: actionOf(first, making),
    rest: {
      ...(expression === undefined ? { terms } : { pattern: expression }),
      ...(isCased && { caseSensitive: true }),
      ...(replacement && { fix: fixWith(replacement) }),
    },
    flag: flagged(cells, expression, terms),
  });
}

function actionOf({ cells, line }: Row, { action, lose }: Making): Action {
  const level = cells.severity === undefined ? 'warn' : actionFor(cells.severity);
  if (level === undefined) {
    lose(line, nameOf(cells), 'part', `the level "${cells.severity}" is not known; it became warn`);
  }
  return action ?? level ?? 'warn';
}

/** The first of several, which is what a button can put in. */
function replacementOf({ cells, line }: Row, lose: Lose): string | undefined {
  const [first, ...others] = (cells.suggestion ?? '').split(/\s*[|;]\s*/).filter(Boolean);
  if (others.length > 0) {
    const what = `only the first suggestion is offered, not: ${others.join(', ')}`;
    lose(line, nameOf(cells), 'part', what);
  }
  return first;
}

function fixWith(text: string) {
  return { label: `Say "${text}"`.slice(0, 120), kind: 'replace', text };
}

function flagged(
  { example, pattern, type, term = '' }: Row['cells'],
  expression: string | undefined,
  terms: readonly string[],
): string[] {
  const own = example === undefined ? [] : [example];
  if (expression === undefined) return [...own, ...terms];
  const isRegex = pattern !== undefined || /^reg|^pattern/i.test(type ?? '');
  return isRegex ? own : [...own, exampleOf(term)];
}
