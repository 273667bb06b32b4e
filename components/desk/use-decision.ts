import { useLayoutEffect, useState } from 'preact/hooks';
import type { DecisionVerdict } from '../../domain/submission';
import type { SuggestedPart } from '../../domain/suggestion';
import type { DecisionInput } from './decision-input';

export interface DecisionDraft {
  /** The decision that waits for its confirmation. */
  readonly verdict: DecisionVerdict | undefined;
  readonly reason: string;
  /** True after an attempt without a reason. */
  readonly isReasonMissing: boolean;
  /** All parts as the reviewer would write them; undefined without a suggestion. */
  readonly texts: readonly string[] | undefined;
  readonly suggest: (texts: readonly string[] | undefined) => void;
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
  parts: readonly string[] = [],
): DecisionDraft {
  const [verdict, choose] = useState<DecisionVerdict>();
  const [reason, write] = useState('');
  const [isReasonMissing, setMissing] = useState(false);
  const [texts, suggest] = useState<readonly string[]>();
  const cancel = () => {
    choose(undefined);
    setMissing(false);
    suggest(undefined);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new version starts it again, before the next key.
  useLayoutEffect(cancel, [version]);
  const confirm = () => {
    if (!verdict || !isOpen) return;
    const isMissing = verdict !== 'approve' && reason.trim() === '';
    setMissing(isMissing);
    if (!isMissing) onDecide(inputOf(verdict, reason.trim(), changedParts(parts, texts)));
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
  return {
    verdict,
    reason,
    isReasonMissing,
    texts,
    suggest,
    choose,
    write,
    cancel,
    confirm,
    onKey,
  };
}

function inputOf(
  verdict: DecisionVerdict,
  reason: string,
  suggestion: SuggestedPart[],
): DecisionInput {
  if (verdict === 'approve') return { verdict, reason: '' };
  const hasOne = verdict === 'request-changes' && suggestion.length > 0;
  return { verdict, reason, ...(hasOne && { suggestion }) };
}

function changedParts(
  parts: readonly string[],
  texts: readonly string[] | undefined,
): SuggestedPart[] {
  return (texts ?? []).flatMap((text, part) => (text === parts[part] ? [] : [{ part, text }]));
}

function isPlainKey(event: KeyboardEvent): boolean {
  const isTyping =
    event.target instanceof HTMLElement && event.target.matches('input, select, textarea');
  return !isTyping && !event.ctrlKey && !event.metaKey && !event.altKey && !event.repeat;
}
