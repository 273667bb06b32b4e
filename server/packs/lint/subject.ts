import { ACTIONS, type Action } from '../../../domain/finding';
import type { Rule, Subject } from '../../../rules/rule';
import type { Path } from '../source/place';
import type { Lintable } from './issue';

/** A description of words in a rule, and where it stands. */
export interface Described {
  readonly at: Path;
  readonly subject: Subject;
}

/** All that a rule looks for, in one shape; the contexts apart. */
export function subjectsOf(rule: Rule): Described[] {
  if (rule.kind === 'require') {
    const parts = { when: rule.when, need: rule.need };
    return Object.entries(parts).flatMap(([name, part]) =>
      part ? [{ at: [name], subject: 'length' in part ? { terms: [...part] } : part }] : [],
    );
  }
  if (rule.kind === 'detector' || rule.kind === 'link') return [];
  const { terms, lists, forms, pattern, caseSensitive } = { ...NOTHING, ...rule };
  return [{ at: [], subject: { terms, lists, forms, pattern, caseSensitive } }];
}

const NOTHING = {
  terms: undefined,
  lists: undefined,
  forms: undefined,
  pattern: undefined,
  caseSensitive: undefined,
};

/** What makes a rule fire, in one shape. */
export function triggerOf(rule: Rule): Subject | undefined {
  return subjectsOf(rule).find(({ at }) => at[0] !== 'need')?.subject;
}

export interface DescribedContext {
  readonly at: Path;
  readonly context: ReturnType<typeof listOf>[number];
}

/** The contexts of a rule under one name, each with its place. */
export function contextsOf(rule: Rule, name: 'near' | 'unless'): DescribedContext[] {
  const contexts = name in rule ? rule[name as 'near'] : undefined;
  const list = listOf(contexts);
  return list.map((context, index) => ({
    at: Array.isArray(contexts) ? [name, index] : [name],
    context,
  }));
}

function listOf(contexts: Exclude<Rule, { kind: 'link' }>['near']) {
  if (contexts === undefined) return [];
  return Array.isArray(contexts) ? contexts : [contexts];
}

/** Terms in clear, those of its lists too. */
export function termsOf(
  {
    terms = [],
    lists = [],
  }: { terms?: readonly string[] | undefined; lists?: readonly string[] | undefined },
  { lists: known }: Pick<Lintable, 'lists'>,
): string[] {
  return [...terms, ...lists.flatMap((id) => known.get(id) ?? [])];
}

/** All actions that a rule can come to; none of those that only recognise. */
export function actionsOf(rule: Rule): Action[] {
  if (rule.kind === 'exempt' || rule.kind === 'classify') return [];
  return [rule.action, ...Object.values(rule.actionByConfidence ?? {})].filter(
    (action) => action !== undefined,
  );
}

/** The strictest of them; undefined where there is none. */
export function strictestAction(rule: Rule): Action | undefined {
  return ACTIONS[Math.max(...actionsOf(rule).map((action) => ACTIONS.indexOf(action)))];
}

/** Counted, never shown. */
export function isShadow(rule: Rule): boolean {
  return 'shadow' in rule && rule.shadow === true;
}

export function isAtLeast(action: Action | undefined, least: Action): boolean {
  return action !== undefined && ACTIONS.indexOf(action) >= ACTIONS.indexOf(least);
}

export function isOn({ status }: Rule): boolean {
  return status !== 'off' && status !== 'draft';
}

/** The words of a term as the engine compares them, about: case, hyphens and other separators do not count. */
export function wordsOfTerm(term: string): string[] {
  const words = term
    .normalize('NFKC')
    .toLowerCase()
    .split(/[\s\-_'’"“”*·/\\~]+/u);
  return words.filter((word) => word !== '');
}

/** True where every text that has `long` has `short` too. */
export function containsTerm(long: string, short: string): boolean {
  const [outer, inner] = [wordsOfTerm(long), wordsOfTerm(short)];
  if (inner.length === 0) return false;
  return outer.some((_, from) => inner.every((word, index) => outer[from + index] === word));
}
