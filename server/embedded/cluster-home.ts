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
  const note = join(dataFolder, 'database-place.txt');
  const known = await readFile(note, 'utf8').catch(() => '');
  const home = known.split('\n')[0] || newHome(dataFolder);
  await mkdir(home, { recursive: true, mode: 0o755 });
  await chmod(home, 0o755);
  if (!known) await writeFile(note, `${home}\n\n${WHY}\n`);
  return home;
}

const WHY =
  'The database is in the folder above: PostgreSQL does not run as root, and its user cannot enter this folder.';

/** With a random end: a data folder that is removed and made again must not find the old database. */
function newHome(dataFolder: string): string {
  const name = basename(resolve(dataFolder)).replaceAll(/[^A-Za-z0-9.-]+/g, '_');
  return join('/var/lib/guidepost', `${name}-${randomBytes(6).toString('hex')}`);
}
