const PAUSE_MS = 500;

/** Many wishes, one act, a while after the first. */
export function afterPause(act: () => void): () => void {
  let isDue = false;
  return () => {
    if (isDue) return;
    isDue = true;
    setTimeout(() => {
      isDue = false;
      act();
    }, PAUSE_MS);
  };
}
