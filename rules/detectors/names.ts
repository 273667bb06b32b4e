/** What detectors look for. The first group are values, the second is the form of the post itself. */
export const DETECTORS = [
  'card',
  'iban',
  'phone',
  'email',
  'ip-address',
  'internal-host',
  'national-id',
  'postal-address',
  'secret',
  'date-of-birth',
  'medical-record',
  'crypto-address',
  'profanity',
  'fancy-letters',
  'mixed-scripts',
  'unreadable-hashtag',
  'emoji-run',
  'all-caps',
  'missing-alt',
] as const;
export type DetectorName = (typeof DETECTORS)[number];
