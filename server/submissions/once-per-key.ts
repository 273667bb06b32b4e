import { sha256 } from '../../domain/hash';
import { failed, ok, type Result } from '../../domain/problem';
import { type Work, withTransaction } from '../database/with-transaction';
import type { House } from '../house';

export interface Once<T> {
  readonly replayed: boolean;
  readonly answer: T;
}

interface Call {
  readonly personId: string;
  readonly key: string;
  /** Route and parsed body: the same key with anything else is a mistake of the caller. */
  readonly request: readonly unknown[];
}

/**
 * Runs an act at most once for a person and a key, and gives the stored answer to every later call. The key's row is written first:
 * a second caller at the same moment waits for the first one's transaction to end. A refused act leaves no key behind.
 */
export async function oncePerKey<T>(
  house: House,
  call: Call,
  act: (work: Work) => Promise<Result<T>>,
): Promise<Result<Once<T>>> {
  const fingerprint = await sha256(JSON.stringify(call.request));
  const row = { org_id: house.organisation.id, person_id: call.personId, key: call.key };
  return withTransaction<Once<T>>(house.db, async (work) => {
    const first = await work
      .insertInto('idempotency')
      .values({ ...row, fingerprint, answer: '', created_at: house.clock().toISOString() })
      .onConflict((conflict) => conflict.doNothing())
      .returning('key')
      .executeTakeFirst();
    if (!first) return replay<T>(work, row, fingerprint);
    const result = await act(work);
    if (!result.ok) return result;
    await work
      .updateTable('idempotency')
      .set({ answer: JSON.stringify(result.value) })
      .where('org_id', '=', row.org_id)
      .where('person_id', '=', row.person_id)
      .where('key', '=', row.key)
      .execute();
    return ok({ replayed: false, answer: result.value });
  });
}

async function replay<T>(
  work: Work,
  row: { org_id: string; person_id: string; key: string },
  fingerprint: string,
): Promise<Result<Once<T>>> {
  const stored = await work
    .selectFrom('idempotency')
    .select(['fingerprint', 'answer'])
    .where('org_id', '=', row.org_id)
    .where('person_id', '=', row.person_id)
    .where('key', '=', row.key)
    .executeTakeFirstOrThrow();
  if (stored.fingerprint === fingerprint) {
    return ok({ replayed: true, answer: JSON.parse(stored.answer) as T });
  }
  return failed(
    'key-reused',
    'This Idempotency-Key was used before for something else; nothing was changed.',
    'Make a new key for every new act, and repeat a key only with the very same request.',
  );
}

const KEEP_MS = 30 * 86_400_000;

/** Keys are for retries of lost answers; their stored answers hold texts, so they do not stay. */
export async function forgetOldKeys(house: House): Promise<void> {
  const old = new Date(house.clock().getTime() - KEEP_MS);
  await house.db
    .deleteFrom('idempotency')
    .where('org_id', '=', house.organisation.id)
    .where('created_at', '<', old)
    .execute();
}
