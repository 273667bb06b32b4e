import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import { StartProblem } from '../start-problem';
import { migrate } from './migrate';
import type { Tables } from './tables';

export type Database = Kysely<Tables>;

const CONNECT_TIMEOUT_MS = 5_000;

/** Connects, proves that the database answers, and brings its tables up to date. */
export async function openDatabase(url: string): Promise<Database> {
  const db = connect(url);
  try {
    await sql`SELECT 1`.execute(db);
  } catch (error) {
    await db.destroy();
    throw new StartProblem(
      `The database at ${placeOf(url)} (setting DATABASE_URL) does not answer: ${reasonOf(error)}.`,
      'Start it or correct the setting; without DATABASE_URL Guidepost brings its own database.',
      { cause: error },
    );
  }
  try {
    await migrate(db);
  } catch (error) {
    await db.destroy();
    throw error;
  }
  return db;
}

/** A pool without any question asked. */
export function connect(url: string): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: 20,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    application_name: 'guidepost',
  });
  // A connection that breaks while idle is replaced by the pool; without a listener Node would end the process.
  pool.on('error', () => undefined);
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
}

function placeOf(url: string): string {
  const { hostname, port, pathname } = new URL(url);
  return `${hostname}:${port || '5432'}${pathname}`;
}

function reasonOf(error: unknown): string {
  if (error instanceof AggregateError) return reasonOf(error.errors[0]);
  return error instanceof Error ? error.message : String(error);
}
