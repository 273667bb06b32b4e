import type { PostgresPool, PostgresPoolClient } from 'kysely';
import type pg from 'pg';

/** Each connection keeps the plans of all of them. */
const MOST = 100;
const names = new Map<string, string>();

/** Says that a statement's text comes again and again, so that it is worth a plan of its own. */
export function keepPlanOf(text: string): void {
  if (!names.has(text) && names.size < MOST) names.set(text, `kept_${names.size + 1}`);
}

/**
 * Has the database parse and plan those statements once a connection: half of what a submit costs it. Only where nothing stands between
 * us and the database: a pool in between may give the next statement another connection, which knows no names.
 */
export function planKeeping(pool: pg.Pool): PostgresPool {
  const clients = new WeakMap<pg.PoolClient, PostgresPoolClient>();
  return {
    connect: async () => {
      const client = await pool.connect();
      const known = clients.get(client) ?? planKeepingClient(client);
      clients.set(client, known);
      return known;
    },
    end: () => pool.end(),
  };
}

/** Without cursors, which nothing here reads by. */
function planKeepingClient(client: pg.PoolClient): PostgresPoolClient {
  const query = (text: string, values: unknown[]) => {
    const name = names.get(text);
    return client.query(name === undefined ? { text, values } : { name, text, values });
  };
  return { query, release: () => client.release() } as unknown as PostgresPoolClient;
}
