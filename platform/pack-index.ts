import { localDb } from './local-db';

/** Keeps this one and drops all others. */
export async function keepIndex(key: string, index: ArrayBuffer): Promise<void> {
  const tx = (await localDb()).transaction('indexes', 'readwrite');
  await Promise.all([tx.store.clear(), tx.store.put(index, key), tx.done]);
}

export async function readIndex(key: string): Promise<ArrayBuffer | undefined> {
  return (await localDb()).get('indexes', key);
}

export async function hasIndex(key: string): Promise<boolean> {
  return (await (await localDb()).count('indexes', key)) > 0;
}

export async function dropIndexes(): Promise<void> {
  await (await localDb()).clear('indexes');
}
