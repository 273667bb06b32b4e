import { failedExamples } from '../../../rules/examples';
import { readPack } from '../../../rules/read-pack';
import type { LintIssue, Remark } from './lint-issue';
import { lintRules } from './lint-rules';
import { isObject, lintSchema } from './lint-schema';
import type { PackSource } from './pack-source';

/** Everything that is wrong with a pack, in the order of the file. */
export function lintPack(source: PackSource, now: string): LintIssue[] {
  if (source.syntax.length > 0) return source.syntax.map(syntaxIssue);
  const remarks = [...lintSchema(source.value), ...lintMeaning(source.value, now)];
  return remarks
    .map(({ path, ...remark }) => ({ ...remark, place: source.placeOf(path) }))
    .sort((a, b) => a.place.line - b.place.line || a.place.column - b.place.column);
}

export function hasErrors(issues: readonly LintIssue[]): boolean {
  return issues.some((issue) => issue.severity === 'error');
}

/** The bytes that are signed: JSON without spaces, in the order of the file. */
export function bodyOf(source: PackSource): string {
  return JSON.stringify(source.value);
}

function syntaxIssue({ place, message }: PackSource['syntax'][number]): LintIssue {
  return {
    severity: 'error',
    code: 'syntax',
    place,
    what: `This is neither YAML nor JSON: ${message}`,
    cure: 'Look at the line before it too: an indentation or a quote is often missing there.',
  };
}

/** Only what can be read is looked at; the rest has a remark already. */
function lintMeaning(value: unknown, now: string): Remark[] {
  const read = readPack(JSON.stringify(value) ?? '');
  if (!read.ok) return [];
  const { rules: sources } = read.value.pack;
  const pathOf = (ruleId: string) => [
    'rules',
    sources.findIndex((source) => isObject(source) && source.id === ruleId),
  ];
  return [
    ...lintRules({ ...read.value, now, pathOf }),
    ...failedExamples(read.value).map(
      ({ ruleId, list, index, text, found }): Remark => ({
        severity: 'error',
        code: 'example',
        ruleId,
        path: [...pathOf(ruleId), 'examples', list, index],
        what: `The example "${text}" should ${list}, but it did ${found}.`,
        cure: 'Mend the rule or the example; "guidepost pack test" shows all of them.',
      }),
    ),
  ];
}
