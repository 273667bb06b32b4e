/** Keys of a data folder: without them a restored server signs with new ones. */
export const KEY_FILES = [
  'receipt-key.json',
  'freshness-key.private.json',
  'freshness-key.public.json',
  'sign-in-key.private.json',
] as const;
