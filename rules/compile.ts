import { type MakeLinearPattern, type Matcher, matcherOf, type Tools } from './kinds';
import type { FindingRule, Rule } from './rule';
import { PhraseIndex } from './phrase-index';
import { compileScope, type InScope } from './scope';
import { compileSurroundings, type Fits } from './surroundings';

export interface SwitchedOff {
  readonly ruleId: string;
  readonly reason: string;
}

export interface CompiledRule {
  readonly rule: FindingRule;
  readonly inScope: InScope;
  readonly match: Matcher;
  readonly fits: Fits;
}

export interface CompiledExempt {
  readonly ruleId: string;
  readonly inScope: InScope;
  readonly match: Matcher;
  /** Absent = all. */
  readonly rules: ReadonlySet<string> | undefined;
}

/** A pack ready to check drafts with. */
export interface CompiledPack {
  readonly rules: readonly CompiledRule[];
  readonly exempts: readonly CompiledExempt[];
  readonly phrases: PhraseIndex;
  /** Grows when a check switches a rule off for the session. */
  readonly switchedOff: SwitchedOff[];
  /** How often in a row a rule took too long. */
  readonly slow: Map<string, number>;
}

export interface Engine {
  /** From rules/linear-pattern; without it, rules of kind `pattern` are switched off. */
  readonly linearPattern?: MakeLinearPattern | undefined;
}

/** True where rules/linear-pattern must be loaded before compilePack. */
export function needsLinearPattern(rules: readonly Rule[]): boolean {
  return rules.some((rule) => rule.kind === 'pattern' && isOn(rule));
}

/** One bad rule is switched off and said; the rest run. */
export function compilePack(
  pack: { readonly rules: readonly Rule[] },
  engine: Engine,
): CompiledPack {
  const phrases = new PhraseIndex();
  const tools: Tools = { phrases, linearPattern: engine.linearPattern };
  const rules: CompiledRule[] = [];
  const exempts: CompiledExempt[] = [];
  const switchedOff: SwitchedOff[] = [];
  for (const rule of pack.rules) {
    if (!isOn(rule)) continue;
    try {
      if (rule.kind === 'exempt') exempts.push(compileExempt(rule, tools));
      else rules.push(compileRule(rule, tools));
    } catch (error) {
      switchedOff.push({ ruleId: rule.id, reason: reasonOf(error) });
    }
  }
  return { rules, exempts, phrases, switchedOff, slow: new Map() };
}

export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function isOn(rule: Rule): boolean {
  return rule.status !== 'off' && rule.status !== 'draft';
}

function compileRule(rule: FindingRule, tools: Tools): CompiledRule {
  return {
    rule,
    inScope: compileScope(rule.scope),
    match: matcherOf(rule, tools),
    fits: compileSurroundings(rule, tools.phrases),
  };
}

function compileExempt(rule: Extract<Rule, { kind: 'exempt' }>, tools: Tools): CompiledExempt {
  return {
    ruleId: rule.id,
    inScope: compileScope(rule.scope),
    match: matcherOf(rule, tools),
    rules: rule.rules && new Set(rule.rules),
  };
}
