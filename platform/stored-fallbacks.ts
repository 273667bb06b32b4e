import type { StoredKey, StoredValue } from './stored';

/** What holds before the first write. Apart from the schemas, so that a content script can read without zod. */
export const FALLBACKS: { readonly [K in StoredKey]: StoredValue<K> } = {
  connection: { kind: 'none' },
  policy: null,
  packStatus: { state: 'none', managed: false },
  mine: { submissions: [], at: '' },
  outbox: [],
  releases: [],
  review: { count: 0, at: '' },
  sitesSeen: [],
  siteHealth: [],
  healthBrowser: '',
  stops: [],
  sampling: null,
  picked: 0,
};
