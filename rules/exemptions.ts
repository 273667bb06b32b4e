import type { CompiledExempt, CompiledPack } from './compile';
import type { Evaluation } from './evaluation';
import { fits } from './fits';
import type { Match } from './matches';
import { Places } from './places';
import type { Range } from './range';

/** What one exempt rule lets go in one draft. */
export interface Exemption {
  readonly ruleId: string;
  /** Absent = all rules. */
  readonly rules: ReadonlySet<string> | undefined;
  /** Everything in the draft. */
  readonly all: boolean;
  /** By part. */
  readonly places: readonly (Places | undefined)[];
}

/** Exemptions are found before anything else; a match that lies inside one does not count, whatever its rule says. */
export function exemptionsOf(compiled: CompiledPack, evaluation: Evaluation): Exemption[] {
  const found: Exemption[] = [];
  compiled.exempts.forEach(evaluation.scan.found, (exempt) => {
    const exemption = exemptionOf(exempt, compiled, evaluation);
    if (exemption) found.push(exemption);
  });
  return found;
}

function exemptionOf(
  exempt: CompiledExempt,
  { account, stops }: CompiledPack,
  evaluation: Evaluation,
): Exemption | undefined {
  const { rule, outOfScope, matcher } = exempt;
  if (stops.has(rule.id) || outOfScope(evaluation.situation)) return undefined;
  const matches = account.run(rule.id, () =>
    matcher.match(evaluation, (match) => fits(exempt, match, evaluation)),
  );
  if (matches.length === 0) return undefined;
  return {
    ruleId: rule.id,
    rules: rule.rules && new Set(rule.rules),
    all: rule.covers === 'draft',
    places: placesOf(
      rule.covers === 'sentence'
        ? matches.map((match) => ({ ...evaluation.sentenceOf(match), part: match.part }))
        : matches,
    ),
  };
}

/** The exemption that lets a match of a rule go; undefined where none does. What is said of the whole draft is let go with the whole draft only. */
export function exemptionFor(
  ruleId: string,
  match: Match,
  exemptions: readonly Exemption[],
): Exemption | undefined {
  return exemptions.find(
    ({ rules, all, places }) =>
      (!rules || rules.has(ruleId)) &&
      (all || (!match.whole && (places[match.part]?.holds(match) ?? false))),
  );
}

function placesOf(ranges: readonly (Range & { readonly part: number })[]): Places[] {
  const byPart: (Range & { readonly part: number })[][] = [];
  for (const range of ranges) {
    byPart[range.part] ??= [];
    byPart[range.part]?.push(range);
  }
  // In the order of their start, as matches of one rule come. Parts without any stay holes.
  return byPart.map((list) => new Places(list));
}
