import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { DATABASE_USER } from './cluster';
import { notedHome } from './cluster-home';
import { isAlive } from './process-birth';

/** The address of the database that a running server started in this folder; undefined where none runs. */
export async function runningPostgres(dataFolder: string): Promise<string | undefined> {
  const folder = resolve(dataFolder);
  const home = (await notedHome(folder)) ?? folder;
  const pidFile = join(home, 'postgres', 'postmaster.pid');
  // PostgreSQL's own format: process id, folder, start time, port, …
  const [pid, , , port] = (await readFile(pidFile, 'utf8').catch(() => '')).split('\n');
  if (!pid || !port || !isAlive(Number(pid))) return undefined;
  const password = await readFile(join(folder, 'database-password'), 'utf8');
  return `postgres://${DATABASE_USER}:${password.trim()}@127.0.0.1:${port}/postgres`;
}
