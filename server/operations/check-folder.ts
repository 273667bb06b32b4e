import { constants } from 'node:fs';
import { access, readFile, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import type { Settings } from '../settings';
import { type Finding, fine, minded, reasonOf } from './finding';

const LITTLE_BYTES = 2_000_000_000;
const TOO_LITTLE_BYTES = 200_000_000;

/** The data folder: there, writable, with room; and who uses it. */
export async function checkFolder({ dataFolder }: Settings): Promise<Finding[]> {
  try {
    await access(dataFolder, constants.R_OK | constants.W_OK);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [notThere(dataFolder)];
    return [
      minded(
        'data folder',
        'error',
        `${dataFolder} cannot be written: ${reasonOf(error)}.`,
        'Give the user that runs the server this folder (chown), or name another: GUIDEPOST_DATA=/var/lib/guidepost',
      ),
    ];
  }
  return [await checkRoom(dataFolder), await checkLock(dataFolder)];
}

function notThere(folder: string): Finding {
  const said = `${folder} is not there yet.`;
  return minded(
    'data folder',
    'warn',
    said,
    'The first start makes it, with the receipt key in it.',
  );
}

async function checkRoom(folder: string): Promise<Finding> {
  const { bavail, bsize } = await statfs(folder);
  const free = bavail * bsize;
  const said = `${(free / 1e9).toFixed(1)} GB are free at ${folder}.`;
  if (free >= LITTLE_BYTES) return fine('disk space', said);
  const state = free < TOO_LITTLE_BYTES ? 'error' : 'warn';
  return minded('disk space', state, said, 'Make room, or move the folder to a larger disk.');
}

async function checkLock(folder: string): Promise<Finding> {
  const text = await readFile(join(folder, 'server.lock'), 'utf8').catch(() => '');
  const pid = /"pid":(\d+)/.exec(text)?.[1];
  const said = pid ? `In use by process ${pid}.` : 'In use by no server.';
  return fine('data folder', said);
}
