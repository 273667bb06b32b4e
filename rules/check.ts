import type { Draft } from '../domain/draft';
import type { Finding, Topic } from '../domain/finding';
import type { CompiledPack, CompiledRule, PendingRule, SwitchedOff } from './compile';
import { Evaluation } from './evaluation';
import { type Exemption, exemptionFor, exemptionsOf } from './exemptions';
import { fits } from './fits';
import type { Scan } from './hits';
import { inDocumentOrder, mergeOverlaps, mostImportant, toFinding } from './matches';
import { scanDraft } from './recognisers';
import type { RuleOf } from './rule';
import { type CheckContext, situationOf } from './scope';
import { switchedOffNow } from './switched-off';

export type { CheckContext } from './scope';

export interface CheckResult {
  readonly findings: readonly Finding[];
  /** What the draft is about, each topic of each rule once. */
  readonly topics: readonly Topic[];
  /** Findings of shadow rules: counted, never shown. */
  readonly shadow: readonly Finding[];
  readonly switchedOff: readonly SwitchedOff[];
  /** Rules that wait for a part of the engine, and were not looked at. */
  readonly pending: readonly PendingRule[];
  /** For the next check of nearly the same draft. */
  readonly scan: Scan;
}

/**
 * Checks a draft. The same draft, context and pack give the same findings in browser, server and CLI. `previous`, the scan of an earlier
 * check with the same compiled pack, saves work and changes nothing else.
 */
export function checkDraft(
  draft: Draft,
  compiled: CompiledPack,
  context: CheckContext,
  previous?: Scan,
): CheckResult {
  compiled.recognisers.account.clock = context.clock;
  compiled.account.clock = context.clock;
  const scan = scanDraft(draft, compiled.recognisers, previous);
  const situation = situationOf(draft, context, compiled.pack, compiled.heavy.language);
  const run = new Run(compiled, new Evaluation(scan, situation), languageOf(context.locale));
  run.all();
  return {
    findings: mostImportant(run.findings).sort(inDocumentOrder),
    topics: run.topics.sort((a, b) => (a.ruleId < b.ruleId ? -1 : 1)),
    shadow: mostImportant(run.shadow).sort(inDocumentOrder),
    switchedOff: switchedOffNow(compiled),
    pending: compiled.pending
      .filter(({ outOfScope }) => !outOfScope(situation))
      .map(({ ruleId, part }) => ({ ruleId, part })),
    scan,
  };
}

class Run {
  readonly findings: Finding[] = [];
  readonly topics: Topic[] = [];
  readonly shadow: Finding[] = [];
  private readonly compiled: CompiledPack;
  private readonly evaluation: Evaluation;
  private readonly language: string | undefined;
  private readonly exemptions: readonly Exemption[];
  private readonly off: ReadonlySet<string>;

  constructor(compiled: CompiledPack, evaluation: Evaluation, language: string | undefined) {
    this.compiled = compiled;
    this.evaluation = evaluation;
    this.language = language;
    this.off = new Set(switchedOffNow(compiled).map(({ ruleId }) => ruleId));
    this.exemptions = exemptionsOf(compiled, evaluation);
  }

  all(): void {
    for (const rule of this.compiled.rules) this.rule(rule);
  }

  private rule(compiledRule: CompiledRule): void {
    const { rule, outOfScope } = compiledRule;
    if (this.off.has(rule.id) || outOfScope(this.evaluation.situation)) return;
    const matches = this.matchesOf(compiledRule);
    if (matches.length === 0) return;
    if (rule.kind === 'classify') this.topics.push(topicOf(rule));
    else {
      const list = rule.shadow ? this.shadow : this.findings;
      for (const match of mergeOverlaps(matches, rule)) {
        list.push(toFinding(rule, match, this.language));
      }
    }
  }

  private matchesOf(compiledRule: CompiledRule) {
    const { compiled, evaluation, exemptions } = this;
    const { rule, matcher } = compiledRule;
    const characters = evaluation.scan.texts.reduce((sum, { text }) => sum + text.length, 0);
    return compiled.account.run(rule.id, characters, () =>
      matcher.match(
        evaluation,
        (match) =>
          !exemptionFor(rule.id, match, exemptions) && fits(compiledRule, match, evaluation),
      ),
    );
  }
}

function topicOf({ id, topic, owner, stages = [] }: RuleOf<'classify'>): Topic {
  return { ruleId: id, topic, owner, stages };
}

function languageOf(locale: string | undefined): string | undefined {
  return locale?.slice(0, 2).toLowerCase();
}
