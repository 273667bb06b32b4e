import { useEffect, useState } from 'preact/hooks';
import { ask } from '../../platform/messenger';
import type { UnsentRow } from '../../platform/unsent';
import { useStored } from '../pages/use-stored';

const NONE: readonly UnsentRow[] = [];

/** My rows of the outbox; read again whenever its stored summary changes. */
export function useUnsent(): readonly UnsentRow[] {
  const summary = useStored('outbox');
  const [rows, setRows] = useState(NONE);
  useEffect(() => {
    let isOld = false;
    const read = async () => {
      const answer = summary?.length ? await ask('outbox.read', {}) : undefined;
      if (!isOld) setRows(answer?.ok ? answer.value.rows : NONE);
    };
    read();
    return () => {
      isOld = true;
    };
  }, [summary]);
  return rows;
}
