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
  const isSameEnd = (from: number, to: number) =>
    old.slice(old.length - to, old.length - from) ===
    text.slice(text.length - to, text.length - from);
  // After one edit all that is left is the same.
  const rest = shorter - start;
  const end = isSameEnd(0, rest) ? rest : commonLength(rest, isSameEnd);
  return { start, oldEnd: old.length - end, newEnd: text.length - end };
}

/** How far two texts agree, by halving. */
function commonLength(most: number, isSame: (from: number, to: number) => boolean): number {
  let same = 0;
  // One more than may be the same, so that the last unit is looked at, too.
  let step = most + 1;
  while (step > 0) {
    const half = step >> 1;
    if (half > 0 && isSame(same, same + half)) {
      same += half;
      step -= half;
    } else step = half;
  }
  return same;
}
