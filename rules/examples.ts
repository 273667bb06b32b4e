import type { Draft } from '../domain/draft';
import { checkDraft } from './check';
import { type CompiledPack, compilePack } from './compile';
import { Evaluation } from './evaluation';
import { exampleSituation } from './example-situation';
import { fits } from './fits';
import { ALL_HEAVY_PARTS } from './heavy/all';
import type { Match } from './matches';
import type { ReadPack } from './read-pack';
import { scanDraft } from './recognisers';
import type { Rule } from './rule';
import { type CheckContext, Situation } from './situation';

/** What came of one example of one rule. */
export interface ExampleResult {
  readonly ruleId: string;
  readonly list: 'flag' | 'pass';
  /** Place in the list, from 0. */
  readonly index: number;
  readonly text: string;
  readonly expected: 'flag' | 'pass';
  readonly found: 'flag' | 'pass' | 'switched-off';
  /** The texts that were flagged, or why the rule is off. */
  readonly detail: readonly string[];
  /** UTF-16 offsets of what was flagged; empty where something is missing. */
  readonly ranges: readonly { readonly start: number; readonly end: number }[];
  readonly ok: boolean;
}

/**
 * Runs every example of every rule, exemptions in force, in a draft that the rule's scope covers, whatever the language of the example.
 * Rules that are off are tried too.
 */
export function testPack(read: ReadPack): ExampleResult[] {
  const rules = read.rules.map((rule): Rule => ({ ...rule, status: 'active' }));
  // A short example has no language that could be told.
  const heavy = { ...ALL_HEAVY_PARTS, language: () => undefined };
  const compiled = compilePack(read.pack, rules, heavy);
  const off = new Map(compiled.stops.list().map(({ ruleId, reason }) => [ruleId, reason]));
  return rules.flatMap((rule) =>
    (['flag', 'pass'] as const).flatMap((list) =>
      rule.examples[list].map((text, index) => {
        const outcome = tryExample(rule, text, compiled, off.get(rule.id));
        return {
          ruleId: rule.id,
          list,
          index,
          text,
          expected: list,
          ...outcome,
          ok: outcome.found === list,
        };
      }),
    ),
  );
}

/** Only those that did not come out as expected. */
export function failedExamples(read: ReadPack): ExampleResult[] {
  return testPack(read).filter((result) => !result.ok);
}

type Outcome = Pick<ExampleResult, 'found' | 'detail' | 'ranges'>;

function tryExample(
  rule: Rule,
  text: string,
  compiled: CompiledPack,
  off: string | undefined,
): Outcome {
  if (off !== undefined) return { found: 'switched-off', detail: [off], ranges: [] };
  const { draft, context } = exampleSituation(rule, text, compiled.pack);
  const places = placesOf(rule, draft, compiled, context);
  const ranges = (places ?? []).map(({ start, end }) => ({ start, end }));
  const detail = ranges.map(({ start, end }) => text.slice(start, end));
  return { found: places ? 'flag' : 'pass', detail, ranges };
}

/** Undefined where the rule does not fire. */
function placesOf(
  rule: Rule,
  draft: Draft,
  compiled: CompiledPack,
  context: CheckContext,
): readonly Pick<Match, 'start' | 'end'>[] | undefined {
  if (rule.kind === 'exempt') return someOf(exemptPlaces(rule.id, draft, compiled, context));
  const { findings, shadow, topics } = checkDraft(draft, compiled, context);
  if (topics.some(({ ruleId }) => ruleId === rule.id)) return [];
  return someOf([...findings, ...shadow].filter(({ ruleId }) => ruleId === rule.id));
}

function someOf<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length > 0 ? list : undefined;
}

function exemptPlaces(
  ruleId: string,
  draft: Draft,
  compiled: CompiledPack,
  context: CheckContext,
): readonly Match[] {
  const scan = scanDraft(draft, compiled.recognisers);
  const evaluation = new Evaluation(
    scan,
    new Situation(draft, context, compiled.pack, compiled.heavy.language),
  );
  return compiled.exempts.all
    .filter(({ rule }) => rule.id === ruleId)
    .flatMap((exempt) =>
      exempt.matcher.match(evaluation, (match) => fits(exempt, match, evaluation)),
    );
}
