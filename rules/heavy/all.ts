import type { HeavyParts } from '../heavy';
import { linearPattern } from '../linear-pattern';
import { cryptoAddress } from './crypto-address';
import { hashedTerms } from './hashed-terms';
import { language } from './language';
import { nationalId } from './national-id';
import { phone } from './phone';
import { postalAddress } from './postal-address';
import { profanity } from './profanity';

/** Every heavy part at once: for the server, the command line and pages of the extension, where size is no matter. */
export const ALL_HEAVY_PARTS: HeavyParts = {
  'linear-pattern': linearPattern,
  phone,
  'national-id': nationalId,
  profanity,
  'postal-address': postalAddress,
  'crypto-address': cryptoAddress,
  language,
  'hashed-terms': hashedTerms,
};
