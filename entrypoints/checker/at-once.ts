/** A second time within this is the same drawing of the page. */
const FRAME_MS = 16;

const wished = new Set<() => void>();
let done: Set<() => void> | undefined;
let endedAt = Number.NEGATIVE_INFINITY;

/**
 * Many wishes, one act: as soon as the editor is through with its key, and once for each drawing of the page at most. What an act wishes
 * for is done in the same turn, so that reading and drawing are one piece of work; what was done already comes with the next.
 */
export function atOnce(act: () => void): () => void {
  return () => {
    if (wished.has(act)) return;
    wished.add(act);
    if (wished.size === 1 && !done) later();
  };
}

function later(): void {
  if (performance.now() - endedAt > FRAME_MS) setTimeout(run);
  else requestAnimationFrame(run);
}

function run(): void {
  done = new Set();
  try {
    for (let act = next(done); act; act = next(done)) {
      wished.delete(act);
      done.add(act);
      act();
    }
  } finally {
    done = undefined;
    endedAt = performance.now();
    if (wished.size > 0) later();
  }
}

function next(before: ReadonlySet<() => void>): (() => void) | undefined {
  for (const act of wished) if (!before.has(act)) return act;
  return undefined;
}
