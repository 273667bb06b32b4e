import type { ComposerState } from '../../components/basic/states';
import type { HoldKind } from '../../components/page/hold-kinds';
import type { Assessment } from './assess';
import type { HoldReason } from './decide-hold';

/** The chip's word for a draft. */
export function chipState(
  { check, hold }: Assessment,
  { isOrphaned, isSupported }: { isOrphaned: boolean; isSupported: boolean },
): ComposerState {
  if (isOrphaned) return 'unprotected';
  if (!isSupported) return check.findings.length > 0 ? 'advise' : 'unprotected';
  if (hold.because === 'approved' || hold.because === 'posting') return 'approved';
  if (hold.because === 'released') return 'clear';
  if (hold.because === 'pending' || hold.because === 'checking') return hold.because;
  if (hold.because === 'changed') return 'held';
  return check.verdict;
}

const DIALOG_OF: Readonly<Record<HoldReason, HoldKind | undefined>> = {
  checking: 'checking',
  blocked: 'blocked',
  changed: 'changed',
  pending: 'pending',
  justify: 'justify',
  'sign-off': 'sign-off',
  // The same post a second time, while it goes out: nothing to say.
  posting: undefined,
};

/** The dialog that explains a hold; a draft that still waits in the outbox is not "sent". */
export function dialogKind({ hold, queued }: Assessment): HoldKind | undefined {
  if (hold.kind === 'pass') return undefined;
  if (hold.because === 'pending' && queued) return 'sign-off';
  return DIALOG_OF[hold.because];
}
