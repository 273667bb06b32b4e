import { type HeavyPart, type HeavyParts, NotLoadedYet } from './heavy';
import { type Matcher, matcherOf } from './kinds';
import { compilePeriods } from './periods';
import { Recognisers } from './recognisers';
import type { FindingRule, Rule, RuleOf } from './rule';
import { RuleIndex } from './rule-index';
import { compileScope, type OutOfScope } from './scope';
import { isOn, isTrial } from './status';
import { Stops, type SwitchedOff } from './stops';
import type { PackParts, Tools } from './subject';
import { compileSurroundings, type Surrounding } from './surroundings';
import { reasonOf, TimeAccount } from './time-account';

/** A rule that waits for a part of the engine, or for a check in which this part comes to its end. */
export interface PendingRule {
  readonly ruleId: string;
  readonly part: HeavyPart;
}

/** Drafts outside its scope need not wait for it. */
interface CompiledPending extends PendingRule {
  /** No draft waits for it, though its parts are wanted. */
  readonly isTrial: boolean;
  readonly outOfScope: OutOfScope;
  /** Neither need those in which this slot finds nothing. */
  readonly sign?: number;
}

export type { SwitchedOff } from './stops';

export interface CompiledRule<R extends Rule = FindingRule | RuleOf<'classify'>> {
  readonly rule: R;
  readonly outOfScope: OutOfScope;
  readonly matcher: Matcher;
  readonly near: readonly Surrounding[];
  readonly unless: readonly Surrounding[];
}

export type CompiledExempt = CompiledRule<RuleOf<'exempt'>>;

/** A pack ready to check drafts with. */
export interface CompiledPack {
  readonly pack: PackParts;
  readonly heavy: HeavyParts;
  readonly recognisers: Recognisers;
  /** All that were given, those that are off included. */
  readonly given: readonly Rule[];
  readonly rules: RuleIndex<CompiledRule>;
  readonly exempts: RuleIndex<CompiledExempt>;
  /** Those whose parts have not come yet. */
  readonly pending: readonly CompiledPending[];
  readonly stops: Stops;
  /** What each rule's evaluation costs, by its id. */
  readonly account: TimeAccount<string>;
}

/**
 * One bad rule is switched off and said; the rest run. `pack` is what rules name: lists, calendars, accounts, gates, regions. `saved`:
 * what `recognisers.save()` gave for the same rules and the same heavy parts; it saves most of the work.
 */
export function compilePack(
  pack: PackParts,
  rules: readonly Rule[],
  heavy: HeavyParts,
  saved?: ArrayBuffer,
): CompiledPack {
  const recognisers = new Recognisers(heavy, saved);
  const tools: Tools = { recognisers, heavy, pack };
  const compiled: CompiledRule[] = [];
  const exempts: CompiledExempt[] = [];
  const pending: CompiledPending[] = [];
  const refused: SwitchedOff[] = [];
  for (const rule of rules) {
    if (!isOn(rule)) continue;
    try {
      if (rule.kind === 'exempt') exempts.push(compileRule(rule, tools));
      else compiled.push(compileRule(rule, tools));
    } catch (error) {
      if (error instanceof NotLoadedYet) pending.push(waiting(rule, error.part, pack));
      else refused.push({ ruleId: rule.id, reason: reasonOf(error) });
    }
  }
  const account = new TimeAccount<string>();
  const all: CompiledRule<Rule>[] = [...compiled, ...exempts];
  return {
    pack,
    heavy,
    recognisers,
    given: rules,
    rules: new RuleIndex(ready(compiled, recognisers, pending)),
    exempts: new RuleIndex(exempts),
    pending,
    account,
    stops: new Stops({
      refused,
      rules: account,
      slots: recognisers.account,
      rulesOf: (slot) => all.filter((rule) => looksAt(rule, slot)).map(({ rule }) => rule.id),
    }),
  };
}

function compileRule<R extends Rule>(rule: R, tools: Tools): CompiledRule<R> {
  const { pack, heavy } = tools;
  return {
    rule,
    outOfScope: scopeOf(rule, heavy, pack),
    matcher: matcherOf(rule, tools),
    near: compileSurroundings('near' in rule ? rule.near : undefined, tools, false),
    unless: compileSurroundings('unless' in rule ? rule.unless : undefined, tools, true),
  };
}

function scopeOf(rule: Rule, heavy: HeavyParts, { calendars = [] }: PackParts): OutOfScope {
  if (rule.kind !== 'window') return compileScope(rule.scope, heavy, calendars);
  const { calendar, from, until } = rule;
  if (!calendar && !from && !until) throw new Error('A window needs a calendar, from or until.');
  return compileScope(rule.scope, heavy, calendars, compilePeriods(rule, calendars));
}

/** All but the rules that wait for a sign in a draft, which go to the pending ones. */
function ready<R extends Rule>(
  compiled: readonly CompiledRule<R>[],
  recognisers: Recognisers,
  pending: CompiledPending[],
): CompiledRule<R>[] {
  return compiled.filter((rule) => {
    const waits = waitingForSign(rule, recognisers);
    pending.push(...waits);
    return waits.length === 0;
  });
}

/** Once for each part that has not come; the rest of the rule is compiled all the same, so that a saved index fits. */
function waitingForSign(
  { rule, matcher, outOfScope }: CompiledRule<Rule>,
  { awaited }: Recognisers,
): CompiledPending[] {
  return matcher.slots.flatMap((sign) =>
    (awaited.get(sign) ?? []).map((part) => {
      return { ruleId: rule.id, part, isTrial: isTrial(rule), outOfScope, sign };
    }),
  );
}

function waiting(rule: Rule, part: HeavyPart, pack: PackParts): CompiledPending {
  const anyLanguage = { ...rule, scope: { ...rule.scope, languages: undefined } };
  const outOfScope = scopeOf(anyLanguage, {}, pack);
  return { ruleId: rule.id, part, isTrial: isTrial(rule), outOfScope };
}

export function looksAt({ matcher, near, unless }: CompiledRule<Rule>, slot: number): boolean {
  return [matcher, ...near, ...unless].some(({ slots }) => slots.includes(slot));
}
