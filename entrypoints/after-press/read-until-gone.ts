import { type Draft, isEmpty, sameDraft } from '../../domain/draft';
import type { LetGo } from '../checker/after-press-bridge';
import { readDraft, type Sources } from '../checker/assess';
import { STEP_MS } from './follow-post';

/** What the editor held at one moment of the page's own clock. */
export interface Reading {
  readonly at: number;
  readonly draft: Draft;
}

const LONGEST_MS = 15_000;

/** Reads the composer at every change from the press on, until it is emptied or gone: what left is among these. */
export function readUntilGone(
  sources: Sources,
  { press, assessment, at: pressedAt }: LetGo,
): readonly Reading[] {
  const { scope } = press.composer;
  const readings: Reading[] = [{ at: pressedAt, draft: assessment.draft }];
  const end = new AbortController();
  const observer = new MutationObserver(read);
  observer.observe(scope, { childList: true, subtree: true, characterData: true });
  // What a form's field holds is no part of the page's tree.
  window.addEventListener('input', read, { capture: true, signal: end.signal });
  const steps = setInterval(read, STEP_MS);
  end.signal.addEventListener('abort', () => {
    observer.disconnect();
    clearInterval(steps);
  });
  return readings;

  function read(): void {
    const at = performance.now();
    const draft = readDraft(sources, press);
    const isGone = !scope.isConnected || isEmpty(draft);
    if (isGone || at - pressedAt > LONGEST_MS) end.abort();
    const last = readings.at(-1);
    if (!isGone && !(last && sameDraft(last.draft, draft))) readings.push({ at, draft });
  }
}
