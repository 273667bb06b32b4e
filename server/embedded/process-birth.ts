import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !isZombie(pid);
  } catch (error) {
    // EPERM: it lives, it is only not ours.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Ended, but not yet collected by its parent: containers without an init process keep such for ever. */
function isZombie(pid: number): boolean {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.charAt(stat.lastIndexOf(')') + 2) === 'Z';
  } catch {
    // Not Linux.
    return false;
  }
}

/** Boot and start time of a process on Linux; undefined where the system does not tell. */
export async function bornAt(pid: number): Promise<string | undefined> {
  try {
    const [stat, boot] = await Promise.all([
      readFile(`/proc/${pid}/stat`, 'utf8'),
      readFile('/proc/sys/kernel/random/boot_id', 'utf8'),
    ]);
    // The command name may hold spaces and brackets: count the fields after its closing bracket. Start time is field 22.
    const ticks = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
    return `${boot.trim()}/${ticks}`;
  } catch {
    // Not Linux, or the process ended while we looked.
    return undefined;
  }
}
