import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { inject } from 'vitest';
import { startPostgres } from '../../server/embedded/start-postgres';
import './shared-postgres';

export interface FreshDatabase {
  readonly url: string;
  drop(): Promise<void>;
}

/** An empty database on the run's PostgreSQL, or on one of its own where the run has none. */
export async function freshDatabase(): Promise<FreshDatabase> {
  const shared = inject('databaseUrl');
  const own = shared === undefined ? await ownPostgres() : undefined;
  const server = shared ?? own?.url ?? '';
  const name = `test_${randomBytes(6).toString('hex')}`;
  await run(server, `CREATE DATABASE ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    drop: async () => {
      await run(server, `DROP DATABASE ${name} WITH (FORCE)`);
      await own?.stop();
    },
  };
}

/** Open to others: as root, the database's own user has to reach it. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'guidepost-test-'));
  await chmod(folder, 0o755);
  return folder;
}

async function ownPostgres() {
  const folder = await temporaryFolder();
  const postgres = await startPostgres(folder);
  const stop = async () => {
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  };
  return { url: postgres.url, stop };
}

async function run(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(statement);
  await client.end();
}
