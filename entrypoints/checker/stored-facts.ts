import type { TabKey } from '../../platform/tab-fallbacks';
import { type Followed, followStored } from '../composer.content/follow-stored';

const KEYS = [
  'mine',
  'releases',
  'outbox',
  'connection',
  'stops',
  'sampling',
] as const satisfies readonly TabKey[];
export type Facts = Followed<(typeof KEYS)[number]>;

export interface StoredFacts {
  readonly current: () => Facts;
  /** True where something waits for a draft of a certain hash. */
  readonly hasHashes: () => boolean;
  /** Groups of the author, for rules that hold for some. */
  readonly groups: () => readonly string[];
}

/** What the background knows of my submissions, reasons and connection; followed from the first governed composer on. */
export function followFacts(onChange: () => void): StoredFacts {
  const { current } = followStored(KEYS, onChange);
  return {
    current,
    hasHashes: () => current().releases.length + current().outbox.length > 0,
    groups: () => {
      const { connection } = current();
      return connection.kind === 'none' ? [] : connection.person.groups;
    },
  };
}
