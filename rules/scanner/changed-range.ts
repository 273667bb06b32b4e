/** What an edit replaced: the same stretch of both texts, in offsets of each. */
export interface ChangedRange {
  readonly start: number;
  readonly oldEnd: number;
  readonly newEnd: number;
}

/** The smallest stretch that differs. Slices are compared as a whole, which costs far less than character by character. */
export function changedRange(old: string, text: string): ChangedRange {
  const shorter = Math.min(old.length, text.length);
  const start = commonLength(shorter, (from, to) => old.slice(from, to) === text.slice(from, to));
  const end = commonLength(
    shorter - start,
    (from, to) =>
      old.slice(old.length - to, old.length - from) ===
      text.slice(text.length - to, text.length - from),
  );
  return { start, oldEnd: old.length - end, newEnd: text.length - end };
}

/** How far two texts agree, by halving. */
function commonLength(most: number, isSame: (from: number, to: number) => boolean): number {
  let same = 0;
  let step = most;
  if (most > 0 && isSame(0, most)) return most;
  while (step > 0) {
    const half = step >> 1;
    if (half > 0 && isSame(same, same + half)) {
      same += half;
      step -= half;
    } else step = half;
  }
  return same;
}
