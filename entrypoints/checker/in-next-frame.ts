const wished = new Set<() => void>();
let done: Set<() => void> | undefined;

/**
 * Many wishes, one act: before the next drawing of the page. What an act wishes for is done before the same drawing, so that reading,
 * drawing and placing are one piece of work; what was done already comes with the next.
 */
export function inNextFrame(act: () => void): () => void {
  return () => {
    if (wished.has(act)) return;
    wished.add(act);
    if (wished.size === 1 && !done) requestAnimationFrame(draw);
  };
}

function draw(): void {
  done = new Set();
  try {
    for (let act = next(done); act; act = next(done)) {
      wished.delete(act);
      done.add(act);
      act();
    }
  } finally {
    done = undefined;
    if (wished.size > 0) requestAnimationFrame(draw);
  }
}

function next(before: ReadonlySet<() => void>): (() => void) | undefined {
  for (const act of wished) if (!before.has(act)) return act;
  return undefined;
}
