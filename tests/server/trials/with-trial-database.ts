import { afterAll, beforeAll } from 'vitest';
import { type Database, openDatabase } from '../../../server/database/open-database';
import { type FreshDatabase, freshDatabase } from '../with-database';

export interface TrialDatabase {
  readonly url: string;
  readonly db: Database;
}

/** A database of its own for one test file, with all tables and nothing in them. */
export function withTrialDatabase(): () => TrialDatabase {
  let opened: { database: FreshDatabase; db: Database } | undefined;
  beforeAll(async () => {
    const database = await freshDatabase();
    opened = { database, db: await openDatabase(database.url) };
  });
  afterAll(async () => {
    await opened?.db.destroy();
    await opened?.database.drop();
  });
  return () => {
    if (!opened) throw new Error('The database is opened in beforeAll.');
    return { url: opened.database.url, db: opened.db };
  };
}
