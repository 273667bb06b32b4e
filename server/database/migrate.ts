import { type Kysely, Migrator } from 'kysely';
import { StartProblem } from '../start-problem';
import { allMigrations } from './migrations/all-migrations';

/** Runs what has not run yet. Safe when two servers start at once: the second waits for the first. */
export async function migrate<T>(db: Kysely<T>): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => allMigrations() } });
  const { error } = await migrator.migrateToLatest();
  if (!error) return;
  throw new StartProblem(
    `The database's tables could not be brought up to date: ${error instanceof Error ? error.message : String(error)}.`,
    'If a newer Guidepost used this database before, start that version; else give its user the right to create tables.',
    { cause: error },
  );
}
