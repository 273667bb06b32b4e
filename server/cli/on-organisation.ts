import type { Database } from '../database/open-database';
import { hasDatabase } from '../embedded/has-database';
import { readSettings, type Settings } from '../settings';
import { withDatabase } from '../with-database';
import { Stop } from './stop';

/** For commands that ask what is there: the settings' database and organisation, or the end where one of them is not known. */
export async function onOrganisation<T>(
  act: (db: Database, settings: Settings, url: string) => Promise<T>,
): Promise<T> {
  const settings = readSettings(process.env);
  await stopWithoutDatabase(settings);
  return withDatabase(settings, async (db, url) => {
    await stopWithoutOrganisation(db, settings.organisation.id);
    return act(db, settings, url);
  });
}

/** A wrong folder would else be filled with a new, empty database, and "nothing is broken" would be true of it. */
async function stopWithoutDatabase({ databaseUrl, dataFolder }: Settings): Promise<void> {
  if (databaseUrl || (await hasDatabase(dataFolder))) return;
  throw new Stop(
    `There is no Guidepost database in ${dataFolder}.`,
    'Set GUIDEPOST_DATA to the data folder of the server, or DATABASE_URL to its database.',
  );
}

async function stopWithoutOrganisation(db: Database, id: string): Promise<void> {
  const rows = await db.selectFrom('organisation').select('org_id').orderBy('org_id').execute();
  if (rows.some((row) => row.org_id === id)) return;
  const known = rows.map((row) => row.org_id).join(', ');
  throw new Stop(
    `This database knows no organisation "${id}".`,
    known ? `Set GUIDEPOST_ORG to one of: ${known}` : 'Add a person first: guidepost people add',
  );
}
