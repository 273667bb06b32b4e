import { rm } from 'node:fs/promises';
import type { TestProject } from 'vitest/node';
import { openDatabase } from '../../server/database/open-database';
import { startPostgres } from '../../server/embedded/start-postgres';
import { createDatabase, runOn } from './database-statements';
import { temporaryFolder } from './temporary-folder';

declare module 'vitest' {
  interface ProvidedContext {
    databaseUrl: string | undefined;
    /** Of a database with all tables, to be copied. */
    templateDatabase: string | undefined;
  }
}

const TEMPLATE = 'with_tables';

/** As vitest's globalSetup: one PostgreSQL for all files of a run; with GUIDEPOST_TEST_POSTGRES one that runs already, such as of an older version. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { url, stop } = await postgresOfRun();
  // What is lost when the machine fails: here nobody asks for it afterwards. Servers that are killed in a test have a database of their own.
  await runOn(url, 'ALTER ROLE CURRENT_USER SET synchronous_commit = off');
  await runOn(url, `DROP DATABASE IF EXISTS ${TEMPLATE} WITH (FORCE)`);
  // The tables are made once: a hundred statements for each file would take longer than many a test.
  await (await openDatabase(await createDatabase(url, TEMPLATE))).destroy();
  project.provide('databaseUrl', url);
  project.provide('templateDatabase', TEMPLATE);
  return stop;
}

async function postgresOfRun(): Promise<{ url: string; stop: () => Promise<void> }> {
  const given = process.env.GUIDEPOST_TEST_POSTGRES;
  if (given) return { url: given, stop: async () => undefined };
  const folder = await temporaryFolder();
  const postgres = await startPostgres(folder);
  const stop = async () => {
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  };
  return { url: postgres.url, stop };
}
