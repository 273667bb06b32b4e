import type { Confidence } from '../domain/finding';
import type { CompiledRule } from './compile';
import type { Evaluation } from './evaluation';
import { readsPart } from './kinds';
import { confidenceOf, isBelow, type Match } from './matches';
import type { Rule } from './rule';
import { standsAround } from './surroundings';

/** Why a match of a rule does not count, exemptions apart; in the order in which it is looked at. */
export type Misfit = 'part' | 'confidence' | 'near' | 'unless';

export function misfitOf(
  { rule, near, unless }: CompiledRule<Rule>,
  match: Match,
  evaluation: Evaluation,
): Misfit | undefined {
  const parts = rule.scope?.parts;
  if (parts && !readsMatch(parts, match, evaluation)) return 'part';
  if (isTooUnsure(rule, match)) return 'confidence';
  if (!near.every((one) => standsAround(one, match, evaluation))) return 'near';
  if (unless.some((one) => standsAround(one, match, evaluation))) return 'unless';
  return undefined;
}

export function fits(rule: CompiledRule<Rule>, match: Match, evaluation: Evaluation): boolean {
  return misfitOf(rule, match, evaluation) === undefined;
}

/** What is said of the whole draft is in scope where any of its texts is. */
function readsMatch(
  parts: Parameters<typeof readsPart>[0],
  { part, whole }: Match,
  { scan }: Evaluation,
): boolean {
  const kind = scan.texts[part]?.kind ?? 'text';
  return whole ? scan.texts.some((text) => readsPart(parts, text.kind)) : readsPart(parts, kind);
}

function isTooUnsure(rule: Rule, match: Match): boolean {
  const { minConfidence, confidence } = rule as {
    minConfidence?: Confidence;
    confidence?: Confidence;
  };
  return minConfidence !== undefined && isBelow(confidenceOf({ confidence }, match), minConfidence);
}
