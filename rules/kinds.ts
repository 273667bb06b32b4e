import type { Media, PartKind } from '../domain/draft';
import type { Evaluation } from './evaluation';
import type { Match } from './matches';
import { matchRequired } from './required';
import type { Rule, RuleOf, Subject } from './rule';
import { slotOfPattern, slotsOf, type Tools } from './subject';

/** Says whether a match is in a part of the rule's scope, not exempt, in its context and sure enough. */
export type Counts = (match: Match) => boolean;

/** Finds a rule in a draft. */
export interface Matcher {
  readonly match: (evaluation: Evaluation, counts: Counts) => readonly Match[];
  /** Where none of these slots found anything, neither does the rule. Absent = it has to be asked each time. */
  readonly triggers?: readonly number[];
  /** All slots that it looks at. */
  readonly slots: readonly number[];
}

type Kind = Rule['kind'];
type Kinds = { readonly [K in Kind]: (rule: RuleOf<K>, tools: Tools) => Matcher };

const DEFAULT_WITHIN = 100;

/** One row a kind: how a rule becomes a matcher. A new kind is a new row. */
const KINDS: Kinds = {
  term: (rule, tools) => found(described(slotsOf(rule, tools))),
  exempt: (rule, tools) => found(described(slotsOf(rule, tools))),
  pattern: (rule, tools) =>
    found([slotOfPattern(rule.pattern, rule.caseSensitive ?? false, tools)]),
  detector: (rule, tools) => {
    if (rule.detector === 'missing-alt') return { match: missingAlt, slots: [] };
    const { detector, allow = [], regions = tools.pack.regions ?? [], only } = rule;
    return found([tools.recognisers.detector(detector, { allow, regions }, only)]);
  },
  link: ({ hosts, except, traits }, { recognisers }) =>
    found([recognisers.links({ hosts, except, traits })]),
  window: foundOrWhole,
  classify: foundOrWhole,
  require: (rule, tools) => {
    const when = rule.when && described(slotsOf(subjectOf(rule.when), tools));
    const need = described(slotsOf(subjectOf(rule.need), tools, 'beside'));
    const { position, within = DEFAULT_WITHIN } = rule;
    const match = matchRequired({ when, need, position, within });
    return when ? { match, triggers: when, slots: [...when, ...need] } : { match, slots: need };
  },
};

export function matcherOf(rule: Rule, tools: Tools): Matcher {
  // TypeScript cannot see that row and rule have the same kind.
  const compile = KINDS[rule.kind] as (rule: Rule, tools: Tools) => Matcher;
  return compile(rule, tools);
}

function found(slots: readonly number[]): Matcher {
  return {
    triggers: slots,
    slots,
    match: (evaluation, counts) => evaluation.matches(slots).filter(counts),
  };
}

/** A rule that describes nothing is about the draft as such. */
function foundOrWhole(rule: Subject, tools: Tools): Matcher {
  const slots = slotsOf(rule, tools);
  return slots.length > 0 ? found(slots) : { match: wholeDraft, slots };
}

function wholeDraft(_evaluation: Evaluation, counts: Counts): Match[] {
  return [{ part: 0, start: 0, end: 0, whole: true } as const].filter(counts);
}

function missingAlt({ scan }: Evaluation, counts: Counts): Match[] {
  const { media, parts } = scan.draft;
  if (!media.some(lacksAlt)) return [];
  const end = parts[0]?.length ?? 0;
  return [{ part: 0, start: end, end, missing: true, whole: true } as const].filter(counts);
}

function lacksAlt({ kind, alt }: Media): boolean {
  return (kind === 'image' || kind === 'gif') && !alt?.trim();
}

function subjectOf(source: readonly string[] | Subject): Subject {
  return 'length' in source ? { terms: [...source] } : source;
}

function described(slots: readonly number[]): readonly number[] {
  if (slots.length === 0) throw new Error('It names no terms, lists or pattern to look for.');
  return slots;
}

/** True where a rule looks at texts of this kind. */
export function readsPart(parts: readonly PartKind[] | undefined, kind: PartKind): boolean {
  return !parts || parts.includes(kind);
}
