import { type Migration, sql } from 'kysely';
import { firstTables } from './0001-first-tables';

/** Forward only. A new set of statements is a new file and a new line here; a released one is never edited. */
const SETS: Readonly<Record<string, readonly string[]>> = {
  '0001-first-tables': firstTables,
};

/** Each statement is a migration of its own, in order: `0001-first-tables-01`, … */
export function allMigrations(): Record<string, Migration> {
  return Object.fromEntries(
    Object.entries(SETS).flatMap(([name, statements]) =>
      statements.map((statement, place): [string, Migration] => [
        `${name}-${String(place + 1).padStart(2, '0')}`,
        {
          up: async (db) => {
            await sql.raw(statement).execute(db);
          },
        },
      ]),
    ),
  );
}
