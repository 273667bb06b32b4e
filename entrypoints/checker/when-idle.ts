/** So late at most, on a page that never rests. */
const LATEST_MS = 2000;

/** Many wishes, one act: in a moment when nobody waits for the page. */
export function whenIdle(act: () => void): () => void {
  let isDue = false;
  return () => {
    if (isDue) return;
    isDue = true;
    requestIdleCallback(
      () => {
        isDue = false;
        act();
      },
      { timeout: LATEST_MS },
    );
  };
}
