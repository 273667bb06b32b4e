import { randomBytes } from 'node:crypto';
import { chown, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StartProblem } from '../start-problem';
import { clusterHome } from './cluster-home';
import { type Binaries, POSTGRES_MAJOR } from './postgres-binaries';
import { runToEnd } from './postgres-process';
import type { SystemUser } from './postgres-user';

export const DATABASE_USER = 'guidepost';

export interface Cluster {
  readonly folder: string;
  readonly password: string;
}

/** The database files inside the data folder; made at the first start. */
export async function openCluster(
  dataFolder: string,
  binaries: Binaries,
  user: SystemUser | undefined,
): Promise<Cluster> {
  const folder = join(await clusterHome(dataFolder, user), 'postgres');
  const password = await keepPassword(dataFolder);
  const version = await readFile(join(folder, 'PG_VERSION'), 'utf8').catch(() => undefined);
  if (version === undefined) await createCluster({ folder, password }, binaries, user);
  else refuseOtherVersion(dataFolder, version.trim());
  return { folder, password };
}

function refuseOtherVersion(dataFolder: string, version: string): void {
  if (version === POSTGRES_MAJOR) return;
  throw new StartProblem(
    `The data folder ${dataFolder} was made by PostgreSQL ${version}, and this Guidepost brings PostgreSQL ${POSTGRES_MAJOR}.`,
    'Start the Guidepost that made it and move the data with pg_dump, or begin anew in another folder: GUIDEPOST_DATA=.guidepost/second',
  );
}

/** Made under another name and renamed when it is whole: a start that was cut off leaves nothing half-made behind. */
async function createCluster(
  { folder, password }: Cluster,
  binaries: Binaries,
  user: SystemUser | undefined,
): Promise<void> {
  const unfinished = `${folder}.unfinished`;
  const passwordFile = join(tmpdir(), `guidepost-${randomBytes(8).toString('hex')}`);
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { mode: 0o700 });
  await writeFile(passwordFile, `${password}\n`, { mode: 0o600, flag: 'wx' });
  if (user) {
    await chown(unfinished, user.uid, user.gid);
    await chown(passwordFile, user.uid, user.gid);
  }
  try {
    await runToEnd(
      binaries.initdb,
      [
        `--pgdata=${unfinished}`,
        `--username=${DATABASE_USER}`,
        `--pwfile=${passwordFile}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        '--locale=C',
      ],
      user,
    );
  } finally {
    await rm(passwordFile, { force: true });
  }
  await rename(unfinished, folder);
}

async function keepPassword(dataFolder: string): Promise<string> {
  const file = join(dataFolder, 'database-password');
  const known = await readFile(file, 'utf8').catch(() => undefined);
  if (known) return known.trim();
  const password = randomBytes(24).toString('base64url');
  await writeFile(file, password, { mode: 0o600 });
  return password;
}
