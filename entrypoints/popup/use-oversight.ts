import { useCallback, useEffect, useState } from 'preact/hooks';
import type { BreakGlassEntry } from '../../domain/break-glass';
import { hasRole, type Person } from '../../domain/person';
import type { Sample } from '../../domain/sample';
import type { Submission } from '../../domain/submission';
import { ask } from '../../platform/messenger';

export interface Oversight {
  readonly samples: readonly Sample[];
  /** Undefined for those who look after none. */
  readonly emergencies: readonly BreakGlassEntry[] | undefined;
  /** Approvals from before a stop that wait to be confirmed. */
  readonly held: readonly Submission[];
  /** Stops posting, and changes how drafts are handled. */
  readonly mayStop: boolean;
  /** What waits to be looked at. */
  readonly count: number;
  readonly read: () => Promise<void>;
}

interface Read {
  readonly samples: readonly Sample[];
  readonly held: readonly Submission[];
  readonly emergencies: readonly BreakGlassEntry[] | undefined;
}

const NOTHING: Read = { samples: [], held: [], emergencies: undefined };

/** What this person looks after outside of the queue; undefined where that is nothing. The server says who looks at samples. */
export function useOversight(person: Person, isServer: boolean): Oversight | undefined {
  const [found, setFound] = useState(NOTHING);
  const seesAll = hasRole(person, 'publisher', 'auditor', 'admin');
  const mayAsk = isServer && (seesAll || hasRole(person, 'reviewer'));
  const read = useCallback(async () => {
    if (mayAsk) setFound(await readOversight(seesAll));
  }, [mayAsk, seesAll]);
  useEffect(() => {
    void read();
  }, [read]);
  const mayStop = isServer && hasRole(person, 'publisher', 'admin');
  const { samples, held, emergencies } = found;
  const count = samples.length + held.length + (emergencies?.length ?? 0);
  const hasSomething = count > 0 || emergencies !== undefined || mayStop;
  return hasSomething ? { ...found, mayStop, count, read } : undefined;
}

async function readOversight(seesAll: boolean): Promise<Read> {
  const looks = await ask('samples.read', {});
  const samples = looks.ok ? looks.value.samples : [];
  if (!seesAll) return { ...NOTHING, samples };
  const [glass, held] = await Promise.all([ask('glass.list', {}), ask('held.read', {})]);
  return {
    samples,
    held: held.ok ? held.value.submissions : [],
    emergencies: glass.ok ? glass.value.entries : undefined,
  };
}
