import type { FindingRule } from './rule';
import type { PhraseIndex } from './phrase-index';
import type { Match, Scan } from './scan';

const DEFAULT_WITHIN = 100;

export type Fits = (scan: Scan, match: Match) => boolean;

/** Compiles `near` and `unless` of a rule: which words must, or must not, stand around a match. */
export function compileSurroundings(rule: FindingRule, phrases: PhraseIndex): Fits {
  const near = rule.near && standsNear(rule.near, phrases);
  const unless = rule.unless && standsNear(rule.unless, phrases);
  return (scan, match) => (!near || near(scan, match)) && !unless?.(scan, match);
}

function standsNear(
  { words, within = DEFAULT_WITHIN }: { words: readonly string[]; within?: number | undefined },
  phrases: PhraseIndex,
): Fits {
  const slot = phrases.add(words);
  return (scan, match) =>
    scan.parts[match.part]?.hits.get(slot)?.some((hit) => distance(hit, match) <= within) ?? false;
}

/** Characters between two places; 0 where they touch or overlap. */
function distance(a: { start: number; end: number }, b: { start: number; end: number }): number {
  return Math.max(0, b.start - a.end, a.start - b.end);
}
