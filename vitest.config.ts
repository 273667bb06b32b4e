import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing';

const jsx = { jsx: { runtime: 'automatic', importSource: 'preact' } } as const;

export default defineConfig({
  test: {
    testTimeout: 30_000,
    hookTimeout: 60_000,
    projects: [
      {
        oxc: jsx,
        extends: true,
        test: {
          name: 'pure',
          include: ['tests/{domain,rules,sites,scripts,components,cli}/**/*.test.{ts,tsx}'],
        },
      },
      {
        extends: true,
        test: {
          name: 'server',
          include: ['tests/server/**/*.test.ts'],
          globalSetup: ['tests/server/shared-postgres.ts'],
        },
      },
      {
        // wxt's fake browser stands in for the extension API.
        plugins: [WxtVitest()],
        extends: true,
        test: { name: 'extension', include: ['tests/{platform,entrypoints}/**/*.test.{ts,tsx}'] },
      },
    ],
  },
});
