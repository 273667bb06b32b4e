import type { RecordRequest } from '../domain/api';
import { ok, type Result } from '../domain/problem';
import { localDb, STRICT } from './local-db';

const KEPT = 2_000;

/** Without a server the records stay in this browser, the newest two thousand. */
export async function keepLocalRecord(
  key: string,
  record: RecordRequest,
  now: number,
): Promise<Result<object>> {
  const db = await localDb();
  const tx = db.transaction('records', 'readwrite', STRICT);
  await tx.store.put({ key, at: new Date(now).toISOString(), record });
  if ((await tx.store.count()) > KEPT) {
    const oldest = (await tx.store.getAll()).sort((a, b) => a.at.localeCompare(b.at))[0];
    if (oldest) await tx.store.delete(oldest.key);
  }
  await tx.done;
  return ok({});
}
