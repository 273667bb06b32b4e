import type { Checker } from './bridge';
import { loadScript, PATIENCE_MS } from './script-loader';

export interface CheckerLoader {
  readonly checker: () => Checker | undefined;
  /** Asks for it, once at a time. */
  readonly load: () => void;
  readonly arrive: (checker: Checker) => void;
  /** It had its time and did not come; it may still. */
  readonly isBroken: () => boolean;
}

/** Brings engine and chip into this frame when the first governed composer needs them. */
export function createCheckerLoader(): CheckerLoader {
  let arrived: Checker | undefined;
  let since: number | undefined;
  let isAsking = false;
  return {
    checker: () => arrived,
    load: () => {
      since ??= performance.now();
      if (!arrived && !isAsking) void request();
    },
    arrive: (checker) => {
      arrived = checker;
    },
    isBroken: () => !arrived && since !== undefined && performance.now() - since > PATIENCE_MS,
  };

  async function request(): Promise<void> {
    isAsking = true;
    await loadScript('checker', () => arrived !== undefined);
    isAsking = false;
  }
}
