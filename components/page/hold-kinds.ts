import type { IconName } from '../basic/icon';
import type { Tone } from '../basic/states';

export type HoldKind =
  | 'sign-off'
  | 'not-stored'
  | 'justify'
  | 'blocked'
  | 'changed'
  | 'checking'
  | 'pending'
  | 'queued'
  | 'theirs'
  | 'sent'
  | 'broken';

interface HoldLook {
  readonly tone: Tone;
  readonly icon: IconName;
  /** What its main button does. */
  readonly act: 'submit' | 'reason' | 'none';
  readonly shows: readonly ('findings' | 'stages' | 'changed')[];
}

export const HOLDS: Readonly<Record<HoldKind, HoldLook>> = {
  'sign-off': { tone: 'care', icon: 'seal', act: 'submit', shows: ['findings', 'stages'] },
  'not-stored': {
    tone: 'care',
    icon: 'seal',
    act: 'none',
    shows: ['changed', 'findings', 'stages'],
  },
  justify: { tone: 'care', icon: 'pen', act: 'reason', shows: ['findings'] },
  blocked: { tone: 'stop', icon: 'stop', act: 'none', shows: ['findings'] },
  changed: { tone: 'care', icon: 'pause', act: 'submit', shows: ['changed', 'findings', 'stages'] },
  checking: { tone: 'quiet', icon: 'dashes', act: 'none', shows: [] },
  pending: { tone: 'wait', icon: 'clock', act: 'none', shows: ['stages'] },
  queued: { tone: 'wait', icon: 'turn', act: 'none', shows: [] },
  theirs: { tone: 'good', icon: 'check', act: 'none', shows: [] },
  sent: { tone: 'good', icon: 'check', act: 'none', shows: ['stages'] },
  broken: { tone: 'stop', icon: 'slash', act: 'none', shows: [] },
};
