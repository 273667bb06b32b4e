import { mkdir, readFile, rm, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import * as z from 'zod';
import { clearLock, makeLock } from '../../embedded/lock-file';
import { isAlive } from '../../embedded/process-birth';

const holderSchema = z.object({ pid: z.number().int(), host: z.string() });

const ASK_AGAIN_MS = 100;
/** Longer than two requests that time out: who holds it for more than that is gone, or hangs. */
const LONGEST_MS = 120_000;

/** Runs `act` while no other process of this user runs one with the same lock file; waits for its turn. */
export async function oneAtATime<T>(file: string, act: () => Promise<T>): Promise<T> {
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  while (!(await makeLock(file, holder()))) {
    await clearAbandoned(file);
    await pause(ASK_AGAIN_MS);
  }
  try {
    return await act();
  } finally {
    await rm(file, { force: true });
  }
}

function holder(): string {
  return JSON.stringify({ pid: process.pid, host: hostname() });
}

async function clearAbandoned(file: string): Promise<void> {
  const seen = await readFile(file, 'utf8').catch(() => undefined);
  const since = (await stat(file).catch(() => undefined))?.mtimeMs;
  if (seen === undefined || since === undefined || isHeld(seen, since)) return;
  await clearLock(file, seen);
}

/** A folder may be shared between machines: of a process elsewhere only the age is known. A lock that cannot be read is just being written. */
function isHeld(text: string, since: number): boolean {
  if (Date.now() - since > LONGEST_MS) return false;
  const other = parsed(text);
  return !other || other.host !== hostname() || isAlive(other.pid);
}

function parsed(text: string): z.infer<typeof holderSchema> | undefined {
  try {
    return holderSchema.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}
