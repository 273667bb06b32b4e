import { browser } from '@wxt-dev/browser';
import { sha256 } from '../domain/hash';
import type { Policy } from './stored-schemas';

/** From so many phrases and patterns on, a kept index is worth its message: cold, 1,000 take 66 ms without and 19 ms with it (2026-11). */
const WORTH_KEEPING = 1000;

/** True where making the index takes longer than fetching a kept one. */
export function isIndexKept({ pack, rules }: Policy): boolean {
  let phrases = 0;
  for (const { terms } of rules as readonly { terms?: readonly string[] }[]) {
    phrases += terms?.length ?? 1;
  }
  for (const list of pack.lists ?? []) phrases += 'terms' in list ? list.terms.length : 0;
  return phrases >= WORTH_KEEPING;
}

/**
 * SHA-256, as hex, of what tells one policy and one engine from the others. Not of the rules: to hash thousands takes longer than to load
 * their index, and the engine refuses an index that was made of others.
 */
export function indexKey({ pack, fetchedAt }: Policy): Promise<string> {
  const { version: engine } = browser.runtime.getManifest();
  return sha256(JSON.stringify([engine, pack.org, pack.id, pack.version, fetchedAt]));
}
