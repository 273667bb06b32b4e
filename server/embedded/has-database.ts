import { access } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { notedHome } from './cluster-home';

/** True where a server or a command has made its database for this data folder before. */
export async function hasDatabase(dataFolder: string): Promise<boolean> {
  const folder = resolve(dataFolder);
  const home = (await notedHome(folder)) ?? folder;
  return access(join(home, 'postgres', 'PG_VERSION')).then(
    () => true,
    () => false,
  );
}
