import type { StoredKey, StoredValue } from './stored';
import { TAB_FALLBACKS } from './tab-fallbacks';

/** What holds before the first write. Apart from the schemas, so that a screen can read without zod. */
export const FALLBACKS: { readonly [K in StoredKey]: StoredValue<K> } = {
  ...TAB_FALLBACKS,
  packStatus: { state: 'none', managed: false },
  review: { count: 0, at: '' },
  sitesSeen: [],
  siteHealth: [],
  healthBrowser: '',
  ruleSigns: { organisation: '', days: [], report: null, sentAt: '' },
  rulesOff: [],
  picked: 0,
};
