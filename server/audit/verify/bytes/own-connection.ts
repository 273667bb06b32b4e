import { Kysely, PostgresDialect, type PostgresPool } from 'kysely';
import pg from 'pg';
import type { Database } from '../../../database/open-database';
import type { Tables } from '../../../database/tables';
import { copyOut, type ReadRows } from './copy-out';

export interface OwnConnection {
  readonly db: Database;
  /** Sees what a transaction of `db` sees: there is no other connection. */
  readonly read: ReadRows;
}

/** A database on one connection, which `db.destroy()` ends. @throws where it does not answer */
export async function ownConnection(url: string): Promise<OwnConnection> {
  const client = new pg.Client({ connectionString: url, application_name: 'guidepost' });
  // One that breaks fails its statement, which is told there; without a listener Node would end the process here, too.
  client.on('error', () => undefined);
  await client.connect();
  const lent = {
    query: (text: string, values: unknown[]) => client.query(text, values),
    release: () => undefined,
  };
  const pool = { connect: async () => lent, end: () => client.end() } as unknown as PostgresPool;
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  return { db, read: copyOut(client) };
}
