import { setTimeout as pause } from 'node:timers/promises';
import type { House } from '../house';
import { checkTables } from './check-database';
import { checkLags } from './check-lags';
import { type Finding, fine, minded } from './finding';

/** What a load balancer waits for is less. */
const PATIENCE_MS = 3_000;

/**
 * Whether this server can do its work now, part by part. An error in one means: not ready. What a server only does late is a warning: every
 * server of the database would be late at once, and taking them all out would help nobody. Answers within three seconds; names no address,
 * user or key.
 */
export async function readiness(house: House): Promise<Finding[]> {
  const looked = new AbortController();
  const late = pause(PATIENCE_MS, undefined, { signal: looked.signal, ref: false }).then(
    () => [databaseAway()],
    () => [],
  );
  try {
    return await Promise.race([look(house), late]);
  } catch {
    return [databaseAway()];
  } finally {
    looked.abort();
  }
}

async function look(house: House): Promise<Finding[]> {
  const { db, organisation } = house;
  const tables = await checkTables(db);
  const database = fine('database', 'It answers.');
  if (tables.state !== 'ok') return [database, { ...tables, state: 'error' }];
  return [
    database,
    tables,
    await checkKey(house),
    ...(await checkLags(db, organisation.id, house.clock())),
  ];
}

function databaseAway(): Finding {
  return minded(
    'database',
    'error',
    'It does not answer.',
    'Start it; this server waits for it. "guidepost doctor" says why it is not reached.',
  );
}

/** A database that was put in the place of another one knows other keys than a server that went on running. */
async function checkKey({ db, organisation, signer }: House): Promise<Finding> {
  const known = await db
    .selectFrom('signing_key')
    .select('key_id')
    .where('org_id', '=', organisation.id)
    .where('key_id', '=', signer.keyId)
    .executeTakeFirst();
  if (known) return fine('keys', 'The database knows the key of this server.');
  return minded(
    'keys',
    'error',
    'The database does not know the key with which this server signs.',
    'Start this server anew: it makes its key known. After a restore, give it the keys of the backup first.',
  );
}
