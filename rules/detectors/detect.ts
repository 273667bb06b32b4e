import type { DetectorGroup, HeavyDetector } from '../heavy-parts';
import type { LineFacts } from './detector';
import type { DetectorName } from './names';
import {
  mayHaveCard,
  mayHaveEmail,
  mayHaveIban,
  mayHaveInternalHost,
  mayHaveInternetAddress,
  mayHaveNationalId,
  mayHaveNumber,
  mayHaveSecret,
} from './worth-a-look';

/**
 * What must occur in a text for a detector to find anything, so that most texts are never shown to it: at least so many digits,
 * any of these signs. Absent = nothing is known.
 */
export interface Trigger {
  readonly digits?: number;
  readonly anyOf?: readonly string[];
}

/** How values of one sort are found. */
export interface DetectorRow {
  /** The part of the engine that it is in. */
  readonly heavy: HeavyDetector | DetectorGroup;
  readonly trigger?: Trigger;
  /** False where a line holds nothing for it, told from facts that cost next to nothing. */
  readonly mayHave?: (facts: LineFacts) => boolean;
  /** Form detectors look at the text as it was written, since folding hides what they look for. Default: the folded reading. */
  readonly reads?: 'original';
  /** Also looks at what is written letter by letter (`j a n e @ a c m e . c o m`). */
  readonly spaced?: true;
}

/** One row a detector. Those without a row cannot be looked for: their rules are switched off, and it is said. */
export const DETECT: Readonly<Partial<Record<DetectorName, DetectorRow>>> = {
  card: { heavy: 'payment', mayHave: mayHaveCard },
  iban: { heavy: 'payment', mayHave: mayHaveIban },
  email: { heavy: 'email', mayHave: mayHaveEmail, spaced: true },
  'ip-address': { heavy: 'internet', mayHave: mayHaveInternetAddress, spaced: true },
  'internal-host': { heavy: 'internet', mayHave: mayHaveInternalHost, spaced: true },
  secret: { heavy: 'secret', mayHave: mayHaveSecret, spaced: true },
  'date-of-birth': { heavy: 'personal', trigger: { digits: 3 } },
  'medical-record': { heavy: 'personal', trigger: { digits: 2 } },
  'crypto-address': { heavy: 'crypto-address' },
  'postal-address': { heavy: 'postal-address' },
  phone: { heavy: 'phone', mayHave: mayHaveNumber },
  'national-id': { heavy: 'national-id', mayHave: mayHaveNationalId },
  profanity: { heavy: 'profanity' },
  'fancy-letters': { heavy: 'post-form', reads: 'original' },
  'mixed-scripts': { heavy: 'post-form', reads: 'original' },
  'unreadable-hashtag': { heavy: 'post-form', reads: 'original' },
  'emoji-run': { heavy: 'post-form', reads: 'original' },
  'all-caps': { heavy: 'post-form', reads: 'original' },
};

/** True where a line tells whether it needs the detector at all: then its part need not come before such a line does. */
export function hasGate({ mayHave, trigger }: DetectorRow): boolean {
  return mayHave !== undefined || trigger !== undefined;
}
