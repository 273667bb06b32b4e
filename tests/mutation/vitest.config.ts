import { defineConfig } from 'vitest/config';

/** The tests that judge mutants of the engine, the linter and the verifier: pure ones only, for a mutant cannot be seen in another process. */
export default defineConfig({
  root: '.',
  test: {
    include: ['tests/{rules,domain,cli}/**/*.test.ts'],
    exclude: ['tests/rules/fuzz.test.ts', '**/*command*.test.ts', 'tests/rules/cli.test.ts'],
    testTimeout: 30_000,
  },
});
