import type { ChildProcess } from 'node:child_process';
import { mkdir, open, readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { StartProblem } from '../start-problem';
import { answers } from './answers';
import { DATABASE_USER, openCluster } from './cluster';
import { lockFolder } from './folder-lock';
import { findBinaries } from './postgres-binaries';
import { ended, spawnPostgres, stopWhenWeDie } from './postgres-process';
import { postgresUser } from './postgres-user';
import { stopOrphan } from './stop-orphan';

export interface RunningPostgres {
  readonly url: string;
  stop(): Promise<void>;
}

const PORT_TRIES = 3;

/** Starts the database that Guidepost brings, in the data folder, for this process alone. */
export async function startPostgres(dataFolder: string): Promise<RunningPostgres> {
  const folder = resolve(dataFolder);
  await mkdir(folder, { recursive: true, mode: 0o755 });
  const lock = await lockFolder(folder);
  try {
    const running = await startLocked(folder);
    return {
      url: running.url,
      stop: async () => {
        await running.stop();
        await lock.release();
      },
    };
  } catch (error) {
    await lock.release();
    throw error;
  }
}

async function startLocked(folder: string): Promise<RunningPostgres> {
  const user = await postgresUser();
  const binaries = await findBinaries(user);
  const cluster = await openCluster(folder, binaries, user);
  await stopOrphan(cluster.folder);
  const logFile = join(folder, 'postgres.log');
  const log = await open(logFile, 'a', 0o600);
  try {
    for (let tries = 1; ; tries += 1) {
      const port = await freePort();
      const child = spawnPostgres(binaries.postgres, serverFlags(cluster.folder, port), user, log);
      const url = `postgres://${DATABASE_USER}:${cluster.password}@127.0.0.1:${port}/postgres`;
      if (await answers(url, child)) return running(url, child);
      if (tries === PORT_TRIES) throw await didNotStart(folder, logFile);
    }
  } finally {
    await log.close();
  }
}

function running(url: string, child: ChildProcess): RunningPostgres {
  const watcher = stopWhenWeDie(child.pid ?? 0);
  child.unref();
  child.once('exit', () => watcher.dismiss());
  return {
    url,
    stop: async () => {
      watcher.dismiss();
      child.ref();
      // SIGINT is PostgreSQL's fast stop: open connections are ended, everything committed is kept.
      child.kill('SIGINT');
      await ended(child);
    },
  };
}

/** Logs hold no statements: those would hold drafts. */
function serverFlags(clusterFolder: string, port: number): string[] {
  const settings = {
    fsync: 'on',
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '60',
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    timezone: 'UTC',
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  return ['-D', clusterFolder, '-p', String(port), ...flags];
}

async function didNotStart(folder: string, logFile: string): Promise<StartProblem> {
  const lines = (await readFile(logFile, 'utf8').catch(() => '')).trim().split('\n');
  const last =
    lines.findLast((line) => /FATAL|PANIC|HINT/.test(line)) ?? lines.at(-1) ?? 'it said nothing';
  return new StartProblem(
    `The database in ${folder} does not start: ${last}.`,
    `Its whole log is ${logFile}. Free disk space and folder rights are the usual causes.`,
  );
}

function freePort(): Promise<number> {
  return new Promise((resolvePort, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolvePort(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
