import { connect } from '../database/open-database';
import { runningPostgres } from '../embedded/running-postgres';
import type { Settings } from '../settings';
import { readSettings } from '../settings';
import { StartProblem } from '../start-problem';
import { checkContent } from './check-content';
import { checkDatabase } from './check-database';
import { checkFolder } from './check-folder';
import { checkOutside } from './check-outside';
import { type Finding, fine, minded } from './finding';

/** Looks at everything that a server needs, and changes nothing. */
export async function examine(
  env: Readonly<Record<string, string | undefined>>,
): Promise<Finding[]> {
  const settings = settingsOf(env);
  if ('state' in settings) return [settings];
  return [
    fine('settings', 'All of them can be read.'),
    ...(await checkFolder(settings)),
    ...(await checkTables(settings)),
    ...(await checkOutside(settings)),
  ];
}

function settingsOf(env: Readonly<Record<string, string | undefined>>): Settings | Finding {
  try {
    return readSettings(env);
  } catch (error) {
    if (!(error instanceof StartProblem)) throw error;
    return minded('settings', 'error', error.message, 'See docs/operations.md for all settings.');
  }
}

async function checkTables(settings: Settings): Promise<Finding[]> {
  const url = settings.databaseUrl ?? (await runningPostgres(settings.dataFolder));
  if (url === undefined) {
    return [
      minded(
        'database',
        'warn',
        `The server's own database in ${settings.dataFolder} does not run now; it was not looked at.`,
        'Start the server (guidepost serve), then run this again beside it.',
      ),
    ];
  }
  const db = connect(url);
  try {
    const found = await checkDatabase(db, settings);
    const isReady = found.every(({ check, state }) =>
      check === 'tables' ? state === 'ok' : state !== 'error',
    );
    return isReady ? [...found, ...(await checkContent(db, settings))] : found;
  } finally {
    await db.destroy();
  }
}
