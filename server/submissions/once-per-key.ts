import { failed, ok, type Result } from '../../domain/problem';
import { sha256Now } from '../audit/tree-hasher';
import { fixedStatement } from '../database/fixed-statement';
import { insertTogether, type NewRows, newRows } from '../database/insert-together';
import { type Work, withTransaction } from '../database/with-transaction';
import type { House } from '../house';

export interface Once<T> {
  readonly replayed: boolean;
  readonly answer: T;
  /** The answer as it is stored: JSON. */
  readonly text: string;
}

interface Call {
  readonly personId: string;
  readonly key: string;
  /** Route and parsed body: the same key with anything else is a mistake of the caller. */
  readonly request: readonly unknown[];
}

/** The key's row with what the act answers, for an act that writes it with its own rows, by one statement. */
export type KeepAnswer<T> = (answer: T) => NewRows;

/**
 * Runs an act at most once for a person and a key, and gives the stored answer to every later call. The key's row is written last: of two
 * callers at the same moment one finds it there, is undone, and begins anew with the answer of the other. A refused act leaves no key
 * behind.
 */
export async function oncePerKey<T>(
  house: House,
  call: Call,
  act: (work: Work, keep: KeepAnswer<T>) => Promise<Result<T>>,
): Promise<Result<Once<T>>> {
  const fingerprint = sha256Now(JSON.stringify(call.request));
  const key = [house.organisation.id, call.personId, call.key] as const;
  return withTransaction<Once<T>>(house.db, async (work) => {
    const known = await storedAnswer<T>(work, key, fingerprint);
    if (known) return known;
    const kept: { text?: string } = {};
    const keep = (answer: T) => {
      kept.text = JSON.stringify(answer);
      return keyRow(house, call, fingerprint, kept.text);
    };
    const result = await act(work, keep);
    // Refused, perhaps, since somebody did just this meanwhile.
    if (!result.ok) return (await storedAnswer<T>(work, key, fingerprint)) ?? result;
    const answer = result.value;
    const text = kept.text ?? JSON.stringify(answer);
    if (kept.text === undefined) {
      await insertTogether(work, [keyRow(house, call, fingerprint, text)]);
    }
    return ok({ replayed: false, answer, text });
  });
}

function keyRow(house: House, call: Call, fingerprint: string, answer: string): NewRows {
  return newRows('idempotency', {
    org_id: house.organisation.id,
    person_id: call.personId,
    key: call.key,
    fingerprint,
    answer,
    created_at: house.clock().toISOString(),
  });
}

type Key = readonly [orgId: string, personId: string, key: string];

const STORED = fixedStatement<{ fingerprint: string; answer: string }, Key>(
  'SELECT fingerprint, answer FROM idempotency WHERE org_id = $1 AND person_id = $2 AND key = $3',
);

async function storedAnswer<T>(
  work: Work,
  key: Key,
  fingerprint: string,
): Promise<Result<Once<T>> | undefined> {
  const [stored] = await STORED.rows(work, ...key);
  if (!stored) return undefined;
  if (stored.fingerprint === fingerprint) {
    const { answer: text } = stored;
    return ok({ replayed: true, answer: JSON.parse(text) as T, text });
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
