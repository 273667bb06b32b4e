import type { CompiledExempt, CompiledPack } from './compile';
import type { Evaluation } from './evaluation';
import { fits } from './fits';
import type { Range } from './fold';
import type { Match } from './matches';

/** What one exempt rule lets go in one draft. */
export interface Exemption {
  readonly ruleId: string;
  /** Absent = all rules. */
  readonly rules: ReadonlySet<string> | undefined;
  /** Everything in the draft. */
  readonly all: boolean;
  readonly ranges: readonly (Range & { readonly part: number })[];
}

/** Exemptions are found before anything else; a match that lies inside one does not count, whatever its rule says. */
export function exemptionsOf(compiled: CompiledPack, evaluation: Evaluation): Exemption[] {
  return compiled.exempts.flatMap((exempt) => exemptionOf(exempt, compiled, evaluation) ?? []);
}

function exemptionOf(
  exempt: CompiledExempt,
  { account }: CompiledPack,
  evaluation: Evaluation,
): Exemption | undefined {
  const { rule, outOfScope, matcher } = exempt;
  if (outOfScope(evaluation.situation)) return undefined;
  const matches = account.run(rule.id, 0, () =>
    matcher.match(evaluation, (match) => fits(exempt, match, evaluation)),
  );
  if (matches.length === 0) return undefined;
  return {
    ruleId: rule.id,
    rules: rule.rules && new Set(rule.rules),
    all: rule.covers === 'draft',
    ranges:
      rule.covers === 'sentence'
        ? matches.map((match) => ({ ...evaluation.sentenceOf(match), part: match.part }))
        : matches,
  };
}

/** The exemption that lets a match of a rule go; undefined where none does. What is said of the whole draft is let go with the whole draft only. */
export function exemptionFor(
  ruleId: string,
  match: Match,
  exemptions: readonly Exemption[],
): Exemption | undefined {
  return exemptions.find(
    ({ rules, all, ranges }) =>
      (!rules || rules.has(ruleId)) && (all || (!match.whole && ranges.some(holds(match)))),
  );
}

function holds({ part, start, end }: Match): (range: Range & { part: number }) => boolean {
  return (range) => range.part === part && range.start <= start && end <= range.end;
}
