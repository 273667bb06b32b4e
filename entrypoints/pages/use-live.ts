import { useEffect, useRef } from 'preact/hooks';
import { followChanges } from '../../platform/live';
import { ask } from '../../platform/messenger';

/** While this page is open, lists are read again as soon as the server tells of a change. `isOn`: there is a server. */
export function useLive(isOn: boolean, changed: () => void): void {
  const latest = useRef(changed);
  latest.current = changed;
  useEffect(() => {
    if (!isOn) return undefined;
    const stop = new AbortController();
    void followChanges(stop.signal, () => {
      latest.current();
      void ask('mine.refresh', {});
    });
    return () => stop.abort();
  }, [isOn]);
}
