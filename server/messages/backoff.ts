/** So often a message is tried: at once, then after about 4 s, 20 s, 2 min, 8 min, 42 min, 3.5 h, 17 h; 22 to 26 hours in all. */
export const MOST_TRIES = 8;
const FIRST_WAIT_MS = 4_000;
const FACTOR = 5;
const JITTER = 0.2;

/** How long to wait after so many failed tries; undefined where there is no further one. `random`: 0 to 1. */
export function waitAfter(
  tries: number,
  random: number,
  askedMs: number | undefined,
): number | undefined {
  if (tries >= MOST_TRIES) return undefined;
  const wait = FIRST_WAIT_MS * FACTOR ** (tries - 1) * (1 + JITTER * random);
  return Math.round(Math.max(wait, Math.min(askedMs ?? 0, 86_400_000)));
}
