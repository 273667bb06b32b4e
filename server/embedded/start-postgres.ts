import type { ChildProcess } from 'node:child_process';
import { mkdir, open, readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { StartProblem } from '../start-problem';
import { answers } from './answers';
import { DATABASE_USER, openCluster } from './cluster';
import { lockFolder } from './folder-lock';
import { type KeptPostgres, keepRunning, type TellOfDatabase } from './kept-postgres';
import { type Binaries, findBinaries } from './postgres-binaries';
import { spawnPostgres } from './postgres-process';
import { postgresUser, type SystemUser } from './postgres-user';
import { stopOrphan } from './stop-orphan';

export interface RunningPostgres extends KeptPostgres {
  /** Stays the same when it had to be started again. */
  readonly url: string;
}

const PORT_TRIES = 3;

/**
 * Starts the database that Guidepost brings, in the data folder, for this process alone, and again where it ends by itself.
 * @param tell what happens to it later
 */
export async function startPostgres(
  dataFolder: string,
  tell: TellOfDatabase = () => undefined,
): Promise<RunningPostgres> {
  const folder = resolve(dataFolder);
  await mkdir(folder, { recursive: true, mode: 0o755 });
  const lock = await lockFolder(folder);
  try {
    const running = await startLocked(folder, tell);
    return {
      ...running,
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

async function startLocked(folder: string, tell: TellOfDatabase): Promise<RunningPostgres> {
  const user = await postgresUser();
  const binaries = await findBinaries(user);
  const { folder: clusterFolder, password } = await openCluster(folder, binaries, user);
  const place = { clusterFolder, logFile: join(folder, 'postgres.log'), binaries, user };
  for (let tries = 1; ; tries += 1) {
    const port = await freePort();
    const url = `postgres://${DATABASE_USER}:${password}@127.0.0.1:${port}/postgres`;
    const launch = () => launchOn(place, port, url);
    const child = await launch();
    if (child) return { url, ...keepRunning(child, launch, tell) };
    if (tries === PORT_TRIES) throw await didNotStart(folder, place.logFile);
  }
}

interface Place {
  readonly clusterFolder: string;
  readonly logFile: string;
  readonly binaries: Binaries;
  readonly user: SystemUser | undefined;
}

/** Undefined where it ended instead of answering. */
async function launchOn(
  { clusterFolder, logFile, binaries, user }: Place,
  port: number,
  url: string,
): Promise<ChildProcess | undefined> {
  await stopOrphan(clusterFolder);
  const log = await open(logFile, 'a', 0o600);
  try {
    const child = spawnPostgres(binaries.postgres, serverFlags(clusterFolder, port), user, log);
    return (await answers(url, child)) ? child : undefined;
  } finally {
    await log.close();
  }
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
