import type { StoredValue } from './stored';

/** Stored items that tabs follow. */
export type TabKey =
  | 'connection'
  | 'policy'
  | 'mine'
  | 'outbox'
  | 'releases'
  | 'stops'
  | 'sampling';

/** What holds of them before the first write. Apart from the rest, which every page of a site would else load. */
export const TAB_FALLBACKS: { readonly [K in TabKey]: StoredValue<K> } = {
  connection: { kind: 'none' },
  policy: null,
  mine: { submissions: [], at: '' },
  outbox: [],
  releases: [],
  stops: [],
  sampling: null,
};
