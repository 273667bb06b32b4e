/** What most packs or drafts do without, and what would weigh on every page: each is a script of its own, loaded where it is needed. */
export const HEAVY_PARTS = [
  'linear-pattern',
  'links',
  'email',
  'payment',
  'phone',
  'national-id',
  'secret',
  'internet',
  'personal',
  'post-form',
  'profanity',
  'postal-address',
  'crypto-address',
  'language',
  'hashed-terms',
] as const;
export type HeavyPart = (typeof HEAVY_PARTS)[number];
/** Those that are several detectors. */
export type DetectorGroup = 'payment' | 'internet' | 'personal' | 'post-form';
/** Those that are one. */
export type HeavyDetector = Exclude<
  HeavyPart,
  DetectorGroup | 'links' | 'linear-pattern' | 'language' | 'hashed-terms'
>;
