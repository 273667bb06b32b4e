import type { Draft } from '../domain/draft';
import { checkDraft } from './check';
import { type CompiledPack, compilePack } from './compile';
import { linearPattern } from './linear-pattern';
import type { Rule, Scope } from './rule';
import type { ReadPack } from './read-pack';
import { scanDraft } from './scan';
import type { CheckContext } from './scope';

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
  readonly ok: boolean;
}

/** Runs every example of every rule, exemptions in force, in a draft that the rule's scope covers. Rules that are off are tried too. */
export function testPack(read: ReadPack): ExampleResult[] {
  const rules = read.rules.map((rule) => ({ ...rule, status: 'active' as const }));
  const compiled = compilePack({ rules }, { linearPattern });
  return rules.flatMap((rule) =>
    (['flag', 'pass'] as const).flatMap((list) =>
      rule.examples[list].map((text, index) => {
        const outcome = tryExample(rule, text, compiled);
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

type Outcome = Pick<ExampleResult, 'found' | 'detail'>;

function tryExample(rule: Rule, text: string, compiled: CompiledPack): Outcome {
  const off = compiled.switchedOff.find(({ ruleId }) => ruleId === rule.id);
  if (off) return { found: 'switched-off', detail: [off.reason] };
  const draft = draftFor(rule.scope ?? {}, text);
  const places =
    rule.kind === 'exempt'
      ? exemptPlaces(rule.id, draft, compiled)
      : findingPlaces(rule, draft, compiled);
  return { found: places.length > 0 ? 'flag' : 'pass', detail: places };
}

function findingPlaces(rule: Rule, draft: Draft, compiled: CompiledPack): string[] {
  const { findings, shadow } = checkDraft(draft, compiled, contextFor(rule.scope ?? {}));
  return [...findings, ...shadow]
    .filter((finding) => finding.ruleId === rule.id)
    .map(({ part, start, end }) => draft.parts[part]?.slice(start, end) ?? '');
}

function exemptPlaces(ruleId: string, draft: Draft, compiled: CompiledPack): string[] {
  const scan = scanDraft(draft, compiled.phrases);
  return compiled.exempts
    .filter((exempt) => exempt.ruleId === ruleId)
    .flatMap(({ match }) => match(scan, () => true))
    .map(({ part, start, end }) => draft.parts[part]?.slice(start, end) ?? '');
}

function draftFor(scope: Scope, text: string): Draft {
  return {
    site: scope.sites?.[0] ?? 'x',
    surface: scope.surfaces?.[0] ?? 'post',
    account: { id: scope.accounts?.[0] ?? 'example', name: 'Example', kind: 'brand' },
    parts: [text],
    media: [],
  };
}

function contextFor(scope: Scope): CheckContext {
  return {
    now: scope.window?.from ?? '1970-01-01T00:00:00.000Z',
    groups: scope.groups ?? [],
  };
}
