import type { StoredValue } from '../../platform/stored';
import { readStored, watchStored } from '../../platform/stored-item';
import { TAB_FALLBACKS, type TabKey } from '../../platform/tab-fallbacks';

export type Followed<K extends TabKey> = { readonly [One in K]: StoredValue<One> };

export interface Following<K extends TabKey> {
  /** What is known by now: the fallbacks at first. */
  readonly current: () => Followed<K>;
  /** Settles when all of it was read; rejects where the storage cannot be read. */
  readonly read: Promise<unknown>;
}

/** Reads what is stored under these keys, and follows it from then on. `onChange`: each time that something of it is news. */
export function followStored<K extends TabKey>(
  keys: readonly K[],
  onChange: () => void,
): Following<K> {
  let known: Followed<K> = TAB_FALLBACKS;
  return { current: () => known, read: Promise.all(keys.map(follow)) };

  async function follow(key: K): Promise<void> {
    const take = (value: StoredValue<K> | undefined) => {
      known = { ...known, [key]: value ?? TAB_FALLBACKS[key] };
      onChange();
    };
    watchStored(key, take);
    take(await readStored(key));
  }
}
