import { sql } from 'kysely';
import { migrationSteps } from '../database/migrations/migration-steps';
import type { Database } from '../database/open-database';
import type { Settings } from '../settings';
import { type Finding, fine, minded, reasonOf } from './finding';

const LOWEST = 150_000;
const SKEW_MS = 2_000;
const TOO_MUCH_SKEW_MS = 60_000;

/** Whether the database answers, is new enough, lets us work, and has the tables of this version. */
export async function checkDatabase(db: Database, { pool }: Settings): Promise<Finding[]> {
  try {
    return [
      await checkVersion(db),
      await checkRights(db),
      await checkClock(db),
      await checkConnections(db, pool.connections),
      await checkTables(db),
    ];
  } catch (error) {
    return [
      minded(
        'database',
        'error',
        `It does not answer: ${reasonOf(error)}.`,
        'Start it, or correct DATABASE_URL: user, password, host, port, name and network in between.',
      ),
    ];
  }
}

async function checkVersion(db: Database): Promise<Finding> {
  const { rows } = await sql<{ version: string; number: string }>`
    SELECT current_setting('server_version') AS version, current_setting('server_version_num') AS number`.execute(
    db,
  );
  const version = rows[0]?.version ?? '';
  if (Number(rows[0]?.number) >= LOWEST) return fine('database', `PostgreSQL ${version} answers.`);
  return minded(
    'database',
    'error',
    `PostgreSQL ${version} is too old.`,
    'Use version 15 or later.',
  );
}

async function checkRights(db: Database): Promise<Finding> {
  const { rows } = await sql<{ may: boolean }>`
    SELECT has_schema_privilege(current_user, current_schema(), 'CREATE') AS may`.execute(db);
  if (rows[0]?.may) return fine('database rights', 'This user may make tables.');
  return minded(
    'database rights',
    'error',
    'This user may not make tables, which the next version needs.',
    'Run: GRANT CREATE ON SCHEMA public TO the user of DATABASE_URL',
  );
}

/** Of one server: several need as many each. */
async function checkConnections(db: Database, wanted: number): Promise<Finding> {
  const { rows } = await sql<{ most: string; kept: string }>`
    SELECT current_setting('max_connections') AS most, current_setting('superuser_reserved_connections') AS kept`.execute(
    db,
  );
  const free = Number(rows[0]?.most) - Number(rows[0]?.kept);
  const said = `A server takes up to ${wanted} connections; the database has ${free} for all.`;
  if (wanted <= free) return fine('connections', said);
  return minded(
    'connections',
    'warn',
    said,
    `Lower DATABASE_POOL_SIZE, raise max_connections of the database, or put a pool in between. A working example: DATABASE_POOL_SIZE=${Math.max(1, Math.floor(free / 2))}`,
  );
}

async function checkClock(db: Database): Promise<Finding> {
  const before = Date.now();
  const { rows } = await sql<{ now: Date }>`SELECT clock_timestamp() AS now`.execute(db);
  const middle = (before + Date.now()) / 2;
  const skew = Math.round((rows[0]?.now.getTime() ?? 0) - middle);
  const said = `The database's clock is ${skew} ms from this computer's.`;
  if (Math.abs(skew) <= SKEW_MS) return fine('clock', said);
  const state = Math.abs(skew) > TOO_MUCH_SKEW_MS ? 'error' : 'warn';
  return minded('clock', state, said, 'Let both follow a time server (NTP, chrony).');
}

/** Whether the tables are those of this version. */
export async function checkTables(db: Database): Promise<Finding> {
  const { rows: tables } = await sql<{ there: boolean }>`
    SELECT to_regclass('migration') IS NOT NULL AS there`.execute(db);
  const steps = migrationSteps().map(({ name }) => name);
  if (!tables[0]?.there) {
    return minded('tables', 'warn', 'There are none yet.', 'The first start makes them.');
  }
  const { rows } = await sql<{ name: string }>`SELECT name FROM migration`.execute(db);
  const applied = new Set(rows.map(({ name }) => name));
  const newer = [...applied].find((name) => !steps.includes(name));
  if (newer !== undefined) {
    return minded(
      'tables',
      'error',
      `A newer Guidepost has used this database (step ${newer}).`,
      'Run that version or a later one.',
    );
  }
  const missing = steps.filter((name) => !applied.has(name));
  if (missing.length === 0) return fine('tables', 'They are those of this version.');
  return minded(
    'tables',
    'warn',
    `${missing.length} steps have not run, from ${missing[0]} on.`,
    'The next start of this version runs them. Make a backup first: guidepost backup FILE',
  );
}
