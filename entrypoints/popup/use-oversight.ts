import { useCallback, useEffect, useState } from 'preact/hooks';
import type { BreakGlassEntry } from '../../domain/break-glass';
import { hasRole, type Person } from '../../domain/person';
import type { Sample } from '../../domain/sample';
import { ask } from '../../platform/messenger';

export interface Oversight {
  readonly samples: readonly Sample[];
  /** Undefined for those who look after none. */
  readonly emergencies: readonly BreakGlassEntry[] | undefined;
  readonly mayStop: boolean;
  /** What waits to be looked at. */
  readonly count: number;
  readonly read: () => Promise<void>;
}

/** What this person looks after outside of the queue; undefined where that is nothing. The server says who looks at samples. */
export function useOversight(person: Person, isServer: boolean): Oversight | undefined {
  const [samples, setSamples] = useState<readonly Sample[]>();
  const [emergencies, setEmergencies] = useState<readonly BreakGlassEntry[]>();
  const mayGlass = hasRole(person, 'publisher', 'auditor', 'admin');
  const mayAsk = isServer && (mayGlass || hasRole(person, 'reviewer'));
  const read = useCallback(async () => {
    if (!mayAsk) return;
    const [looks, glass] = await Promise.all([
      ask('samples.read', {}),
      mayGlass ? ask('glass.list', {}) : undefined,
    ]);
    setSamples(looks.ok ? looks.value.samples : undefined);
    setEmergencies(glass?.ok ? glass.value.entries : undefined);
  }, [mayAsk, mayGlass]);
  useEffect(() => {
    void read();
  }, [read]);
  const mayStop = isServer && hasRole(person, 'publisher', 'admin');
  const looks = samples ?? [];
  const count = looks.length + (emergencies?.length ?? 0);
  const hasSomething = count > 0 || emergencies !== undefined || mayStop;
  return hasSomething ? { samples: looks, emergencies, mayStop, count, read } : undefined;
}
