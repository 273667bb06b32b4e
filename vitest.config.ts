import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { WxtVitest } from 'wxt/testing';

const jsx = { jsx: { runtime: 'automatic', importSource: 'preact' } } as const;

/** All cores: vitest by itself leaves one idle, which is half of a small machine. No more than four, since the servers' tests share one PostgreSQL of 60 connections. */
const WORKERS = Math.min(availableParallelism(), 4);

const LONG = /\/tests\/server\/(?:trials\/|matrix\/|cli\/|killed|audit-tamperings|start)/;

/**
 * Files that take seconds to minutes are begun first: begun last, they keep one worker busy while the others have nothing left to do.
 * vitest goes by the durations of earlier runs, which a fresh copy of the repository does not have.
 */
class LongOnesFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isLong = ({ moduleId }: TestSpecification) => LONG.test(moduleId);
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}

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
          setupFiles: ['tests/property-seed.ts'],
          include: ['tests/{domain,rules,sites,scripts,components,cli}/**/*.test.{ts,tsx}'],
        },
      },
      {
        extends: true,
        test: {
          name: 'server',
          isolate: false,
          setupFiles: ['tests/property-seed.ts'],
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
