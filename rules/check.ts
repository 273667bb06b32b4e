import type { Draft } from '../domain/draft';
import type { Finding, Topic } from '../domain/finding';
import type { CompiledPack, CompiledRule, PendingRule, SwitchedOff } from './compile';
import { rulesCutShort } from './cut-short';
import { Evaluation } from './evaluation';
import { type Exemption, exemptionFor, exemptionsOf } from './exemptions';
import { fits } from './fits';
import type { HeavyPart } from './heavy-parts';
import type { Scan } from './hits';
import { inDocumentOrder, type Match, mergeOverlaps, mostImportant, toFinding } from './matches';
import { scanDraft } from './recognisers';
import type { FindingRule, RuleOf } from './rule';
import { type CheckContext, Situation } from './situation';

export type { CheckContext } from './situation';

export interface CheckResult {
  readonly findings: readonly Finding[];
  /** What the draft is about, one a rule. */
  readonly topics: readonly Topic[];
  /** Findings of shadow rules: counted, never shown. */
  readonly shadow: readonly Finding[];
  readonly switchedOff: readonly SwitchedOff[];
  /** What rules that are off, and whose trigger stands in the draft, might have said of it. */
  readonly unchecked: readonly Finding[];
  /** Rules that wait for a part of the engine or for more time: what they say of this draft is not known yet. None that is on trial. */
  readonly pending: readonly PendingRule[];
  /** Parts of the engine that rules wait for in this draft, those on trial too. */
  readonly wanted: readonly HeavyPart[];
  /** For the next check of nearly the same draft. */
  readonly scan: Scan;
}

/**
 * Checks a draft. The same draft, context and pack give the same findings in browser, server and CLI. `previous`, the scan of an earlier
 * check with the same compiled pack, saves work and changes nothing else. What it costs goes with what was found, not with the pack.
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
  const situation = new Situation(draft, context, compiled.pack, compiled.heavy.language);
  const run = new Run(compiled, new Evaluation(scan, situation), languageOf(context.locale));
  compiled.rules.forEach(foundOrStopped(compiled, scan), run.look);
  const cutShort = [...compiled.recognisers.account.cutShort];
  const waiting = waitingNow(compiled, situation, scan);
  settle(compiled, scan);
  return {
    findings: run.findings ? mostImportant(run.findings).sort(inDocumentOrder) : NONE,
    topics: run.topics ? run.topics.sort(byRule) : NONE,
    shadow: run.shadow ? mostImportant(run.shadow).sort(inDocumentOrder) : NONE,
    switchedOff: compiled.stops.list(),
    unchecked: run.unchecked ?? NONE,
    pending: pendingNow(compiled, situation, waiting, cutShort),
    wanted: waiting.length > 0 ? waiting.map(({ part }) => part) : NONE,
    scan,
  };
}

/** For all that most drafts have none of; every check shares it. */
const NONE: readonly never[] = Object.freeze([]);
/** Of a rule that nobody can ask where it matches. */
const SOMEWHERE: Match = { part: 0, start: 0, end: 0 };

/** One check. Lists are made when there is something to put in: most drafts are clear. */
class Run {
  findings: Finding[] | undefined;
  topics: Topic[] | undefined;
  shadow: Finding[] | undefined;
  unchecked: Finding[] | undefined;
  private readonly compiled: CompiledPack;
  private readonly evaluation: Evaluation;
  private readonly language: string | undefined;
  private exemptions: readonly Exemption[] | undefined;

  constructor(compiled: CompiledPack, evaluation: Evaluation, language: string | undefined) {
    this.compiled = compiled;
    this.evaluation = evaluation;
    this.language = language;
  }

  readonly look = (compiledRule: CompiledRule): void => {
    const { rule, outOfScope } = compiledRule;
    const { stops } = this.compiled;
    if (outOfScope(this.evaluation.situation)) return;
    const matches = stops.has(rule.id) ? NONE : this.matchesOf(compiledRule);
    if (matches.length === 0) {
      if (stops.has(rule.id)) this.miss(rule);
    } else if (rule.kind === 'classify') {
      this.topics ??= [];
      this.topics.push(topicOf(rule));
    } else if (rule.shadow) {
      this.shadow ??= [];
      this.shadow.push(...this.findingsOf(rule, matches));
    } else {
      this.findings ??= [];
      this.findings.push(...this.findingsOf(rule, matches));
    }
  };

  private miss(rule: CompiledRule['rule']): void {
    if (rule.kind === 'classify' || rule.shadow) return;
    this.unchecked ??= [];
    this.unchecked.push(toFinding(rule, SOMEWHERE, this.language));
  }

  private matchesOf(compiledRule: CompiledRule): readonly Match[] {
    const { compiled, evaluation } = this;
    this.exemptions ??= exemptionsOf(compiled, evaluation);
    const { exemptions } = this;
    const { rule, matcher } = compiledRule;
    const counts = (match: Match) =>
      !exemptionFor(rule.id, match, exemptions) && fits(compiledRule, match, evaluation);
    return compiled.account.run(rule.id, () => matcher.match(evaluation, counts));
  }

  private findingsOf(rule: FindingRule, matches: readonly Match[]): Finding[] {
    return mergeOverlaps(matches, rule).map((match) => toFinding(rule, match, this.language));
  }
}

/** What was stopped may stand anywhere. */
function foundOrStopped({ recognisers }: CompiledPack, { found }: Scan): readonly number[] {
  const { stopped } = recognisers.account;
  return stopped.size > 0 ? [...found, ...stopped.keys()] : found;
}

function settle({ recognisers, account }: CompiledPack, { texts }: Scan): void {
  const characters = texts.reduce((sum, { text }) => sum + text.length, 0);
  recognisers.account.settle(characters);
  account.settle(characters);
}

function topicOf({ id, topic, owner, stages = [] }: RuleOf<'classify'>): Topic {
  return { ruleId: id, topic, owner, stages };
}

function byRule(a: Topic, b: Topic): number {
  return a.ruleId < b.ruleId ? -1 : 1;
}

/** Rules whose parts have not come, and for which the draft has something. */
function waitingNow(
  { pending }: CompiledPack,
  situation: Situation,
  { found }: Scan,
): CompiledPack['pending'] {
  if (pending.length === 0) return NONE;
  return pending.filter(({ sign, outOfScope }) => {
    return (sign === undefined || found.includes(sign)) && !outOfScope(situation);
  });
}

function pendingNow(
  compiled: CompiledPack,
  situation: Situation,
  waiting: CompiledPack['pending'],
  cutShort: readonly number[],
): readonly PendingRule[] {
  if (waiting.length === 0 && cutShort.length === 0) return NONE;
  return waiting
    .filter(({ isTrial }) => !isTrial)
    .map(({ ruleId, part }): PendingRule => ({ ruleId, part }))
    .concat(rulesCutShort(compiled, cutShort, situation));
}

function languageOf(locale: string | undefined): string | undefined {
  return locale?.slice(0, 2).toLowerCase();
}
