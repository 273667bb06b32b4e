import { useEffect, useState } from 'preact/hooks';
import type { StoredKey, StoredValue } from '../../platform/stored';
import { FALLBACKS } from '../../platform/stored-fallbacks';
import { readStored, watchStored } from '../../platform/stored-item';

/** A stored item that stays current while the page is open; undefined until it was read. */
export function useStored<K extends StoredKey>(key: K): StoredValue<K> | undefined {
  const [value, setValue] = useState<StoredValue<K>>();
  useEffect(() => {
    const stop = watchStored(key, (next) => setValue(() => next ?? FALLBACKS[key]));
    readStored(key).then((first) => setValue((known) => known ?? first ?? FALLBACKS[key]));
    return stop;
  }, [key]);
  return value;
}
