import { failed } from '../domain/problem';
import { localDb, STRICT } from './local-db';
import type { OutboxRow } from './outbox-row';
import { readSession } from './session';
import { changeStored, readParsed } from './stored-parsed';

/**
 * Where the browser threw the extension's database away, the sign-in is gone with it, and so is what waited to be sent. The stored summary
 * still names it: its author is told, as of a draft that was refused, and may submit again what stands in the site's editor.
 * @param now milliseconds since 1970
 */
export async function noteLostRows(owner: string | undefined, now: number): Promise<void> {
  if (owner === undefined || (await readSession())) return;
  const told = await readParsed('outbox');
  const tx = (await localDb()).transaction('outbox', 'readwrite', STRICT);
  const kept = new Set(await tx.store.getAllKeys());
  const named = told.filter(({ key }) => !kept.has(key));
  for (const { key, kind, since, contentHash } of named) {
    await tx.store.put(
      lostRow({ key, kind, since, ...(contentHash && { contentHash }) }, owner, now),
    );
  }
  await tx.done;
  await changeStored('connection', (connection) =>
    connection.kind === 'server' ? { ...connection, signedIn: false } : connection,
  );
}

function lostRow(
  named: Pick<OutboxRow, 'key' | 'kind' | 'since' | 'contentHash'>,
  owner: string,
  now: number,
): OutboxRow {
  const { problem } = failed(
    'storage-full',
    'The browser threw away what waited here to be sent.',
    'Connect again, then submit the draft again.',
  );
  // Nothing of it is ever sent: it is refused from the start.
  const nothing = { path: '', body: null, attempts: 0 };
  return { ...named, ...nothing, owner, nextAt: now, state: 'refused', problem };
}
