import { valueAt } from './characters';
import { WORD } from './classes';
import type { Line } from './line';

/** True where another single letter stands before, with a gap no wider than those of its run. */
export function goesOnBefore({ text, from }: Line, start: number, widest: number): boolean {
  for (let gap = 1; gap <= widest; gap += 1) {
    const at = start - gap - 1;
    if (at < from) return false;
    if (valueAt(text, at) & WORD) return at === from || (valueAt(text, at - 1) & WORD) === 0;
  }
  return false;
}

/** The same behind. */
export function goesOnAfter({ text, to }: Line, end: number, widest: number): boolean {
  for (let gap = 1; gap <= widest; gap += 1) {
    const at = end + gap;
    if (at >= to) return false;
    if (valueAt(text, at) & WORD) return (valueAt(text, at + 1) & WORD) === 0;
  }
  return false;
}
