import { execFile } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { promisify } from 'node:util';
import { StartProblem } from '../start-problem';

const run = promisify(execFile);

export interface SystemUser {
  readonly uid: number;
  readonly gid: number;
}

/** PostgreSQL refuses to run as root; then it runs as the user `postgres`, which is made where it is missing. Others run it as themselves. */
export async function postgresUser(): Promise<SystemUser | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const known = await lookUp();
  if (known) return known;
  await run('useradd', ['--system', '--no-create-home', '--user-group', 'postgres']).catch(
    (error: unknown) => {
      throw new StartProblem(
        'PostgreSQL does not run as root, and the user "postgres" could not be made.',
        'Start Guidepost as an ordinary user, or name a PostgreSQL of your own: DATABASE_URL=postgres://user:password@host:5432/guidepost',
        { cause: error },
      );
    },
  );
  return lookUp();
}

/** True where this user may pass through every folder on the way. */
export async function mayReach(path: string, user: SystemUser): Promise<boolean> {
  for (let folder = resolve(path); ; folder = dirname(folder)) {
    const { mode, uid, gid } = await stat(folder);
    const shift = uid === user.uid ? 6 : gid === user.gid ? 3 : 0;
    if (((mode >> shift) & 1) === 0) return false;
    if (folder === dirname(folder)) return true;
  }
}

async function lookUp(): Promise<SystemUser | undefined> {
  try {
    const [uid, gid] = await Promise.all([
      run('id', ['-u', 'postgres']),
      run('id', ['-g', 'postgres']),
    ]);
    return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  } catch {
    // `id` fails where there is no such user.
    return undefined;
  }
}
