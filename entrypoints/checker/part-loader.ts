import { ask } from '../../platform/messenger';
import type { HeavyPart } from '../../rules/heavy';
import { heavyParts } from './heavy-bridge';

/** Longer than this, and `guard` lets a post go with the rules that could run. */
const PATIENCE_MS = 3000;

export interface PartLoader {
  /** Asks for those that are not here. Settles when the background answered; whether they came is another matter. */
  readonly want: (parts: Iterable<HeavyPart>) => Promise<void>;
  /** Notes which of the wanted have come since it was last called; false where none has. */
  readonly settle: () => boolean;
  /** All that is missing had its time and did not come; it may still. */
  readonly isBroken: () => boolean;
  /** Forgets what was wanted. */
  readonly reset: () => void;
}

interface Wish {
  readonly since: number;
  askedAt: number;
}

/** Brings heavy parts of the engine into this frame. What did not come is asked for again with the next check after a while. */
export function createPartLoader(): PartLoader {
  const missing = new Map<HeavyPart, Wish>();
  return {
    want,
    settle,
    isBroken: () => {
      const now = performance.now();
      const wishes = [...missing.values()];
      return wishes.length > 0 && wishes.every(({ since }) => now - since > PATIENCE_MS);
    },
    reset: () => missing.clear(),
  };

  async function want(parts: Iterable<HeavyPart>): Promise<void> {
    const now = performance.now();
    const due = [...new Set(parts)].filter((part) => isDue(part, now));
    if (due.length === 0) return;
    for (const part of due)
      missing.set(part, { since: missing.get(part)?.since ?? now, askedAt: now });
    await ask('checker.load', { parts: due }).catch(() => undefined);
  }

  function isDue(part: HeavyPart, now: number): boolean {
    const wish = missing.get(part);
    return !heavyParts()[part] && (!wish || now - wish.askedAt > PATIENCE_MS);
  }

  function settle(): boolean {
    const come = [...missing.keys()].filter((part) => heavyParts()[part]);
    for (const part of come) missing.delete(part);
    return come.length > 0;
  }
}
