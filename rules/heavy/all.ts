import type { HeavyParts } from '../heavy';
import { linearPattern } from '../linear-pattern';
import { cryptoAddress } from './crypto-address';
import { email } from './email';
import { findHashed } from './hashed-terms';
import { internet } from './internet';
import { language } from './language';
import { links } from './links';
import { nationalId } from './national-id';
import { payment } from './payment';
import { personal } from './personal';
import { phone } from './phone';
import { postForm } from './post-form';
import { postalAddress } from './postal-address';
import { profanity } from './profanity';
import { secret } from './secret';

/** Every heavy part at once: for the server, the command line and pages of the extension, where size is no matter. */
export const ALL_HEAVY_PARTS: HeavyParts = {
  'linear-pattern': linearPattern,
  links,
  email,
  payment,
  phone,
  'national-id': nationalId,
  secret,
  internet,
  personal,
  'post-form': postForm,
  profanity,
  'postal-address': postalAddress,
  'crypto-address': cryptoAddress,
  language,
  'hashed-terms': findHashed,
};
