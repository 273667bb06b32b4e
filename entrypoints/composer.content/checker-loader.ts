import { ask } from '../../platform/messenger';
import type { Checker } from './bridge';

/** Longer than this, and nobody is left waiting for it. */
const PATIENCE_MS = 3000;
const RETRY_MS = 500;

export interface CheckerLoader {
  readonly checker: () => Checker | undefined;
  /** Asks for it, once at a time. */
  readonly load: () => void;
  readonly arrive: (checker: Checker) => void;
  /** It had its time and did not come; it may still. */
  readonly isBroken: () => boolean;
}

/** Brings engine and card into this frame when the first governed composer needs them. */
export function createCheckerLoader(now: () => number): CheckerLoader {
  let arrived: Checker | undefined;
  let since: number | undefined;
  let isAsking = false;
  return {
    checker: () => arrived,
    load: () => {
      since ??= now();
      if (!arrived && !isAsking) void request();
    },
    arrive: (checker) => {
      arrived = checker;
    },
    isBroken: () => !arrived && since !== undefined && now() - since > PATIENCE_MS,
  };

  async function request(): Promise<void> {
    isAsking = true;
    const asked = now();
    let answer = await answerOf();
    while (!answer && !arrived && now() - asked < PATIENCE_MS) {
      await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
      answer = await answerOf();
    }
    isAsking = false;
  }

  async function answerOf(): Promise<boolean> {
    try {
      return (await ask('checker.load', { heavy: [] })).ok;
    } catch {
      // The messenger throws what it does not know; to a page it is one thing: no checker yet.
      return false;
    }
  }
}
