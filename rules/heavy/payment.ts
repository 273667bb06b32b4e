import { detectCards } from '../detectors/card';
import { detectIbans } from '../detectors/iban';
import type { Detectors } from '../heavy';

/** Numbers that money is paid with. */
export const payment: Detectors = { detectors: { card: detectCards, iban: detectIbans } };
