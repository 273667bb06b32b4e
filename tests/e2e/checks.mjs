import { isDeepStrictEqual } from 'node:util';

/** Counts what a story found; a failed check is kept and told, and the story goes on where it can. */
export function createChecks(say) {
  const tally = { passed: 0, failed: 0, failures: [] };
  const note = (good, what, detail) => {
    tally[good ? 'passed' : 'failed'] += 1;
    if (good) return;
    tally.failures.push(`${what}${detail ? `: ${detail}` : ''}`);
    say(`    ✗ ${what}${detail ? `: ${detail}` : ''}`);
  };
  return {
    tally,
    that: (what, condition) => note(Boolean(condition), what),
    same: (what, actual, wanted) =>
      note(
        isDeepStrictEqual(actual, wanted),
        what,
        isDeepStrictEqual(actual, wanted)
          ? ''
          : `got ${JSON.stringify(actual)}, wanted ${JSON.stringify(wanted)}`,
      ),
    fail: (what, error) => note(false, what, error.stack),
  };
}
