import type { Range } from '../fold';
import type { DetectorRule } from '../rule';
import { findApiKeys } from './api-key';
import { findCards } from './card';
import { findEmails } from './email';
import { findIbans } from './iban';

/** Finds values of one sort; those in `allow` are fine. */
export type Detect = (text: string, allow: readonly string[]) => Range[];

export const DETECT: Readonly<Record<DetectorRule['detector'], Detect>> = {
  card: findCards,
  iban: findIbans,
  email: findEmails,
  'api-key': findApiKeys,
};
