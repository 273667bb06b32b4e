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

/**
 * What this person looks after outside of the queue; undefined where that is nothing. The server says who looks at samples. `news`:
 * another number each time that it told of a change.
 */
export function useOversight(
  person: Person,
  isServer: boolean,
  news: number,
): Oversight | undefined {
  const [found, setFound] = useState(NOTHING);
  const seesAll = hasRole(person, 'publisher', 'auditor', 'admin');
  const mayAsk = isServer && (seesAll || hasRole(person, 'reviewer'));
  const read = useCallback(async () => {
    if (!mayAsk) return;
    const now = await readOversight(seesAll);
    setFound((known) => ({ ...known, ...now }));
  }, [mayAsk, seesAll]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: read again where something changed.
  useEffect(() => {
    void read();
  }, [read, news]);
  const mayStop = isServer && hasRole(person, 'publisher', 'admin');
  const { samples, held, emergencies } = found;
  const count = samples.length + held.length + (emergencies?.length ?? 0);
  const hasSomething = count > 0 || emergencies !== undefined || mayStop;
  return hasSomething ? { ...found, mayStop, count, read } : undefined;
}

/** Without what could not be read just now: what was read last stays. */
async function readOversight(seesAll: boolean): Promise<Partial<Read>> {
  const samples = await readSamples();
  if (!seesAll) return { held: [], emergencies: undefined, ...samples };
  const [glass, held] = await Promise.all([ask('glass.list', {}), ask('held.read', {})]);
  return {
    ...samples,
    ...(held.ok && { held: held.value.submissions }),
    ...(glass.ok && { emergencies: glass.value.entries }),
  };
}

async function readSamples(): Promise<Partial<Read>> {
  const looks = await ask('samples.read', {});
  if (looks.ok) return { samples: looks.value.samples };
  return looks.problem.code === 'not-allowed' ? { samples: [] } : {};
}
