import type { Draft } from '../domain/draft';
import {
  type Confidence,
  type Finding,
  type Topic,
  type Verdict,
  verdictOf,
} from '../domain/finding';
import { type CheckResult, checkDraft } from './check';
import type { CompiledPack, CompiledRule } from './compile';
import { Evaluation } from './evaluation';
import { type Exemption, exemptionFor, exemptionsOf } from './exemptions';
import { misfitOf } from './fits';
import type { HeavyPart } from './heavy';
import { confidenceOf, type Match } from './matches';
import type { Rule } from './rule';
import type { ScopeField } from './scope';
import { type CheckContext, Situation } from './situation';
import { standsAround } from './surroundings';

/** A place in `textsOf(draft)[part]`, UTF-16 offsets, with the words that stand there. */
export interface Place {
  readonly part: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Why something that was found does not count. `index`: which of the rule's `near` or `unless`, from 0. */
export type Drop =
  | { readonly by: 'exemption'; readonly ruleId: string }
  | { readonly by: 'part'; readonly wanted: readonly string[]; readonly is: string }
  | { readonly by: 'confidence'; readonly least: Confidence; readonly is: Confidence }
  | { readonly by: 'near'; readonly index: number }
  | { readonly by: 'unless'; readonly index: number; readonly place: Place };

/** Something that the rule looks for and that stands in the draft; `whole`: the draft as such. */
export interface Tried {
  readonly place: Place;
  readonly whole: boolean;
  readonly confidence: Confidence;
  /** Absent = it counts. */
  readonly dropped?: Drop;
}

/** How far a rule got, in the order in which it is looked at. */
export type Outcome =
  /** Its status is `off` or `draft`. */
  | { readonly kind: 'inactive'; readonly status: string }
  /** It does not compile, broke, or was too slow. */
  | { readonly kind: 'switched-off'; readonly reason: string }
  | { readonly kind: 'pending'; readonly part: HeavyPart }
  | {
      readonly kind: 'out-of-scope';
      readonly field: ScopeField;
      readonly wanted: unknown;
      readonly is: unknown;
    }
  /** Nothing that it looks for stands in the draft. */
  | { readonly kind: 'not-found' }
  /** All that was found was dropped: see `tried`. */
  | { readonly kind: 'dropped' }
  /** `require`: what calls for a text is there, and so is the text. */
  | { readonly kind: 'satisfied' }
  | { readonly kind: 'fires'; readonly findings: readonly Finding[]; readonly shadow: boolean }
  | { readonly kind: 'names-topic'; readonly topic: string }
  | { readonly kind: 'exempts'; readonly places: readonly Place[] };

export interface RuleExplanation {
  readonly ruleId: string;
  readonly kind: Rule['kind'];
  readonly title: string;
  readonly outcome: Outcome;
  readonly tried: readonly Tried[];
}

export interface DraftExplanation {
  readonly verdict: Verdict;
  readonly findings: readonly Finding[];
  readonly topics: readonly Topic[];
  /** In the order of the pack. */
  readonly rules: readonly RuleExplanation[];
}

/** Says of each rule (or of one) step by step why it did or did not fire. */
export function explainDraft(
  draft: Draft,
  compiled: CompiledPack,
  context: CheckContext,
  ruleId?: string,
): DraftExplanation {
  const result = checkDraft(draft, compiled, context);
  const situation = new Situation(draft, context, compiled.pack, compiled.heavy.language);
  const evaluation = new Evaluation(result.scan, situation);
  const exemptions = exemptionsOf(compiled, evaluation);
  const told: Told = { compiled, result, situation, evaluation, exemptions };
  return {
    verdict: verdictOf(result.findings),
    findings: result.findings,
    topics: result.topics,
    rules: compiled.given
      .filter(({ id }) => ruleId === undefined || id === ruleId)
      .map((rule) => explainRule(rule, told)),
  };
}

interface Told {
  readonly compiled: CompiledPack;
  readonly result: CheckResult;
  readonly situation: Situation;
  readonly evaluation: Evaluation;
  readonly exemptions: readonly Exemption[];
}

function explainRule(rule: Rule, told: Told): RuleExplanation {
  const { id: ruleId, kind, title } = rule;
  const early = whyNotRun(rule, told);
  if (early) return { ruleId, kind, title, outcome: early, tried: [] };
  const tried = triedBy(rule, told);
  return { ruleId, kind, title, outcome: outcomeOf(rule, tried, told), tried };
}

function whyNotRun(rule: Rule, { compiled, result, situation }: Told): Outcome | undefined {
  const { id, status = 'active' } = rule;
  if (status === 'off' || status === 'draft') return { kind: 'inactive', status };
  const off = result.switchedOff.find(({ ruleId }) => ruleId === id);
  if (off) return { kind: 'switched-off', reason: off.reason };
  const waits = compiled.pending.find(({ ruleId }) => ruleId === id);
  const field = (waits ?? compiledOf(id, compiled))?.outOfScope(situation);
  if (field) {
    const wanted = wantedBy(rule, field);
    return { kind: 'out-of-scope', field, wanted, is: isNow(field, situation) };
  }
  return waits && { kind: 'pending', part: waits.part };
}

/** All that it found, with why it was dropped. */
function triedBy(rule: Rule, told: Told): Tried[] {
  const compiledRule = compiledOf(rule.id, told.compiled);
  const tried: Tried[] = [];
  compiledRule?.matcher.match(told.evaluation, (match) => {
    const dropped = dropOf(compiledRule, match, told);
    const confidence = confidenceOf(rule as { confidence?: Confidence }, match);
    const place = placeOf(match, told.evaluation);
    tried.push({ place, whole: match.whole ?? false, confidence, ...(dropped && { dropped }) });
    return !dropped;
  });
  return tried;
}

function outcomeOf(rule: Rule, tried: readonly Tried[], { result }: Told): Outcome {
  const kept = tried.filter(({ dropped }) => !dropped);
  if (tried.length === 0) return { kind: 'not-found' };
  if (kept.length === 0) return { kind: 'dropped' };
  if (rule.kind === 'exempt') return { kind: 'exempts', places: kept.map(({ place }) => place) };
  if (rule.kind === 'classify') return { kind: 'names-topic', topic: rule.topic };
  const findings = [...result.findings, ...result.shadow].filter(
    ({ ruleId }) => ruleId === rule.id,
  );
  return findings.length > 0
    ? { kind: 'fires', findings, shadow: rule.shadow ?? false }
    : { kind: 'satisfied' };
}

function dropOf(compiledRule: CompiledRule<Rule>, match: Match, told: Told): Drop | undefined {
  const { rule, near, unless } = compiledRule;
  const { evaluation } = told;
  const exemption =
    rule.kind === 'exempt' ? undefined : exemptionFor(rule.id, match, told.exemptions);
  if (exemption) return { by: 'exemption', ruleId: exemption.ruleId };
  switch (misfitOf(compiledRule, match, evaluation)) {
    case 'part':
      return {
        by: 'part',
        wanted: rule.scope?.parts ?? [],
        is: evaluation.scan.texts[match.part]?.kind ?? 'text',
      };
    case 'confidence':
      return tooUnsure(rule, match);
    case 'near':
      return { by: 'near', index: near.findIndex((one) => !standsAround(one, match, evaluation)) };
    case 'unless':
      return blockedBy(unless, match, evaluation);
    default:
      return undefined;
  }
}

function tooUnsure(rule: Rule, match: Match): Drop {
  const { minConfidence = 'low', confidence } = rule as {
    minConfidence?: Confidence;
    confidence?: Confidence;
  };
  return { by: 'confidence', least: minConfidence, is: confidenceOf({ confidence }, match) };
}

function blockedBy(
  unless: CompiledRule['unless'],
  match: Match,
  evaluation: Evaluation,
): Drop | undefined {
  for (const [index, one] of unless.entries()) {
    const hit = standsAround(one, match, evaluation);
    if (hit) return { by: 'unless', index, place: placeOf(hit, evaluation) };
  }
  return undefined;
}

function compiledOf(id: string, { rules, exempts }: CompiledPack): CompiledRule<Rule> | undefined {
  return [...rules.all, ...exempts.all].find(({ rule }) => rule.id === id);
}

function placeOf({ part, start, end }: Omit<Place, 'text'>, { scan }: Evaluation): Place {
  return { part, start, end, text: scan.texts[part]?.text.slice(start, end) ?? '' };
}

function wantedBy(rule: Rule, field: ScopeField): unknown {
  if (field !== 'window' || rule.kind !== 'window' || rule.scope?.window) {
    return rule.scope?.[field];
  }
  const { calendar, from, until } = rule;
  return { calendar, from, until };
}

function isNow(field: ScopeField, situation: Situation): unknown {
  const { draft } = situation;
  const now: Readonly<Record<ScopeField, unknown>> = {
    sites: draft.site,
    surfaces: draft.surface,
    accounts: draft.account.id,
    accountKinds: situation.accountKind,
    groups: situation.groups,
    jurisdiction: situation.jurisdiction,
    window: situation.moment,
    languages: situation.language,
  };
  return now[field];
}
