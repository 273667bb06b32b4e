import { type CompiledPack, looksAt, type PendingRule } from './compile';
import type { Situation } from './situation';
import { isTrial } from './status';

/**
 * Rules of which a pattern was cut short in this check, so that nobody knows yet what they say of the draft. They wait for the next check;
 * one that is cut short again and again is switched off, and said.
 */
export function rulesCutShort(
  { rules, exempts, stops }: CompiledPack,
  slots: readonly number[],
  situation: Situation,
): PendingRule[] {
  return [...rules.all, ...exempts.all]
    .filter((rule) => slots.some((slot) => looksAt(rule, slot)))
    .filter(
      ({ rule, outOfScope }) => !isTrial(rule) && !stops.has(rule.id) && !outOfScope(situation),
    )
    .map(({ rule }) => ({ ruleId: rule.id, part: 'linear-pattern' }));
}
