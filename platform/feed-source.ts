import { failed, ok, type Result } from '../domain/problem';
import { feedAddress } from './feed-address';
import { localDb, STRICT } from './local-db';
import { readManaged } from './managed-settings';
import type { FeedSource } from './pack-slot';

export interface FoundSource {
  readonly managed: boolean;
  readonly source?: FeedSource;
}

/** IT's word before the server's, the server's before the person's own. */
export async function feedSource(): Promise<FoundSource> {
  const managed = await readManaged();
  const db = await localDb();
  const stored = (await db.get('source', 'enrolled')) ?? (await db.get('source', 'chosen'));
  const url = managed.configUrl ?? stored?.url;
  if (!url) return { managed: false };
  const isManaged = managed.configUrl !== undefined || managed.rootHash !== undefined;
  if (managed.rootHash) {
    return { managed: isManaged, source: { url, rootHash: managed.rootHash, trust: 'managed' } };
  }
  if (stored && url === stored.url) return { managed: isManaged, source: stored };
  return { managed: isManaged, source: { url, trust: 'first-use' } };
}

/** From the options page. Refused where the organisation decides. */
export async function chooseSource(url: string, rootHash?: string): Promise<Result<FeedSource>> {
  const address = feedAddress(url);
  if (!address.ok) return address;
  const managed = await readManaged();
  const db = await localDb();
  if (managed.configUrl || (await db.get('source', 'enrolled'))) {
    return failed(
      'not-allowed',
      'Your organisation decides where the policy comes from.',
      'Ask the person who looks after Guidepost in your company.',
    );
  }
  const source: FeedSource = rootHash
    ? { url, rootHash, trust: 'pinned' }
    : { url, trust: 'first-use' };
  await keepSource('chosen', source);
  return ok(source);
}

export async function keepSource(kind: 'enrolled' | 'chosen', source: FeedSource): Promise<void> {
  const tx = (await localDb()).transaction('source', 'readwrite', STRICT);
  await Promise.all([tx.store.put(source, kind), tx.done]);
}

export async function forgetSource(kind: 'enrolled' | 'chosen'): Promise<void> {
  await (await localDb()).delete('source', kind);
}
