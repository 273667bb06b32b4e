import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { notedHome } from '../../../server/embedded/cluster-home';
import { isAlive } from '../../../server/embedded/process-birth';
import { runningPostgres } from '../../../server/embedded/running-postgres';
import { until } from './poll';
import type { ServerProcess } from './server-process';

/**
 * What is killed. `server`: its process. `database`: PostgreSQL's first process, which the server starts again. `both`: as a power cut does
 * it. `connection`: one of PostgreSQL's processes, after which it throws all connections out and recovers by itself.
 */
export const VICTIMS = ['server', 'database', 'both', 'connection'] as const;
export type Victim = (typeof VICTIMS)[number];

/** Kills it with SIGKILL. @returns true where the server is gone and has to be started again */
export async function strike(
  victim: Victim,
  server: ServerProcess,
  folder: string,
): Promise<boolean> {
  if (victim === 'server') {
    await server.kill();
    return true;
  }
  const pid = victim === 'connection' ? await aConnection(folder) : await postmasterOf(folder);
  process.kill(pid, 'SIGKILL');
  if (victim === 'both') await server.kill();
  await until(async () => !isAlive(pid), 'the end of what was killed');
  if (victim === 'both') return true;
  await until(() => isReady(server), 'the server after its database recovered');
  return false;
}

/** The process id of the database of a data folder. */
export async function postmasterOf(folder: string): Promise<number> {
  const home = (await notedHome(folder)) ?? folder;
  const [pid] = (await readFile(join(home, 'postgres', 'postmaster.pid'), 'utf8')).split('\n');
  return Number(pid);
}

/** The process of one of the server's connections. */
async function aConnection(folder: string): Promise<number> {
  const client = new pg.Client({ connectionString: (await runningPostgres(folder)) ?? '' });
  // It is thrown out with the others.
  client.on('error', () => undefined);
  await client.connect();
  const { rows } = await client.query(
    "SELECT pid FROM pg_stat_activity WHERE application_name = 'guidepost' ORDER BY query_start DESC LIMIT 1",
  );
  await client.end();
  return Number(rows[0].pid);
}

async function isReady({ url }: ServerProcess): Promise<boolean> {
  const answer = await fetch(`${url}/readyz`).catch(() => undefined);
  return answer?.status === 200;
}
