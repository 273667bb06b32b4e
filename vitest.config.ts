import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing';
import { LongOnesFirst } from './tests/long-ones-first';

const jsx = { jsx: { runtime: 'automatic', importSource: 'preact' } } as const;

/** All cores: vitest by itself leaves one idle, which is half of a small machine. No more than four, since the servers' tests share one PostgreSQL of 60 connections. */
const WORKERS = Math.min(availableParallelism(), 4);

export default defineConfig({
  test: {
    testTimeout: 30_000,
    hookTimeout: 60_000,
    maxWorkers: WORKERS,
    sequence: { sequencer: LongOnesFirst },
    // Only who waits in vain waits so long: on a machine with other work a second is nothing.
    expect: { poll: { timeout: 20_000 } },
    projects: [
      {
        oxc: jsx,
        extends: true,
        test: {
          name: 'pure',
          // The modules keep no state, and loading them anew for each file took longer than most files run.
          isolate: false,
          include: ['tests/{domain,rules,sites,scripts,components,cli}/**/*.test.{ts,tsx}'],
        },
      },
      {
        extends: true,
        test: {
          name: 'server',
          isolate: false,
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
