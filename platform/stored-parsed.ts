import { browser } from './extension-api';
import { inTurn } from './in-turn';
import { logBug } from './log';
import { STORED, type StoredKey, type StoredValue } from './stored';
import { FALLBACKS } from './stored-fallbacks';

/** The background's side of the stored items. What does not parse (an older version, a damaged profile) counts as absent. */
export async function readParsed<K extends StoredKey>(key: K): Promise<StoredValue<K>> {
  const found = (await browser.storage.local.get(key))[key];
  if (found === undefined || found === null) return FALLBACKS[key];
  const parsed = STORED[key].safeParse(found);
  if (parsed.success) return parsed.data as StoredValue<K>;
  logBug(`stored item ${key} does not parse`, parsed.error.issues[0]?.path.join('.'));
  return FALLBACKS[key];
}

/** Writes only what changed, so that watchers hear of real changes. */
export async function writeStored<K extends StoredKey>(
  key: K,
  value: StoredValue<K>,
): Promise<void> {
  const found = (await browser.storage.local.get(key))[key];
  if (JSON.stringify(found) === JSON.stringify(value)) return;
  await browser.storage.local.set({ [key]: value });
}

/** Read, change, write: one after the other for each item. */
export function changeStored<K extends StoredKey>(
  key: K,
  change: (value: StoredValue<K>) => StoredValue<K> | Promise<StoredValue<K>>,
): Promise<StoredValue<K>> {
  return inTurn(`stored ${key}`, async () => {
    const next = await change(await readParsed(key));
    await writeStored(key, next);
    return next;
  });
}
