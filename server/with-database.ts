import { type Database, openDatabase } from './database/open-database';
import { runningPostgres } from './embedded/running-postgres';
import { startPostgres } from './embedded/start-postgres';
import type { Settings } from './settings';

/** For commands: the database of the settings, beside a running server or without one. */
export async function withDatabase<T>(
  settings: Settings,
  act: (db: Database, url: string) => Promise<T>,
): Promise<T> {
  const url = settings.databaseUrl ?? (await runningPostgres(settings.dataFolder));
  const own = url === undefined ? await startPostgres(settings.dataFolder) : undefined;
  try {
    const address = url ?? own?.url ?? '';
    const db = await openDatabase(address);
    try {
      return await act(db, address);
    } finally {
      await db.destroy();
    }
  } finally {
    await own?.stop();
  }
}
