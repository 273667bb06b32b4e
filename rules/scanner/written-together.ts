import { valueAt } from './characters';
import { DIGIT, LETTER, LOWER, SIGN, UPPER, WORD } from './classes';
import type { LineReading } from './line-reading';
import { PLAINLY_JOINED } from './line-tokens';
import { isHiddenGap } from './reading';

/** True where one word of a CamelCase word ends and the next begins: before a capital, before a digit. */
export function isEdge(text: string, at: number): boolean {
  const before = valueAt(text, at - 1);
  const after = valueAt(text, at);
  if (after & DIGIT) return (before & LETTER) !== 0;
  if (!(after & UPPER)) return false;
  return (
    (before & LOWER) !== 0 || ((before & UPPER) !== 0 && (valueAt(text, at + 1) & LOWER) !== 0)
  );
}

/** Where the word begins that has a letter here. */
export function wordStart(text: string, at: number, from: number): number {
  let start = at;
  while (start > from && valueAt(text, start - 1) & WORD) start -= 1;
  return start;
}

export function wordEnd(text: string, at: number, to: number): number {
  let end = at;
  while (end < to && valueAt(text, end) & WORD) end += 1;
  return end;
}

interface Around {
  readonly from: number;
  /** Where the whole word begins. */
  readonly start: number;
  readonly reading: LineReading | undefined;
}

/** True where words that are written together are plainly meant as several: in hashtags and mentions, in long words, with hidden characters or signs inside. */
export function joinsWords(text: string, start: number, end: number, around: Around): boolean {
  const sign = around.start > around.from ? text.charAt(around.start - 1) : '';
  if (sign === '#' || sign === '@' || end - start >= PLAINLY_JOINED) return true;
  for (let at = start; at < end; at += 1) {
    if (valueAt(text, at) & SIGN) return true;
    if (around.reading && at > start && isHiddenGap(around.reading, at)) return true;
  }
  return false;
}
