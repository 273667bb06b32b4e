const PAUSE_MS = 500;
/** So late at most, for an author who never pauses. */
const LATEST_MS = 30_000;

/** Many wishes, one act: when no more of them came for a while. */
export function afterPause(act: () => void): () => void {
  let firstAt: number | undefined;
  let lastAt = 0;
  return () => {
    lastAt = performance.now();
    if (firstAt === undefined) wait(lastAt);
  };

  function wait(first: number): void {
    firstAt = first;
    setTimeout(() => {
      const now = performance.now();
      if (now - lastAt < PAUSE_MS && now - first < LATEST_MS) return wait(first);
      firstAt = undefined;
      act();
    }, PAUSE_MS);
  }
}
