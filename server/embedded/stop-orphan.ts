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
  if (!Number.isInteger(pid) || pid <= 1) return;
  if (await isPostgresOn(pid, clusterFolder)) await stop(pid, clusterFolder);
  await collected(pid);
}

/** Killed, and not yet collected by its parent: PostgreSQL would take it for a living one and not start. */
async function collected(pid: number): Promise<void> {
  const until = Date.now() + PATIENCE_MS;
  while (isThere(pid) && !isAlive(pid) && Date.now() < until) {
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

function isThere(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

async function stop(pid: number, clusterFolder: string): Promise<void> {
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
