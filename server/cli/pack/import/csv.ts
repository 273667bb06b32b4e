import type { Action } from '../../../../domain/finding';
import { actionFor } from './actions';
import { columnsOf } from './csv-columns';
import {
  type CsvRow,
  expressionOf,
  isWanted,
  type LoseRow,
  named,
  nameOf,
  recordsOf,
} from './csv-rows';
import type { Imported, ImportFile, Loss, NewRule } from './imported';
import { NewIds } from './new-id';
import { newRule } from './new-rule';
import { exampleOf } from './subjects';

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
  const groups = new Map<string, CsvRow[]>();
  for (const row of rows) groups.set(groupKey(row), [...(groups.get(groupKey(row)) ?? []), row]);
  const rules = [...groups.values()].flatMap(
    (group) => ruleFor(group, { ids, action, lose }) ?? [],
  );
  return { rules, losses };
}

/** Words that say the same to the author are one rule; an expression is always its own. */
function groupKey({ line, cells }: CsvRow): string {
  const { category, severity, suggestion, message, why, owner, caseSensitive } = cells;
  const own = expressionOf(cells) === undefined ? '' : line;
  return JSON.stringify([own, category, severity, suggestion, message, why, owner, caseSensitive]);
}

interface Making {
  readonly ids: NewIds;
  readonly action: Action | undefined;
  readonly lose: LoseRow;
}

function ruleFor(rows: readonly CsvRow[], making: Making): NewRule | undefined {
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

function actionOf({ cells, line }: CsvRow, { action, lose }: Making): Action {
  const level = cells.severity === undefined ? 'warn' : actionFor(cells.severity);
  if (level === undefined) {
    lose(line, nameOf(cells), 'part', `the level "${cells.severity}" is not known; it became warn`);
  }
  return action ?? level ?? 'warn';
}

/** The first of several, which is what a button can put in. */
function replacementOf({ cells, line }: CsvRow, lose: LoseRow): string | undefined {
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
  { example, pattern, type, term = '' }: CsvRow['cells'],
  expression: string | undefined,
  terms: readonly string[],
): string[] {
  const own = example === undefined ? [] : [example];
  if (expression === undefined) return [...own, ...terms];
  const isRegex = pattern !== undefined || /^reg|^pattern/i.test(type ?? '');
  return isRegex ? own : [...own, exampleOf(term)];
}
