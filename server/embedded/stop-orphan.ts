import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { StartProblem } from '../start-problem';
import { isAlive } from './process-birth';

const PATIENCE_MS = 15_000;

/** After a crash of ours the database may still run for a moment, or for good: we hold the folder's lock, so it is nobody else's. */
export async function stopOrphan(clusterFolder: string): Promise<void> {
  const pidFile = join(clusterFolder, 'postmaster.pid');
  const lines = (await readFile(pidFile, 'utf8').catch(() => '')).split('\n');
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 1 || !(await isPostgresOn(pid, clusterFolder))) return;
  signal(pid);
  const until = Date.now() + PATIENCE_MS;
  while (isAlive(pid)) {
    if (Date.now() > until) {
      throw new StartProblem(
        `An earlier database (process id ${pid}) still runs on ${clusterFolder} and does not stop.`,
        `Stop it (kill ${pid}), then start again.`,
      );
    }
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

/** The number may belong to another program by now: only a process that names this very folder is stopped. */
async function isPostgresOn(pid: number, clusterFolder: string): Promise<boolean> {
  if (!isAlive(pid)) return false;
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => undefined);
  // Not Linux: PostgreSQL's own check of postmaster.pid decides at its start.
  return command?.split('\0').includes(clusterFolder) ?? false;
}

function signal(pid: number): void {
  try {
    process.kill(pid, 'SIGINT');
  } catch {
    // It ended by itself in between.
  }
}
