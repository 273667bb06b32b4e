import { type Finding, holds, verdictOf } from '../../domain/finding';
import type { Policy } from '../../platform/stored-schemas';
import type { CheckResult } from '../../rules/check';
import { spokenWords } from './language-bridge';

/**
 * A rule that might hold this draft and is off in this tab does not let it pass in silence: its author is warned, and in `enforce`,
 * where doubt holds a post, people look at the draft. `locale`: BCP 47.
 */
export function uncheckedFindings(
  { unchecked }: CheckResult,
  { pack: { mode } }: Policy,
  locale: string,
): Finding[] {
  return unchecked
    .filter((finding) => holds(verdictOf([finding])))
    .map((finding) => {
      const { say } = spokenWords(locale);
      const message = `${say('state.unprotected')}\n${say('hold.broken.next')}`;
      return {
        ...finding,
        message,
        action: mode === 'enforce' ? 'sign-off' : 'warn',
        fix: undefined,
      };
    });
}
