import { type Folded, isHiddenGap } from './fold';
import { mayBeLookAlike } from './look-alike';
import { spacedWords } from './spaced-out';
import type { Word } from './word';

/** Scripts that put no spaces between words: each of their letters counts as a word. */
const UNSPACED =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}';
const WORD = new RegExp(`[${UNSPACED}]\\p{M}*|(?:(?![${UNSPACED}])[\\p{L}\\p{N}\\p{M}])+`, 'gu');
/** So long that it is no chance that the words of a phrase stand in it: `projectfalcon`. */
const PLAINLY_JOINED = 12;
const SIGNED_WORD = /[\p{L}\p{N}@$!|+€]+/gu;
const INNER_EDGE = /(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})|(?<=\p{L})(?=\p{N})/gu;
const MOST_PARTS = 4;

/** All readings of a text as words, in order of their start. */
export function wordsOf(folded: Folded): Word[] {
  const words: Word[] = [];
  for (const match of folded.text.matchAll(WORD)) {
    addReadings(words, folded, match.index, match[0]);
  }
  for (const match of folded.text.matchAll(SIGNED_WORD)) addSigned(words, match.index, match[0]);
  words.push(...spacedWords(folded.text));
  return words;
}

function addReadings(words: Word[], folded: Folded, start: number, text: string): void {
  const end = start + text.length;
  const tagged = start > 0 && '#@'.includes(folded.text.charAt(start - 1));
  const joins = tagged || text.length >= PLAINLY_JOINED || hasHiddenGap(folded, start, end);
  words.push({ start, end, text, reading: 'whole', joins });
  const cased = folded.cased.slice(start, end);
  if (mayBeLookAlike(text, cased)) {
    words.push({ start, end, text: withCapitalI(text, cased), reading: 'look-alike', joins });
  }
  addParts(words, folded, { start, end, joins: tagged });
}

type Stretch = Pick<Word, 'start' | 'end' | 'joins'>;

/** Parts of a word with capitals or digits inside, alone and with their neighbours: `iPhoneX` is also `iPhone` and `X`. */
function addParts(words: Word[], folded: Folded, { start, end, joins }: Stretch): void {
  const edges = Array.from(
    folded.cased.slice(start, end).matchAll(INNER_EDGE),
    ({ index }) => index,
  );
  if (edges.length === 0) return;
  const bounds = [start, ...edges.map((edge) => start + edge), end];
  bounds.forEach((from, first) => {
    for (const to of bounds.slice(first + 1, first + 1 + MOST_PARTS)) {
      if (from === start && to === end) continue;
      const text = folded.text.slice(from, to);
      words.push({ start: from, end: to, text, reading: 'part', joins });
    }
  });
}

/** Signs that stand for letters: `$ecret`, `f@lcon`. A sign at the end may also be just that: `f4lcon!` */
function addSigned(words: Word[], start: number, text: string): void {
  if (!/[@$!|+€]/.test(text)) return;
  for (const reading of new Set([text, withoutLastSigns(text)])) {
    if (!mayBeLookAlike(reading, reading)) continue;
    const end = start + reading.length;
    words.push({ start, end, text: reading, reading: 'look-alike', joins: true });
  }
}

/** A capital I inside a word of small letters passes for an l: written as the sign `|`, which stands for both. */
function withCapitalI(text: string, cased: string): string {
  return cased.length === text.length
    ? text.replace(/i/g, (letter, at: number) => (cased[at] === 'I' ? '|' : letter))
    : text;
}

function hasHiddenGap(folded: Folded, start: number, end: number): boolean {
  if (!folded.map) return false;
  for (let at = start + 1; at < end; at += 1) if (isHiddenGap(folded, at)) return true;
  return false;
}

/** By hand: a pattern that looks for the end would begin anew at every sign. */
function withoutLastSigns(text: string): string {
  let end = text.length;
  while (end > 0 && '@$!|+€'.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}
