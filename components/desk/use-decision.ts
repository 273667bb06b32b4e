import { useLayoutEffect, useState } from 'preact/hooks';
import type { DecisionVerdict } from '../../domain/submission';
import type { DecisionInput } from './decision-input';

export interface DecisionDraft {
  /** The decision that waits for its confirmation. */
  readonly verdict: DecisionVerdict | undefined;
  readonly reason: string;
  /** True after an attempt without a reason. */
  readonly isReasonMissing: boolean;
  readonly choose: (verdict: DecisionVerdict) => void;
  readonly write: (reason: string) => void;
  readonly cancel: () => void;
  readonly confirm: () => void;
  readonly onKey: (event: KeyboardEvent, onBack: () => void) => void;
}

const KEYS: Readonly<Record<string, DecisionVerdict>> = {
  a: 'approve',
  c: 'request-changes',
  r: 'refuse',
};

/** A decision takes two steps: choose, then confirm. Another `version` on the screen (a new text, the next stage) starts it again. */
export function useDecision(
  isOpen: boolean,
  version: string,
  onDecide: (decision: DecisionInput) => void,
): DecisionDraft {
  const [verdict, choose] = useState<DecisionVerdict>();
  const [reason, write] = useState('');
  const [isReasonMissing, setMissing] = useState(false);
  const cancel = () => {
    choose(undefined);
    setMissing(false);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new version starts it again, before the next key.
  useLayoutEffect(cancel, [version]);
  const confirm = () => {
    if (!verdict || !isOpen) return;
    const isMissing = verdict !== 'approve' && reason.trim() === '';
    setMissing(isMissing);
    if (!isMissing) onDecide({ verdict, reason: verdict === 'approve' ? '' : reason.trim() });
  };
  const onKey = (event: KeyboardEvent, onBack: () => void) => {
    if (event.key === 'Escape') {
      event.preventDefault();
      return verdict ? cancel() : onBack();
    }
    const chosen = isOpen && !verdict && isPlainKey(event) ? KEYS[event.key.toLowerCase()] : null;
    if (!chosen) return;
    event.preventDefault();
    choose(chosen);
  };
  return { verdict, reason, isReasonMissing, choose, write, cancel, confirm, onKey };
}

function isPlainKey(event: KeyboardEvent): boolean {
  const isTyping = event.target instanceof HTMLElement && event.target.matches('input, textarea');
  return !isTyping && !event.ctrlKey && !event.metaKey && !event.altKey && !event.repeat;
}
