import type { HeavyDetector } from '../heavy-parts';
import { detectAllCaps } from './all-caps';
import { detectCards } from './card';
import { detectDatesOfBirth } from './date-of-birth';
import type { Detect, LineFacts } from './detector';
import { detectEmails } from './email';
import { detectEmojiRuns } from './emoji-run';
import { detectFancyLetters } from './fancy-letters';
import { detectIbans } from './iban';
import { detectInternalHosts } from './internal-host';
import { detectIpAddresses } from './ip-address';
import { detectMedicalRecords } from './medical-record';
import { detectMixedScripts } from './mixed-scripts';
import type { DetectorName } from './names';
import { detectSecrets } from './secret';
import { detectUnreadableHashtags } from './unreadable-hashtag';
import {
  mayHaveCard,
  mayHaveEmail,
  mayHaveIban,
  mayHaveInternalHost,
  mayHaveInternetAddress,
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
  /** Absent where it is a heavy part. */
  readonly detect?: Detect;
  readonly heavy?: HeavyDetector;
  readonly trigger?: Trigger;
  /** False where a line holds nothing for it, told from facts that cost next to nothing. */
  readonly mayHave?: (facts: LineFacts) => boolean;
  /** Form detectors look at the text as it was written, since folding hides what they look for. Default: the folded reading. */
  readonly reads?: 'original';
}

/** One row a detector. Those without a row cannot be looked for: their rules are switched off, and it is said. */
export const DETECT: Readonly<Partial<Record<DetectorName, DetectorRow>>> = {
  card: { detect: detectCards, mayHave: mayHaveCard },
  iban: { detect: detectIbans, mayHave: mayHaveIban },
  email: { detect: detectEmails, mayHave: mayHaveEmail },
  'ip-address': { detect: detectIpAddresses, mayHave: mayHaveInternetAddress },
  'internal-host': { detect: detectInternalHosts, mayHave: mayHaveInternalHost },
  secret: { detect: detectSecrets, mayHave: mayHaveSecret },
  'date-of-birth': { detect: detectDatesOfBirth, trigger: { digits: 3 } },
  'medical-record': { detect: detectMedicalRecords, trigger: { digits: 2 } },
  'crypto-address': { heavy: 'crypto-address' },
  'postal-address': { heavy: 'postal-address' },
  phone: { heavy: 'phone', mayHave: mayHaveNumber },
  'national-id': { heavy: 'national-id', mayHave: mayHaveNumber },
  profanity: { heavy: 'profanity' },
  'fancy-letters': { detect: detectFancyLetters, reads: 'original' },
  'mixed-scripts': { detect: detectMixedScripts, reads: 'original' },
  'unreadable-hashtag': { detect: detectUnreadableHashtags, reads: 'original' },
  'emoji-run': { detect: detectEmojiRuns, reads: 'original' },
  'all-caps': { detect: detectAllCaps, reads: 'original' },
};
