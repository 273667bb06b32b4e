import type { Draft } from '../domain/draft';
import { PICKED_POST_MS, type PickedPost } from '../domain/picked-post';
import { localDb, STRICT } from './local-db';
import { writeStored } from './stored-parsed';

/** `sampleId`: absent until the server told whether it picked the post. */
export interface PostText extends PickedPost {
  readonly sampleId?: string | undefined;
}

/** Keeps what was posted until the server has said whether the post was picked. `key`: that of its record. */
export async function keepPostText(key: string, draft: Draft, now: number): Promise<void> {
  const tx = (await localDb()).transaction('postTexts', 'readwrite', STRICT);
  await Promise.all([tx.store.put({ key, draft, at: new Date(now).toISOString() }), tx.done]);
}

/** What the server said: the text of a post that was not picked is let go at once. */
export async function settlePostText(key: string, sampleId: string | undefined): Promise<void> {
  const tx = (await localDb()).transaction('postTexts', 'readwrite', STRICT);
  const kept = await tx.store.get(key);
  if (kept) await (sampleId ? tx.store.put({ ...kept, sampleId }) : tx.store.delete(key));
  await tx.done;
  if (kept) await tellCount();
}

/** Those whose author may hand them in, oldest first. */
export async function readPicked(now: number): Promise<PostText[]> {
  const all = await (await localDb()).getAll('postTexts');
  return all
    .filter((post) => post.sampleId !== undefined && isCurrent(post, now))
    .sort((a, b) => a.at.localeCompare(b.at));
}

export async function forgetPostText(key: string): Promise<void> {
  await (await localDb()).delete('postTexts', key);
  await tellCount();
}

export async function dropOldPostTexts(now: number): Promise<void> {
  const db = await localDb();
  const old = (await db.getAll('postTexts')).filter((post) => !isCurrent(post, now));
  for (const { key } of old) await db.delete('postTexts', key);
  if (old.length > 0) await tellCount();
}

export async function forgetAllPostTexts(): Promise<void> {
  await (await localDb()).clear('postTexts');
  await tellCount();
}

/** The number alone is where content scripts could read it. */
async function tellCount(): Promise<void> {
  const all = await (await localDb()).getAll('postTexts');
  await writeStored('picked', all.filter(({ sampleId }) => sampleId !== undefined).length);
}

/** A clock that was set back does not keep a text for ever. */
function isCurrent({ at }: PostText, now: number): boolean {
  return Math.abs(now - Date.parse(at)) < PICKED_POST_MS;
}
