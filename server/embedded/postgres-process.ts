import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { FileHandle } from 'node:fs/promises';
import type { SystemUser } from './postgres-user';

/** Runs a program to its end; its last words are part of the error. */
export async function runToEnd(
  program: string,
  args: readonly string[],
  user: SystemUser | undefined,
): Promise<void> {
  const child = spawn(program, args, { ...user, cwd: '/', stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said = (said + text).slice(-2000);
  });
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new Error(`${program} ended with ${code}: ${said.trim()}`);
}

/** Starts the database in a process group of its own, so that Ctrl+C in the terminal reaches us first and it is stopped in order. */
export function spawnPostgres(
  program: string,
  args: readonly string[],
  user: SystemUser | undefined,
  log: FileHandle,
): ChildProcess {
  return spawn(program, args, {
    ...user,
    cwd: '/',
    detached: true,
    stdio: ['ignore', log.fd, log.fd],
  });
}

/**
 * A tiny watcher that outlives us: it waits for the end of a pipe that only we hold, then asks the database to stop. So the database
 * never outlives a server that was killed. Not on Windows, where the next start clears up.
 */
export function stopWhenWeDie(pid: number): { dismiss(): void } {
  if (process.platform === 'win32') return { dismiss: () => undefined };
  const watcher = spawn('sh', ['-c', 'cat > /dev/null; kill -INT "$0"', String(pid)], {
    cwd: '/',
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  watcher.unref();
  // A pipe keeps the event loop awake unless told otherwise.
  (watcher.stdin as typeof watcher.stdin & { unref?(): void }).unref?.();
  watcher.stdin.on('error', () => undefined);
  return { dismiss: () => void (watcher.pid && killGroup(watcher.pid)) };
}

function killGroup(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It has already gone.
  }
}

export async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
}
