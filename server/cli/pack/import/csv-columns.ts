/** What a column of a word list can mean. */
const NAMES = {
  term: [
    'term',
    'terms',
    'word',
    'words',
    'phrase',
    'keyword',
    'keywords',
    'text',
    'find',
    'incorrect',
    'avoid',
    'banned',
    'banned word',
    'prohibited',
    'prohibited word',
    'source',
    'wrong',
  ],
  pattern: ['pattern', 'regex', 'regexp', 'regular expression', 'expression'],
  type: ['type', 'match', 'match type', 'matching', 'rule type'],
  suggestion: [
    'suggestion',
    'suggestions',
    'replacement',
    'replacements',
    'replace',
    'replace with',
    'preferred',
    'use',
    'use instead',
    'correct',
    'alternative',
    'alternatives',
  ],
  message: [
    'message',
    'description',
    'explanation',
    'note',
    'notes',
    'comment',
    'hint',
    'guidance',
  ],
  why: ['why', 'reason', 'rationale'],
  category: [
    'category',
    'list',
    'list name',
    'group',
    'topic',
    'rule',
    'rule name',
    'name',
    'title',
    'set',
  ],
  severity: ['severity', 'level', 'action', 'priority', 'risk'],
  caseSensitive: ['case sensitive', 'casesensitive', 'match case', 'case'],
  owner: ['owner', 'department', 'team'],
  example: ['example', 'sample'],
  enabled: ['enabled', 'active', 'on', 'status'],
} as const;
export type Column = keyof typeof NAMES;

interface Columns {
  readonly columns: readonly (Column | undefined)[];
  /** Headers that mean nothing to us. */
  readonly unknown: readonly string[];
  readonly hasHeader: boolean;
}

/** What the columns mean, by the first row. Where it names neither terms nor expressions, it is no header: the first column are terms. */
export function columnsOf(first: readonly string[]): Columns {
  const columns = first.map(columnFor);
  if (!columns.includes('term') && !columns.includes('pattern')) {
    return { columns: ['term'], unknown: [], hasHeader: false };
  }
  const unique = columns.map((column, index) =>
    columns.indexOf(column) === index ? column : undefined,
  );
  const unknown = first.filter((name, index) => name !== '' && unique[index] === undefined);
  return { columns: unique, unknown, hasHeader: true };
}

function columnFor(header: string): Column | undefined {
  const name = header
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[_\-\s]+/g, ' ')
    .trim();
  const found = Object.entries(NAMES).find(([, names]) => names.some((known) => known === name));
  return found?.[0] as Column | undefined;
}

const DELIMITERS = [',', ';', '\t', '|'];

/** The sign that stands most often in the first line, outside of quotes. */
export function delimiterOf(text: string): string {
  const line = (/^[^\r\n]*/.exec(text.replace(/^\ufeff/, ''))?.[0] ?? '').replace(
    /"(?:[^"]|"")*"/g,
    '',
  );
  const counts = DELIMITERS.map((sign) => ({ sign, count: line.split(sign).length - 1 }));
  const [most] = counts.toSorted((a, b) => b.count - a.count);
  return most && most.count > 0 ? most.sign : ',';
}
