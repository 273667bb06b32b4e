import type { Mode } from '../../rules/pack';

export interface Unchecked {
  readonly mode: Mode;
  /** The checker did not come in the time it has. */
  readonly isBroken: boolean;
  /** This text was held before, so its author was told. */
  readonly wasHeld: boolean;
  /** Somebody stopped posting here: then nothing goes out, checked or not, in any mode. */
  readonly isStopped: boolean;
}

export type UncheckedDecision =
  | { readonly kind: 'hold'; readonly say: 'checking' | 'press-again' | 'broken' | 'stopped' }
  /** Goes out unchecked, with a record. */
  | { readonly kind: 'pass' };

/** What happens to a post while nothing can check it: the mode decides, never an accident. */
export function decideWithoutChecker({
  mode,
  isBroken,
  wasHeld,
  isStopped,
}: Unchecked): UncheckedDecision {
  if (isStopped) return { kind: 'hold', say: 'stopped' };
  if (mode === 'monitor') return { kind: 'pass' };
  if (!isBroken) return { kind: 'hold', say: 'checking' };
  if (mode === 'enforce') return { kind: 'hold', say: 'broken' };
  return wasHeld ? { kind: 'pass' } : { kind: 'hold', say: 'press-again' };
}
