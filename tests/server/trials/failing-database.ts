import { Kysely, PostgresDialect, type PostgresPool, type PostgresPoolClient } from 'kysely';
import pg from 'pg';
import type { Database } from '../../../server/database/open-database';
import type { Tables } from '../../../server/database/tables';

/**
 * One failure. `before` and `after`: of the n-th statement inside of transactions since the last `watch`, as a clash with this code.
 * `cut`: the connection breaks when the n-th COMMIT is sent, which never arrives. `lost`: it arrives and is done, and the answer does not
 * come back.
 */
export type Failure =
  | { readonly at: 'before' | 'after'; readonly statement: number; readonly code: string }
  | { readonly at: 'cut' | 'lost'; readonly commit: number };

export interface FailingDatabase {
  readonly db: Database;
  /** Counts from here on; with a failure, it happens once. */
  watch(failure?: Failure): void;
  /** Since then: statements inside of transactions, without BEGIN and COMMIT, and COMMITs. */
  readonly counted: () => { readonly statements: number; readonly commits: number };
  /** False while the failure did not happen yet. */
  readonly happened: () => boolean;
}

/** A database whose driver fails on demand, as engines under load and broken networks do. */
export function failingDatabase(url: string): FailingDatabase {
  const pool = new pg.Pool({ connectionString: url, max: 4 });
  pool.on('error', () => undefined);
  const state: Failing = { failure: undefined, statements: 0, commits: 0 };
  const failing = {
    connect: async () => failingClient(await pool.connect(), state),
    end: () => pool.end(),
  } as unknown as PostgresPool;
  return {
    db: new Kysely<Tables>({ dialect: new PostgresDialect({ pool: failing }) }),
    watch: (failure) => Object.assign(state, { failure, statements: 0, commits: 0 }),
    counted: () => ({ statements: state.statements, commits: state.commits }),
    happened: () => state.failure === undefined,
  };
}

/** What pg keeps below a client. */
interface Wire {
  readonly connection: { readonly stream: { readonly destroyed: boolean; destroy(): void } };
}

const ENDS = new Set(['commit', 'rollback']);
const EDGES = new Set(['begin', 'start', ...ENDS]);

interface Failing {
  failure: Failure | undefined;
  statements: number;
  commits: number;
}

function failingClient(client: pg.PoolClient, state: Failing): PostgresPoolClient {
  let inside = false;
  const query = async (text: string, values: unknown[]) => {
    const [word = ''] = text.toLowerCase().split(' ', 1);
    if (word === 'commit') await breakCommit(client, state);
    if (EDGES.has(word)) inside = !ENDS.has(word);
    if (!inside || EDGES.has(word)) return client.query(text, values);
    state.statements += 1;
    return failingQuery(client, state, text, values);
  };
  // A broken connection goes back to no pool.
  const release = () => client.release((client as unknown as Wire).connection.stream.destroyed);
  return { query, release } as unknown as PostgresPoolClient;
}

async function failingQuery(
  client: pg.PoolClient,
  state: Failing,
  text: string,
  values: unknown[],
) {
  const { failure } = state;
  const here = failure && 'statement' in failure && failure.statement === state.statements;
  if (!here) return client.query(text, values);
  state.failure = undefined;
  if (failure.at === 'after') await client.query(text, values);
  throw Object.assign(new Error('clash'), { code: failure.code });
}

async function breakCommit(client: pg.PoolClient, state: Failing): Promise<void> {
  state.commits += 1;
  const { failure } = state;
  if (!failure || !('commit' in failure) || failure.commit !== state.commits) return;
  state.failure = undefined;
  if (failure.at === 'lost') await client.query('commit');
  const { stream } = (client as unknown as Wire).connection;
  client.on('error', () => undefined);
  stream.destroy();
  throw Object.assign(new Error('Connection terminated unexpectedly'), { code: 'ECONNRESET' });
}
