import type { ComposerState } from '../../components/basic/states';
import type { HoldKind } from '../../components/page/hold-kinds';
import type { Problem } from '../../domain/problem';
import type { Assessment } from './assess';
import type { HoldReason } from './decide-hold';
import type { Held, View } from './views';

/** The chip's word for a draft. */
export function chipState(
  { check, hold, queued }: Assessment,
  { isOrphaned, isSupported }: { isOrphaned: boolean; isSupported: boolean },
): ComposerState {
  if (isOrphaned) return 'unprotected';
  if (!isSupported) return 'partial';
  if (['approved', 'posting', 'theirs'].includes(hold.because)) return 'approved';
  if (hold.because === 'released') return 'clear';
  if (hold.because === 'pending') return isWaiting(queued) ? 'queued' : 'pending';
  if (hold.because === 'checking') return 'checking';
  if (hold.because === 'changed') return 'held';
  // Also where no rule asks, and the author did.
  if (hold.because === 'sign-off') return 'sign-off';
  return check.verdict;
}

/** What the chip of this composer says. */
export function shownState({ assessment, composer }: View, isOrphaned: boolean): ComposerState {
  return chipState(assessment, { isOrphaned, isSupported: composer.place !== 'unknown' });
}

const DIALOG_OF: Readonly<Record<HoldReason, HoldKind | undefined>> = {
  checking: 'checking',
  blocked: 'blocked',
  changed: 'changed',
  pending: 'pending',
  theirs: 'theirs',
  justify: 'justify',
  'sign-off': 'sign-off',
  // The same post a second time, while it goes out: nothing to say.
  posting: undefined,
};

/** The dialog that explains a hold. */
export function dialogKind({ hold, queued }: Assessment): HoldKind | undefined {
  if (hold.kind === 'pass') return undefined;
  if (hold.because === 'pending' && isWaiting(queued)) return 'queued';
  return DIALOG_OF[hold.because];
}

/** In the outbox, and sent as soon as the server answers. */
export function isWaiting(queued: Assessment['queued']): boolean {
  return queued?.state === 'waiting';
}

/** A dialog follows what happens to its draft: checked, sent, refused, or no longer held. */
export function settled(held: Held, view: Pick<View, 'assessment'> | undefined): Held | undefined {
  if (held.kind === 'sent' || held.kind === 'in-name') return held;
  if (!view || view.assessment.hold.kind === 'pass') return undefined;
  if (held.kind === 'checking') return { ...held, kind: dialogKind(view.assessment) ?? held.kind };
  return delivered(held, view.assessment);
}

function delivered(held: Held, assessment: Assessment): Held {
  const { hold, queued } = assessment;
  const wasUnderWay = held.isSending || held.kind === 'queued';
  if (!wasUnderWay || isWaiting(queued)) return held;
  if (hold.because === 'pending') {
    return { ...held, kind: 'sent', isSending: false, problem: undefined };
  }
  if (held.kind !== 'queued') return held;
  return { ...held, kind: dialogKind(assessment) ?? held.kind, problem: queued?.problem };
}

/** What went wrong with what was submitted or approved before. */
export function problemOf({ queued, refusedReceipt }: Assessment): Problem | undefined {
  return queued?.problem ?? refusedReceipt;
}
