import { testPack } from '../../../rules/examples';
import type { Pause } from '../../../rules/failed-example';
import { type ReadPack, readPack } from '../../../rules/read-pack';
import type { Rule } from '../../../rules/rule';
import { makeBody } from '../make-body';
import { isObject } from '../source/is-object';
import { idOf } from '../source/merged-source';
import type { PackSource } from '../source/whole-source';
import { findingsOn } from './findings-on';
import { lintFormat } from './format';
import type { LintIssue, Remark } from './issue';
import { lintLists } from './lists';
import { lintRules } from './rules';

/** Everything that is wrong with a pack and what it includes: file by file, in the order of the lines. `now` is ISO 8601. */
export function lintPack(source: PackSource, now: string): LintIssue[] {
  return issuesOf(source, [...stepsOf(source, { now, runsExamples: true })].flat());
}

/**
 * The same of a built pack whose examples came out as expected, with a pause after each rule, so that a server can answer others
 * meanwhile. `now` is ISO 8601.
 */
export async function lintTakenPack(
  source: PackSource,
  now: string,
  pause: Pause,
): Promise<LintIssue[]> {
  const remarks: Remark[] = [];
  for (const step of stepsOf(source, { now, runsExamples: false })) {
    remarks.push(...step);
    await pause();
  }
  return issuesOf(source, remarks);
}

export function hasErrors(issues: readonly LintIssue[]): boolean {
  return issues.some((issue) => issue.severity === 'error');
}

/** The file itself first, then what it includes. */
function byPlace(file: string) {
  const nameOf = ({ place }: LintIssue) => (place.file === file ? '' : place.file);
  return (a: LintIssue, b: LintIssue): number => {
    if (nameOf(a) !== nameOf(b)) return nameOf(a) < nameOf(b) ? -1 : 1;
    return a.place.line - b.place.line || a.place.column - b.place.column;
  };
}

function issuesOf(source: PackSource, remarks: readonly Remark[]): LintIssue[] {
  const problems = source.problems.map((problem): LintIssue => ({ severity: 'error', ...problem }));
  const issues = remarks.map(({ path, ...remark }) => ({ ...remark, place: source.placeOf(path) }));
  return [...problems, ...issues].sort(byPlace(source.file));
}

interface Steps {
  readonly now: string;
  readonly runsExamples: boolean;
}

function* stepsOf(source: PackSource, options: Steps): Generator<Remark[]> {
  if (source.value === undefined) return;
  yield [...lintFormat(source.value), ...lintLists(source.value)];
  yield* lintMeaning(source, options);
}

/** Only what can be read is looked at; the rest has a remark already. */
function* lintMeaning(source: PackSource, { now, runsExamples }: Steps): Generator<Remark[]> {
  const read = readPack(makeBody(source, 'trial'));
  if (!read.ok) return;
  const sources = isObject(source.value) ? (source.value.rules as readonly unknown[]) : [];
  const places = new Map(sources.map((rule, index) => [idOf(rule), index] as const).reverse());
  const indexOf = ({ id }: Pick<Rule, 'id'>) => places.get(id) ?? 0;
  const lintable = {
    ...read.value,
    now,
    lists: listsInClear(source.value),
    findingsOn: findingsOn(read.value),
  };
  yield* lintRules(lintable, indexOf);
  if (runsExamples) yield lintExamples(read.value, indexOf);
}

function listsInClear(value: unknown): Map<string, readonly string[]> {
  const lists: unknown[] = isObject(value) && Array.isArray(value.lists) ? value.lists : [];
  return new Map(
    lists.flatMap((list) =>
      isObject(list) && Array.isArray(list.terms)
        ? [[String(list.id), list.terms.map(String)]]
        : [],
    ),
  );
}

/** Examples that do not come out as expected; one remark for a rule that clients would switch off. */
function lintExamples(read: ReadPack, indexOf: (rule: Pick<Rule, 'id'>) => number): Remark[] {
  const off = new Set<string>();
  return testPack(read).flatMap(({ ruleId, list, index, text, found, detail, ok }): Remark[] => {
    const path = ['rules', indexOf({ id: ruleId })];
    if (ok || /^TODO\b/.test(text)) return [];
    if (found !== 'switched-off')
      return [failedExample(ruleId, [...path, 'examples', list, index], text, list, found)];
    if (off.has(ruleId)) return [];
    off.add(ruleId);
    return [
      {
        severity: 'error',
        code: 'does-not-compile',
        ruleId,
        path,
        what: `Clients would switch this rule off: ${detail.join(' ')}`,
        cure: 'Mend what it says, or set status: draft and ask for help.',
      },
    ];
  });
}

function failedExample(
  ruleId: string,
  path: Remark['path'],
  text: string,
  list: string,
  found: string,
): Remark {
  return {
    severity: 'error',
    code: 'example',
    ruleId,
    path,
    what: `The example "${text}" should ${list}, but it did ${found}.`,
    cure: 'Mend the rule or the example; "guidepost pack try" explains it step by step.',
  };
}
