import { failed, ok, type Problem, type Result } from '../../domain/problem';
import type { LintIssue } from './lint/issue';
import { lintTakenPack } from './lint/lint-pack';
import { pause } from './pause';
import { parseSource } from './source/whole-source';

const MOST_ERRORS = 10;
const MOST_WARNINGS = 100;

export type PackWarning = Pick<LintIssue, 'code' | 'ruleId' | 'what' | 'cure'>;

export interface Warnings {
  readonly warnings: readonly PackWarning[];
  readonly moreWarnings: number;
}

/**
 * What the linter says of a signed body whose examples came out as expected: its warnings, or `pack-lint-refused` with the first errors
 * under `where`. `now` is ISO 8601.
 */
export async function lintPublication(bodyText: string, now: string): Promise<Result<Warnings>> {
  // The body is JSON in one line, so that places say nothing.
  const issues = await lintTakenPack(parseSource('body.json', bodyText), now, pause);
  const errors = issues.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) return refused(errors);
  const warnings = issues.map(({ code, ruleId, what, cure }) => ({ code, ruleId, what, cure }));
  return ok({
    warnings: warnings.slice(0, MOST_WARNINGS),
    moreWarnings: Math.max(0, warnings.length - MOST_WARNINGS),
  });
}

function refused(errors: readonly LintIssue[]) {
  const count = errors.length === 1 ? 'an error' : `${errors.length} errors`;
  return failed(
    'pack-lint-refused',
    `The linter finds ${count} in this pack, so it was not taken; the last good one stays.`,
    'Mend what is listed, run "guidepost pack lint" on the source, then sign and publish it again.',
    listed(errors),
  );
}

/** `1` to `10`: rule, code, what is wrong and the cure; `more`: how many there are besides. */
function listed(errors: readonly LintIssue[]): NonNullable<Problem['where']> {
  const lines = errors
    .slice(0, MOST_ERRORS)
    .map(
      ({ ruleId, code, what, cure }, index) =>
        [String(index + 1), `${ruleId ?? 'the pack'} (${code}): ${what} ${cure}`] as const,
    );
  const more = errors.length - lines.length;
  return { ...Object.fromEntries(lines), ...(more > 0 && { more }) };
}
