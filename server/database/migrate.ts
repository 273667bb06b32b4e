import { sql } from 'kysely';
import { StartProblem } from '../start-problem';
import { type MigrationStep, migrationSteps } from './migrations/migration-steps';
import type { Database } from './open-database';

/**
 * Runs the steps that have not run yet; safe when several servers start at once. Not Kysely's migrator: its lock is an advisory one,
 * and a row lock in its place ends before its transaction begins (0.28, tried).
 */
export async function migrate(db: Database): Promise<void> {
  try {
    await makeTable(db);
    const applied = await namesOf(db);
    const steps = migrationSteps();
    refuseNewer(applied, steps);
    for (const step of steps) if (!applied.has(step.name)) await applyOnce(db, step);
  } catch (error) {
    if (error instanceof StartProblem) throw error;
    throw new StartProblem(
      `The database's tables could not be brought up to date: ${error instanceof Error ? error.message : String(error)}.`,
      'Give the user in DATABASE_URL the right to create tables (GRANT CREATE ON SCHEMA public), then start again.',
      { cause: error },
    );
  }
}

const TABLE_TRIES = 5;

/** IF NOT EXISTS may still fail, in several ways, when two sessions make the same table at once; then it is there at the next look. */
async function makeTable(db: Database): Promise<void> {
  const make = sql`CREATE TABLE IF NOT EXISTS migration (name text NOT NULL PRIMARY KEY, applied_at timestamptz NOT NULL)`;
  for (let tries = 1; ; tries += 1) {
    try {
      await make.execute(db);
      return;
    } catch (error) {
      if (tries === TABLE_TRIES) throw error;
    }
  }
}

async function namesOf(db: Database): Promise<Set<string>> {
  const { rows } = await sql<{ name: string }>`SELECT name FROM migration`.execute(db);
  return new Set(rows.map((row) => row.name));
}

function refuseNewer(applied: ReadonlySet<string>, steps: readonly MigrationStep[]): void {
  const known = new Set(steps.map((step) => step.name));
  const unknown = [...applied].find((name) => !known.has(name));
  if (unknown === undefined) return;
  throw new StartProblem(
    `A newer Guidepost has used this database (its step ${unknown} is not known here).`,
    'Start that version or a later one.',
  );
}

/** The step's name is written first, in the step's transaction: a second server waits there, then finds it done. */
async function applyOnce(db: Database, { name, statement }: MigrationStep): Promise<void> {
  await db.transaction().execute(async (work) => {
    const { rows } = await sql`
      INSERT INTO migration (name, applied_at) VALUES (${name}, ${new Date().toISOString()})
      ON CONFLICT DO NOTHING RETURNING name`.execute(work);
    if (rows.length > 0) await sql.raw(statement).execute(work);
  });
}
