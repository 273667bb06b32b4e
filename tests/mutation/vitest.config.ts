import { defineConfig } from 'vitest/config';

/** The tests that judge mutants of the engine, the linter and the verifier: pure ones only, for a mutant cannot be seen in another process. */
export default defineConfig({
  root: '.',
  test: {
    include: ['tests/{rules,domain,cli}/**/*.test.ts'],
    // Stryker's copy of the tree is no repository of git.
    exclude: [
      'tests/rules/fuzz.test.ts',
      'tests/rules/cli.test.ts',
      'tests/rules/cli/diff-command.test.ts',
    ],
    // Mutated code runs with counters in it, beside another process like it.
    testTimeout: 120_000,
    // Modules are loaded once for each mutant, not once for each of its test files.
    isolate: false,
  },
});
