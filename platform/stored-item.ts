import { browser } from '@wxt-dev/browser';
import type { StoredKey, StoredValue } from './stored';

/**
 * The light reader: no schemas, so that it fits into the document_start script. What it reads was parsed by the background, the only
 * writer, before it was written. Undefined before the first write; what holds then is in stored-fallbacks.ts.
 */
export async function readStored<K extends StoredKey>(key: K): Promise<StoredValue<K> | undefined> {
  const found = await browser.storage.local.get(key);
  return found[key] as StoredValue<K> | undefined;
}

/** Calls back with each new value; returns how to stop. */
export function watchStored<K extends StoredKey>(
  key: K,
  changed: (value: StoredValue<K> | undefined) => void,
): () => void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    const change = changes[key];
    if (area === 'local' && change) changed(change.newValue as StoredValue<K> | undefined);
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
