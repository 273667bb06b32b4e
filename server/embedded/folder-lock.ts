import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { StartProblem } from '../start-problem';
import { clearLock, makeLock } from './lock-file';
import { bornAt, isAlive } from './process-birth';

const holderSchema = z.object({
  pid: z.number().int(),
  /** When the kernel started that process, where it says so: tells a living holder from a process that got its number later. */
  born: z.string().optional(),
  since: z.string(),
});
type Holder = z.infer<typeof holderSchema>;

const MAX_TRIES = 5;

/** One server a data folder. A lock whose process is gone is taken over; a living one refuses, naming its holder. */
export async function lockFolder(folder: string): Promise<{ release(): Promise<void> }> {
  const file = join(folder, 'server.lock');
  const mine: Holder = { pid: process.pid, since: new Date().toISOString() };
  const born = await bornAt(process.pid);
  const text = JSON.stringify(born ? { ...mine, born } : mine);
  for (let tries = 0; tries < MAX_TRIES; tries += 1) {
    if (await makeLock(file, text)) return { release: () => rm(file, { force: true }) };
    await refuseOrClear(file, folder);
  }
  throw new StartProblem(
    `The data folder ${folder} is being started by several servers at once.`,
    'Start one of them.',
  );
}

async function refuseOrClear(file: string, folder: string): Promise<void> {
  const text = await readFile(file, 'utf8').catch(() => '');
  const holder = parse(text);
  if (holder && (await lives(holder))) {
    throw new StartProblem(
      `The data folder ${folder} is in use by the Guidepost server with process id ${holder.pid}, started ${holder.since}.`,
      `Stop that one first (kill ${holder.pid}), or name another folder: GUIDEPOST_DATA=.guidepost/second`,
    );
  }
  await clearLock(file, text);
}

function parse(text: string): Holder | undefined {
  try {
    return holderSchema.parse(JSON.parse(text));
  } catch {
    // A half-written lock is left by a crash: nobody holds it.
    return undefined;
  }
}

async function lives(holder: Holder): Promise<boolean> {
  if (!isAlive(holder.pid)) return false;
  const born = await bornAt(holder.pid);
  return born === undefined || holder.born === undefined || born === holder.born;
}
