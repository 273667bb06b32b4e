import { browser } from '@wxt-dev/browser';
import type { StoredKey, StoredValue } from './stored';
import { FALLBACKS } from './stored-fallbacks';

/**
 * The light reader: no schemas, so that it fits into the document_start script. What it reads was parsed by the background, the only
 * writer, before it was written.
 */
export async function readStored<K extends StoredKey>(key: K): Promise<StoredValue<K>> {
  const found = await browser.storage.local.get(key);
  return (found[key] as StoredValue<K> | null | undefined) ?? FALLBACKS[key];
}

/** Calls back with each new value; returns how to stop. */
export function watchStored<K extends StoredKey>(
  key: K,
  changed: (value: StoredValue<K>) => void,
): () => void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    const change = changes[key];
    if (area !== 'local' || !change) return;
    changed((change.newValue as StoredValue<K> | null | undefined) ?? FALLBACKS[key]);
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
