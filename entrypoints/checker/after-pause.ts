const PAUSE_MS = 500;

/** Many wishes, one act, a while after the first: when the page has drawn itself, so that asking where things stand costs next to nothing. */
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
