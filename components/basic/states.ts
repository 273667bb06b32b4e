import type { Action, Verdict } from '../../domain/finding';
import type { State } from '../../domain/submission';
import type { StateIcon } from './state-shapes';

/** What a composer shows; a submission's own states beside it. */
export type ComposerState =
  | Verdict
  | 'checking'
  | 'held'
  | 'approved'
  | 'pending'
  /** In the outbox: the server did not answer yet. */
  | 'queued'
  /** A box that we know only by its looks. */
  | 'partial'
  | 'unprotected';
export type ShownState = ComposerState | State;
export type Tone = 'good' | 'tip' | 'care' | 'stop' | 'wait' | 'quiet';

export interface StateLook {
  readonly tone: Tone;
  readonly icon: StateIcon;
}

/** All that a chip shows. */
export const COMPOSER_LOOKS: Readonly<Record<ComposerState, StateLook>> = {
  checking: { tone: 'quiet', icon: 'dashes' },
  clear: { tone: 'good', icon: 'check' },
  advise: { tone: 'tip', icon: 'bulb' },
  justify: { tone: 'care', icon: 'pen' },
  'sign-off': { tone: 'care', icon: 'seal' },
  blocked: { tone: 'stop', icon: 'stop' },
  held: { tone: 'care', icon: 'pause' },
  approved: { tone: 'good', icon: 'shield' },
  pending: { tone: 'wait', icon: 'clock' },
  queued: { tone: 'wait', icon: 'turn' },
  partial: { tone: 'tip', icon: 'dashes' },
  unprotected: { tone: 'quiet', icon: 'slash' },
};

export const LOOK_OF: Readonly<Record<ShownState, StateLook>> = {
  ...COMPOSER_LOOKS,
  'changes-requested': { tone: 'care', icon: 'reply' },
  refused: { tone: 'stop', icon: 'stop' },
  withdrawn: { tone: 'quiet', icon: 'slash' },
  expired: { tone: 'quiet', icon: 'clock' },
  posted: { tone: 'good', icon: 'check' },
};

export const LOOK_OF_ACTION: Readonly<Record<Action, StateLook>> = {
  inform: { tone: 'tip', icon: 'bulb' },
  'review-after': { tone: 'tip', icon: 'clock' },
  warn: { tone: 'tip', icon: 'bulb' },
  justify: { tone: 'care', icon: 'pen' },
  'sign-off': { tone: 'care', icon: 'seal' },
  block: { tone: 'stop', icon: 'stop' },
};
