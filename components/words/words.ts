import type { Problem, ProblemCode } from '../../domain/problem';
import { type Direction, directionOf, type Language } from './language';
import { fill, type Message, type Values } from './message';
import { moment, relative } from './moments';

export interface ProblemWords {
  /** What happened and what it means. */
  readonly what: string;
  /** What to do now. */
  readonly cure: string;
}
export type ProblemTable = Readonly<Partial<Record<ProblemCode, ProblemWords>>>;

/** Sentences in one language. */
export interface Speech<Key extends string> {
  readonly language: Language;
  readonly direction: Direction;
  readonly say: (key: Key, values?: Values) => string;
}

/** The words of one screen in one language. */
export interface Words<Key extends string> extends Speech<Key> {
  readonly problem: (problem: Problem) => ProblemWords;
  /** "3 hours ago" */
  readonly ago: (at: string | number, now: number) => string;
  /** "21 Nov 2026, 14:30" */
  readonly at: (at: string | number) => string;
  /** "legal, press and managers" */
  readonly list: (names: readonly string[]) => string;
}

export function wordsOf<Key extends string>(
  language: Language,
  table: Readonly<Record<Key, Message>>,
  problems: ProblemTable,
): Words<Key> {
  return {
    ...speechOf(language, table),
    problem: (problem) => problems[problem.code] ?? { what: problem.detail, cure: problem.cure },
    ago: (at, now) => relative(at, now, language),
    at: (at) => moment(at, language),
    list: (names) => new Intl.ListFormat(language).format(names),
  };
}

export function speechOf<Key extends string>(
  language: Language,
  table: Readonly<Record<Key, Message>>,
): Speech<Key> {
  return {
    language,
    direction: directionOf(language),
    say: (key, values) => fill(table[key], language, values),
  };
}
