import type { IconName } from '../basic/icon';
import type { Tone } from '../basic/states';

export type HoldKind =
  | 'sign-off'
  | 'not-stored'
  | 'in-name'
  | 'justify'
  | 'blocked'
  | 'stopped'
  | 'changed'
  | 'checking'
  | 'pending'
  | 'queued'
  | 'theirs'
  | 'sent'
  | 'broken';

/** What a main button does. */
export type HoldAct = 'submit' | 'reason' | 'none';

interface HoldLook {
  readonly tone: Tone;
  readonly icon: IconName;
  readonly act: HoldAct;
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
  'in-name': { tone: 'good', icon: 'seal', act: 'submit', shows: ['findings'] },
  justify: { tone: 'care', icon: 'pen', act: 'reason', shows: ['findings'] },
  blocked: { tone: 'stop', icon: 'stop', act: 'none', shows: ['findings'] },
  stopped: { tone: 'stop', icon: 'stop', act: 'none', shows: ['findings'] },
  changed: { tone: 'care', icon: 'pause', act: 'submit', shows: ['changed', 'findings', 'stages'] },
  checking: { tone: 'quiet', icon: 'dashes', act: 'none', shows: [] },
  pending: { tone: 'wait', icon: 'clock', act: 'none', shows: ['stages'] },
  queued: { tone: 'wait', icon: 'turn', act: 'none', shows: [] },
  theirs: { tone: 'good', icon: 'check', act: 'none', shows: [] },
  sent: { tone: 'good', icon: 'check', act: 'none', shows: ['stages'] },
  broken: { tone: 'stop', icon: 'slash', act: 'none', shows: [] },
};
