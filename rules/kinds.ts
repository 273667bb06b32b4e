import { DETECT } from './detectors/detect';
import { type Folded, originalRange, type Range } from './fold';
import type { Rule } from './rule';
import type { PhraseIndex } from './phrase-index';
import { matchRequired } from './required';
import { type Match, matchesOf, type Scan } from './scan';

/** A pattern that runs in time linear to the text. */
export interface LinearPattern {
  findAll(text: string): Range[];
}

export type MakeLinearPattern = (
  source: string,
  flags: { caseSensitive: boolean },
) => LinearPattern;

/** What kinds are compiled with. */
export interface Tools {
  readonly phrases: PhraseIndex;
  readonly linearPattern: MakeLinearPattern | undefined;
}

/** Finds a rule in a draft. `counts` says whether a match is neither exempt nor out of its context. */
export type Matcher = (scan: Scan, counts: (match: Match) => boolean) => Match[];

type Kind = Rule['kind'];
type Kinds = { readonly [K in Kind]: (rule: Extract<Rule, { kind: K }>, tools: Tools) => Matcher };

/** One row a kind: how a rule becomes a matcher. A new kind is a new row. */
const KINDS: Kinds = {
  term: (rule, tools) => phraseMatcher(rule.terms, tools),
  exempt: (rule, tools) => phraseMatcher(rule.terms, tools),
  pattern: (rule, { linearPattern }) => {
    if (!linearPattern) throw new Error('The engine for patterns is not loaded.');
    const pattern = linearPattern(rule.pattern, { caseSensitive: rule.caseSensitive ?? false });
    const isLatin = !/[^\p{ASCII}\p{Script=Latin}]/u.test(rule.pattern);
    return rangeMatcher((folded) => pattern.findAll(isLatin ? folded.cased : folded.plain));
  },
  detector: (rule) => {
    const detect = DETECT[rule.detector];
    const allow = rule.allow ?? [];
    return rangeMatcher((folded) => detect(folded.cased, allow));
  },
  require: (rule, { phrases }) =>
    matchRequired({
      when: rule.when ? phrases.add(rule.when) : undefined,
      need: phrases.add(rule.need),
      position: rule.position,
    }),
};

export function matcherOf(rule: Rule, tools: Tools): Matcher {
  // TypeScript cannot see that row and rule have the same kind.
  const compile = KINDS[rule.kind] as (rule: Rule, tools: Tools) => Matcher;
  return compile(rule, tools);
}

function phraseMatcher(terms: readonly string[], { phrases }: Tools): Matcher {
  const slot = phrases.add(terms);
  return (scan, counts) => matchesOf(scan, slot).filter(counts);
}

function rangeMatcher(find: (folded: Folded) => readonly Range[]): Matcher {
  return (scan, counts) =>
    scan.parts.flatMap(({ folded }, part) =>
      find(folded)
        .filter((range) => range.end > range.start)
        .map((range) => ({ ...originalRange(folded, range.start, range.end), part }))
        .filter(counts),
    );
}
