import type { Draft } from '../domain/draft';
import type { Finding } from '../domain/finding';
import { type CompiledPack, type CompiledRule, reasonOf, type SwitchedOff } from './compile';
import { inDocumentOrder, mergeOverlaps, mostImportant, toFinding } from './matches';
import { type Match, type Scan, scanDraft } from './scan';
import type { CheckContext } from './scope';

export type { CheckContext } from './scope';

export interface CheckResult {
  readonly findings: Finding[];
  /** Findings of shadow rules: counted, never shown. */
  readonly shadow: Finding[];
  readonly switchedOff: SwitchedOff[];
}

/** A rule may take so long on a draft; long drafts have more time. */
const MILLISECONDS = 50;
const MILLISECONDS_PER_CHARACTER = 0.01;
/** A rule that is slow so often in a row is off for the session. Once may be the machine, and must not open a gap. */
const MOST_SLOW = 3;

/** Checks a draft. The same draft, context and pack give the same findings in browser, server and CLI. */
export function checkDraft(
  draft: Draft,
  compiled: CompiledPack,
  context: CheckContext,
): CheckResult {
  const scan = scanDraft(draft, compiled.phrases);
  const isExempt = exemptions(compiled, scan, context);
  const findings: Finding[] = [];
  const shadow: Finding[] = [];
  const off = new Set(compiled.switchedOff.map((entry) => entry.ruleId));
  for (const compiledRule of compiled.rules) {
    const { rule, inScope } = compiledRule;
    if (off.has(rule.id) || !inScope(draft, context)) continue;
    const matches = runRule(compiledRule, { compiled, scan, context, isExempt });
    const list = rule.shadow ? shadow : findings;
    for (const match of mergeOverlaps(matches)) list.push(toFinding(rule, match));
  }
  return {
    findings: mostImportant(findings).sort(inDocumentOrder),
    shadow: mostImportant(shadow).sort(inDocumentOrder),
    switchedOff: [...compiled.switchedOff],
  };
}

type IsExempt = (ruleId: string, match: Match) => boolean;

/** Exemptions are found first; a match that lies inside one does not count, whatever else the rule says. */
function exemptions(compiled: CompiledPack, scan: Scan, context: CheckContext): IsExempt {
  const all = compiled.exempts
    .filter((exempt) => exempt.inScope(scan.draft, context))
    .map(({ rules, match }) => ({ rules, ranges: match(scan, () => true) }))
    .filter(({ ranges }) => ranges.length > 0);
  return (ruleId, match) =>
    all.some(
      ({ rules, ranges }) =>
        (!rules || rules.has(ruleId)) &&
        ranges.some(
          (range) =>
            range.part === match.part && range.start <= match.start && match.end <= range.end,
        ),
    );
}

interface Run {
  readonly compiled: CompiledPack;
  readonly scan: Scan;
  readonly context: CheckContext;
  readonly isExempt: IsExempt;
}

function runRule({ rule, match, fits }: CompiledRule, run: Run): Match[] {
  const { compiled, scan, context, isExempt } = run;
  const before = context.clock?.() ?? 0;
  try {
    const matches = match(scan, (found) => !isExempt(rule.id, found) && fits(scan, found));
    account(rule.id, (context.clock?.() ?? 0) - before, run);
    return matches;
  } catch (error) {
    compiled.switchedOff.push({ ruleId: rule.id, reason: reasonOf(error) });
    return [];
  }
}

function account(ruleId: string, spent: number, { compiled, scan }: Run): void {
  const characters = scan.draft.parts.reduce((sum, part) => sum + part.length, 0);
  const allowed = MILLISECONDS + characters * MILLISECONDS_PER_CHARACTER;
  const slow = spent > allowed ? (compiled.slow.get(ruleId) ?? 0) + 1 : 0;
  compiled.slow.set(ruleId, slow);
  if (slow < MOST_SLOW) return;
  const reason = `It took ${Math.round(spent)} ms on one draft, ${MOST_SLOW} times in a row; ${Math.round(allowed)} ms are allowed.`;
  compiled.switchedOff.push({ ruleId, reason });
}
