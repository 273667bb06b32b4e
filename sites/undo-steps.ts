import { pause } from './write-text';

/** What changes an editor: keys, and what comes in without them. Editors that take an event over tell no `input`. */
const CHANGES = ['keydown', 'input', 'paste', 'drop'] as const;

export interface UndoSteps {
  /** Waits until what is written next is a step of its own for an editor that joins changes within so many milliseconds. */
  readonly apart: (ms: number) => Promise<void>;
}

/** Follows when anything in this page was last changed, by hand or by us; of the time before it is called it knows nothing. */
export function followUndoSteps(): UndoSteps {
  let changedAt = performance.now();
  const note = () => {
    changedAt = performance.now();
  };
  for (const type of CHANGES) window.addEventListener(type, note, true);
  return {
    apart: async (ms) => {
      for (let left = changedAt + ms - performance.now(); left > 0; ) {
        await pause(left);
        left = changedAt + ms - performance.now();
      }
    },
  };
}
