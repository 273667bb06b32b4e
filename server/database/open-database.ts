import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import { StartProblem } from '../start-problem';
import { planKeeping } from './kept-plans';
import { migrate } from './migrate';
import type { Tables } from './tables';

export type Database = Kysely<Tables>;

const CONNECT_TIMEOUT_MS = 5_000;

/** How much of the database a server takes, and for how long; times in milliseconds. */
export interface PoolLimits {
  readonly connections: number;
  /** 0: no limit, and nothing of it is said to the database (some pools in between refuse it). */
  readonly statementMs: number;
  readonly idleMs: number;
  /** For a database that is reached directly; see `planKeeping`. */
  readonly keepsPlans?: boolean;
}

/** For commands, which may take as long as they need. */
const UNHURRIED: PoolLimits = { connections: 20, statementMs: 0, idleMs: 10_000 };

/** Connects, proves that the database answers, and brings its tables up to date. */
export async function openDatabase(url: string, limits: PoolLimits = UNHURRIED): Promise<Database> {
  await prepare(url);
  return connect(url, limits);
}

/** Without limits: a step of the tables may take its time. */
async function prepare(url: string): Promise<void> {
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
  } finally {
    await db.destroy();
  }
}

/** A pool without any question asked. */
export function connect(url: string, limits: PoolLimits = UNHURRIED): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: limits.connections,
    idleTimeoutMillis: limits.idleMs,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    ...(limits.statementMs > 0 && { statement_timeout: limits.statementMs }),
    application_name: 'guidepost',
  });
  // A connection that breaks while idle is replaced by the pool; without a listener Node would end the process.
  pool.on('error', () => undefined);
  // One that breaks in use fails its statement, which is told there; without a listener Node would end the process here, too.
  pool.on('connect', (client) => client.on('error', () => undefined));
  const shared = limits.keepsPlans === true ? planKeeping(pool) : pool;
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool: shared }) });
}

function placeOf(url: string): string {
  const { hostname, port, pathname } = new URL(url);
  return `${hostname}:${port || '5432'}${pathname}`;
}

function reasonOf(error: unknown): string {
  if (error instanceof AggregateError) return reasonOf(error.errors[0]);
  return error instanceof Error ? error.message : String(error);
}
