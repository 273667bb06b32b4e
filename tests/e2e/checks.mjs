import { isDeepStrictEqual } from 'node:util';

/** Counts what a story found; a failed check is kept and told, and the story goes on where it can. `tells` also prints the good ones. */
export function createChecks(say, { tells = false } = {}) {
  const tally = { passed: 0, failed: 0, failures: [] };
  let last = Date.now();
  const note = (good, what, detail = '') => {
    const time = `${((Date.now() - last) / 1000).toFixed(1)} s`;
    last = Date.now();
    if (good) {
      tally.passed += 1;
      if (tells) say(`    ✓ ${what}  (${time})`);
      return;
    }
    tally.failed += 1;
    tally.failures.push(`${what}${detail}`);
    say(`    ✗ ${what}${detail}`);
  };
  return {
    tally,
    that: (what, condition) => note(Boolean(condition), what),
    same(what, actual, wanted) {
      const detail = `: got ${JSON.stringify(actual)}, wanted ${JSON.stringify(wanted)}`;
      note(isDeepStrictEqual(actual, wanted), what, detail);
    },
    fail: (what, error) => note(false, what, `: ${error.stack}`),
  };
}
