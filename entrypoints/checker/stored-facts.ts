import type { StoredKey, StoredValue } from '../../platform/stored';
import { readStored, watchStored } from '../../platform/stored-item';

const KEYS = [
  'mine',
  'releases',
  'outbox',
  'connection',
  'stops',
] as const satisfies readonly StoredKey[];
type Key = (typeof KEYS)[number];
export type Facts = { readonly [K in Key]: StoredValue<K> };

export interface StoredFacts {
  readonly current: () => Facts;
  /** True where something waits for a draft of a certain hash. */
  readonly hasHashes: () => boolean;
  /** Groups of the author, for rules that hold for some. */
  readonly groups: () => readonly string[];
}

/** What the background knows of my submissions, reasons and connection; followed from the first governed composer on. */
export function followFacts(onChange: () => void): StoredFacts {
  let facts: Facts = {
    mine: { submissions: [], at: '' },
    releases: [],
    outbox: [],
    connection: { kind: 'none' },
    stops: [],
  };
  for (const key of KEYS) void follow(key);
  return {
    current: () => facts,
    hasHashes: () => facts.releases.length + facts.outbox.length > 0,
    groups: () => (facts.connection.kind === 'none' ? [] : facts.connection.person.groups),
  };

  async function follow<K extends Key>(key: K): Promise<void> {
    const take = (value: StoredValue<K>) => {
      facts = { ...facts, [key]: value };
      onChange();
    };
    watchStored(key, take);
    take(await readStored(key));
  }
}
