import type { StoredKey, StoredValue } from '../../platform/stored';
import { FALLBACKS } from '../../platform/stored-fallbacks';
import { readStored, watchStored } from '../../platform/stored-item';

export type Followed<K extends StoredKey> = { readonly [One in K]: StoredValue<One> };

export interface Following<K extends StoredKey> {
  /** What is known by now: the fallbacks at first. */
  readonly current: () => Followed<K>;
  /** Settles when all of it was read; rejects where the storage cannot be read. */
  readonly read: Promise<unknown>;
}

/** Reads what is stored under these keys, and follows it from then on. `onChange`: each time that something of it is news. */
export function followStored<K extends StoredKey>(
  keys: readonly K[],
  onChange: () => void,
): Following<K> {
  let known: Followed<K> = FALLBACKS;
  return { current: () => known, read: Promise.all(keys.map(follow)) };

  async function follow(key: K): Promise<void> {
    const take = (value: StoredValue<K>) => {
      known = { ...known, [key]: value };
      onChange();
    };
    watchStored(key, take);
    take(await readStored(key));
  }
}
