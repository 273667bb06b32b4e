import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startPostgres } from '../../server/embedded/start-postgres';

declare module 'vitest' {
  interface ProvidedContext {
    databaseUrl: string | undefined;
  }
}

/** As vitest's globalSetup: one PostgreSQL for all files of a run. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'guidepost-tests-'));
  // As root, the database's own user has to reach it.
  await chmod(folder, 0o755);
  const postgres = await startPostgres(folder);
  project.provide('databaseUrl', postgres.url);
  return async () => {
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  };
}
