import { readFile, rename, rm, writeFile } from 'node:fs/promises';

/** Makes the lock; false where somebody has it. What it says of its holder is the caller's. */
export async function makeLock(file: string, text: string): Promise<boolean> {
  try {
    await writeFile(file, text, { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Moves the lock of somebody who is gone aside; puts it back if it was another one's by then. */
export async function clearLock(file: string, goneText: string): Promise<void> {
  const aside = `${file}.${process.pid}`;
  try {
    await rename(file, aside);
    const moved = await readFile(aside, 'utf8');
    if (moved !== goneText) await makeLock(file, moved);
    await rm(aside, { force: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}
