import { valueAt } from './characters';
import { ALONE, WORD } from './classes';
import { isEndOfWord } from './exact-match';
import { goesOnAfter, goesOnBefore } from './letter-runs';
import type { Line } from './line';
import { looksLikeText } from './loose-letters';
import { isLongRun, type WalkedWord } from './walked-word';
import { isEdge, joinsWords, wordEnd, wordStart } from './written-together';

/** Where all letters of a phrase stand, before it is known whether that is meant. */
export interface LoosePlace {
  readonly line: Line;
  readonly start: number;
  readonly end: number;
  /** The phrase has one word. */
  readonly isSingle: boolean;
}

/** True where nothing before it belongs to its first word. */
export function startsWell(place: LoosePlace, first: WalkedWord): boolean {
  const { line, start } = place;
  if (start <= line.from) return true;
  const before = valueAt(line.text, start - 1);
  if (before & WORD && !(before & ALONE)) return isEdge(line.text, start) && mayBePart(place);
  return first.gaps === 0 || isLongRun(first) || !goesOnBefore(line, start, first.widest);
}

/** True where nothing behind it belongs to its last word. */
export function endsWell(place: LoosePlace, last: WalkedWord): boolean {
  const { line, end } = place;
  if (end < line.to && !isEndOfWord(line.text, end)) {
    return isEdge(line.text, end) && mayBePart(place);
  }
  return last.gaps === 0 || isLongRun(last) || !goesOnAfter(line, end, last.widest);
}

/** The end with a plural s, where one stands here and ends the word. */
export function afterPlural(text: string, at: number): number {
  if (isEndOfWord(text, at)) return at;
  for (const ending of ['s', 'es']) {
    const end = at + ending.length;
    if (!looksLikeText(text, at, ending)) continue;
    if (isEndOfWord(text, end) || isEdge(text, end)) return end;
  }
  return at;
}

/** Words that are simply run together count where that is plainly meant, and nothing else is in the word. */
export function joinsWell({ line, start, end }: LoosePlace, last: WalkedWord): boolean {
  const { text, from, to, reading } = line;
  if (last.gaps > 0) return true;
  const whole = wordStart(text, start, from);
  const isWhole =
    (start <= whole || isEdge(text, start)) && (end >= wordEnd(text, end, to) || isEdge(text, end));
  return isWhole && joinsWords(text, start, end, { from, start: whole, reading });
}

/** One word alone counts as a part of a longer one only in hashtags and mentions. */
function mayBePart({ line: { text, from }, start, isSingle }: LoosePlace): boolean {
  if (!isSingle) return true;
  const whole = wordStart(text, start, from);
  const sign = whole > from ? text.charAt(whole - 1) : '';
  return sign === '#' || sign === '@';
}
