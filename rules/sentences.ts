import type { Range } from './fold';

const ENDS = '.!?…';
/** Ends in scripts that put no space after them. */
const WIDE_ENDS = '。！？｡؟।';
const CLOSERS = '"\')]}»”’';
const TITLES = /(?:^|[^\p{L}])(?:mr|mrs|ms|dr|prof|inc|ltd|corp|vs|approx|\p{L})$/iu;

/**
 * The sentence (or sentences) that a range lies in, its end mark included. Sentences end at . ! ? … where a space or the end of the
 * text follows, and at line ends; the dot of an initial (`U.S.`), of a title or of `Inc.` ends none.
 */
export function sentenceAround(text: string, { start, end }: Range): Range {
  let from = start;
  while (from > 0 && !endsAt(text, from - 1)) from -= 1;
  let until = Math.max(start, end - 1);
  while (until < text.length && !endsAt(text, until)) until += 1;
  return { start: from, end: Math.min(text.length, until + 1) };
}

/** True where the character at this offset is the last of a sentence. */
function endsAt(text: string, at: number): boolean {
  const sign = text.charAt(at);
  if (sign === '\n' || sign === '\r' || WIDE_ENDS.includes(sign)) return sign !== '';
  if (!ENDS.includes(sign) || sign === '') return false;
  let next = at + 1;
  while (next < text.length && CLOSERS.includes(text.charAt(next))) next += 1;
  if (next < text.length && !/\s/.test(text.charAt(next))) return false;
  return sign !== '.' || next >= text.length || !isShortened(text, at);
}

function isShortened(text: string, dot: number): boolean {
  return TITLES.test(text.slice(Math.max(0, dot - 8), dot));
}
