import { randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { inject } from 'vitest';
import { startPostgres } from '../../server/embedded/start-postgres';
import { createDatabase, runOn } from './database-statements';
import './shared-postgres';
import { temporaryFolder } from './temporary-folder';

export { temporaryFolder };

export interface FreshDatabase {
  readonly url: string;
  drop(): Promise<void>;
}

/** A database without a row, on the run's PostgreSQL or on one of its own where the run has none. Where it has no tables yet, whoever opens it makes them. */
export function freshDatabase(): Promise<FreshDatabase> {
  return aDatabase(inject('templateDatabase'));
}

/** The same without tables, as at the first start. */
export function bareDatabase(): Promise<FreshDatabase> {
  return aDatabase(undefined);
}

async function aDatabase(template: string | undefined): Promise<FreshDatabase> {
  const shared = inject('databaseUrl');
  const own = shared === undefined ? await ownPostgres() : undefined;
  const server = shared ?? own?.url ?? '';
  const name = `test_${randomBytes(6).toString('hex')}`;
  return {
    url: await createDatabase(server, name, template),
    drop: async () => {
      await runOn(server, `DROP DATABASE ${name} WITH (FORCE)`);
      await own?.stop();
    },
  };
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
