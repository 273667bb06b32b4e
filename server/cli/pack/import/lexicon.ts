import type { Action } from '../../../../domain/finding';
import { isObject } from '../../../packs/source/is-object';
import { parseText } from '../../../packs/source/parse-text';
import type { Path } from '../../../packs/source/place';
import { actionFor } from './actions';
import type { Imported, ImportFile, Loss, NewRule } from './imported';
import { type ExpressionSubject, parseExpression } from './lexicon-expression';
import { NewIds } from './new-id';
import { newExemption, newRule } from './new-rule';

type Lose = (path: Path, name: string, of: Loss['of'], what: string) => void;

/** Lexicons as surveillance tools for firms keep them: named lists of terms with AND, OR, NOT, NEAR/n and wildcards. */
export function importLexicon({ file, text, action }: ImportFile, ids = new NewIds()): Imported {
  const { value, problems, placeOf } = parseText(file, text);
  const losses: Loss[] = [];
  const lose: Lose = (path, name, of, what) => {
    losses.push({ place: placeOf(path), name, of, what });
  };
  const entries = entriesIn(value);
  if (entries.length === 0) {
    lose([], 'the file', 'rule', problems[0]?.what ?? 'it has no list of terms');
  }
  const rules = entries.flatMap((entry) => rulesFor(entry, { ids, action, lose }));
  return { rules, losses };
}

interface Entry {
  readonly path: Path;
  readonly name: string;
  readonly source: Record<string, unknown>;
  readonly terms: readonly {
    readonly path: Path;
    readonly text: string;
    readonly isRegex: boolean;
  }[];
}

const TERM_FIELDS = ['terms', 'phrases', 'keywords', 'words', 'expressions', 'lexicon', 'entries'];
const TEXT_FIELDS = ['term', 'text', 'phrase', 'value', 'expression', 'pattern', 'query'];
const EXCLUDED_FIELDS = ['exclusions', 'exceptions', 'exclude', 'ignore', 'safePhrases'];

/** Every object with a list of terms, however deep it lies. */
function entriesIn(value: unknown, path: Path = [], name = 'lexicon'): Entry[] {
  if (Array.isArray(value)) {
    return value.flatMap((item, index) => entriesIn(item, [...path, index], name));
  }
  if (!isObject(value)) return [];
  const own = String(value.name ?? value.title ?? value.scenario ?? value.id ?? name);
  const field = TERM_FIELDS.find((known) => Array.isArray(value[known]));
  const inner = Object.entries(value)
    .filter(([key]) => key !== field && !EXCLUDED_FIELDS.includes(key))
    .flatMap(([key, part]) =>
      Array.isArray(part) || isObject(part) ? entriesIn(part, [...path, key], own) : [],
    );
  if (field === undefined) return inner;
  const terms = (value[field] as unknown[]).flatMap((term, index) =>
    termOf(term, [...path, field, index]),
  );
  return [{ path, name: own, source: value, terms }, ...inner];
}

function termOf(term: unknown, path: Path): Entry['terms'] {
  if (typeof term === 'string') return [{ path, text: term, isRegex: false }];
  if (!isObject(term)) return [];
  const field = TEXT_FIELDS.find((known) => typeof term[known] === 'string');
  if (field === undefined) return [];
  const isRegex = /^reg/i.test(String(term.type ?? term.match ?? '')) || field === 'pattern';
  return [{ path: [...path, field], text: String(term[field]), isRegex }];
}

interface Making {
  readonly ids: NewIds;
  readonly action: ImportFile['action'];
  readonly lose: Lose;
}

/** Plain terms of one lexicon are one rule; each term with operators is its own. */
function rulesFor(entry: Entry, { ids, action, lose }: Making): NewRule[] {
  const { name, source } = entry;
  const { plain, others } = expressionsIn(entry, lose);
  const terms = { subject: { terms: [...new Set(plain)] }, flag: plain };
  const level = action ?? actionOf(entry, lose);
  const rules = [...(plain.length > 0 ? [terms] : []), ...others].map(({ subject, flag }) =>
    newRule({
      id: ids.idFor(name),
      kind: 'pattern' in subject ? 'pattern' : 'term',
      title: name,
      message: textIn(source.message),
      why: textIn(source.description),
      owner: textIn(source.owner),
      action: level,
      rest: subject,
      flag,
    }),
  );
  return [...rules, ...exemptionsFor(rules, source)];
}

interface Expressions {
  readonly plain: readonly string[];
  readonly others: readonly {
    readonly subject: ExpressionSubject;
    readonly flag: readonly string[];
  }[];
}

function expressionsIn({ name, terms }: Entry, lose: Lose): Expressions {
  const read = terms.map((term) => ({ term, ...parseExpression(term.text, term.isRegex) }));
  for (const { term, lost, subject } of read) {
    const of = subject ? 'part' : 'rule';
    for (const what of lost) lose(term.path, `${name}: ${term.text}`, of, what);
  }
  const carried = read.flatMap(({ subject, flag }) => (subject ? [{ subject, flag }] : []));
  return {
    plain: carried.flatMap(({ subject }) => (isOnlyTerms(subject) ? (subject.terms ?? []) : [])),
    others: carried.filter(({ subject }) => !isOnlyTerms(subject)),
  };
}

function actionOf({ path, name, source }: Entry, lose: Lose): Action {
  const level = String(source.severity ?? source.risk ?? source.level ?? source.action ?? 'warn');
  const action = actionFor(level);
  if (action) return action;
  lose(path, name, 'part', `the level "${level}" is not known; it became warn`);
  return 'warn';
}

function textIn(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function isOnlyTerms(subject: ExpressionSubject): boolean {
  return Object.keys(subject).every((key) => key === 'terms');
}

/** Phrases that are fine: one exemption for all rules of the lexicon. */
function exemptionsFor(rules: readonly NewRule[], source: Record<string, unknown>): NewRule[] {
  const field = EXCLUDED_FIELDS.find((known) => Array.isArray(source[known]));
  const [first] = rules;
  if (!first || field === undefined) return [];
  const terms = (source[field] as unknown[]).flatMap((term) =>
    termOf(term, []).map(({ text }) => text.replace(/^"|"$/g, '')),
  );
  if (terms.length === 0) return [];
  return [{ ...newExemption(first, { terms }), rules: rules.map(({ id }) => id) }];
}
