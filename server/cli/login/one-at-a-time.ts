import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import * as z from 'zod';
import { isAlive } from '../../embedded/process-birth';

const holderSchema = z.object({ pid: z.number().int(), host: z.string() });

const ASK_AGAIN_MS = 100;
/** Longer than two requests that time out: who holds it for more than that is gone, or hangs. */
const LONGEST_MS = 120_000;

/** Runs `act` while no other process of this user runs one with the same lock file; waits for its turn. */
export async function oneAtATime<T>(file: string, act: () => Promise<T>): Promise<T> {
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  while (!(await written(file, holder()))) {
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

async function written(file: string, text: string): Promise<boolean> {
  try {
    await writeFile(file, text, { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Moves the lock of somebody who is gone aside; puts it back if it was another one's by then. */
async function clearAbandoned(file: string): Promise<void> {
  const seen = await readFile(file, 'utf8').catch(() => undefined);
  const since = (await stat(file).catch(() => undefined))?.mtimeMs;
  if (seen === undefined || since === undefined || isHeld(seen, since)) return;
  const aside = `${file}.${process.pid}`;
  try {
    await rename(file, aside);
    const moved = await readFile(aside, 'utf8');
    if (moved !== seen) await written(file, moved);
    await rm(aside, { force: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
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
