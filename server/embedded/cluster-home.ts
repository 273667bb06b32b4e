import { randomBytes } from 'node:crypto';
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { mayReach, type SystemUser } from './postgres-user';

/**
 * The folder in which the database's files stand: the data folder. But where root starts the server on a private folder, the
 * database's own user cannot enter it: then a folder in /var/lib, and a note in the data folder says which.
 */
export async function clusterHome(
  dataFolder: string,
  user: SystemUser | undefined,
): Promise<string> {
  if (!user || (await mayReach(dataFolder, user))) return dataFolder;
  const known = await notedHome(dataFolder);
  const home = known ?? newHome(dataFolder);
  await mkdir(home, { recursive: true, mode: 0o755 });
  await chmod(home, 0o755);
  if (!known) await writeFile(join(dataFolder, NOTE), `${home}\n\n${WHY}\n`);
  return home;
}

/** Where the note says that the database is; undefined where there is none. */
export async function notedHome(dataFolder: string): Promise<string | undefined> {
  const note = await readFile(join(dataFolder, NOTE), 'utf8').catch(() => '');
  return note.split('\n')[0] || undefined;
}

const NOTE = 'database-place.txt';
const WHY =
  'The database is in the folder above: PostgreSQL does not run as root, and its user cannot enter this folder.';

/** With a random end: a data folder that is removed and made again must not find the old database. */
function newHome(dataFolder: string): string {
  const name = basename(resolve(dataFolder)).replaceAll(/[^A-Za-z0-9.-]+/g, '_');
  return join('/var/lib/guidepost', `${name}-${randomBytes(6).toString('hex')}`);
}
