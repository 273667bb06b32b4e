import type { Range } from './range';

const ENDS = '.!?…';
/** Line ends, and ends in scripts that put no space after them. */
const WIDE_ENDS = '\n\r。！？｡؟।';
const CLOSERS = '"\')]}»”’';
/** Characters on each side of a match, as many as a `within` may have: a text without a full stop must not cost more. */
const LONGEST = 2000;
const TITLES = /(?:^|[^\p{L}])(?:mr|mrs|ms|dr|prof|inc|ltd|corp|vs|approx|\p{L})$/iu;

/**
 * The sentence (or sentences) that a range lies in, its end mark included. Sentences end at . ! ? … where a space or the end of the
 * text follows, and at line ends; the dot of an initial (`U.S.`), of a title or of `Inc.` ends none.
 */
export function sentenceAround(text: string, { start, end }: Range): Range {
  const first = Math.max(0, start - LONGEST);
  let from = start;
  while (from > first && !endsAt(text, from - 1)) from -= 1;
  const last = Math.min(text.length, end + LONGEST);
  let until = Math.max(start, end - 1);
  while (until < last && !endsAt(text, until)) until += 1;
  return { start: from, end: Math.min(text.length, until + 1) };
}

/** True where the character at this offset is the last of a sentence. */
function endsAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  // Letters, which most characters are.
  if (Number.isNaN(code) || (code > 0x3f && code < 0x600)) return false;
  const sign = text.charAt(at);
  if (WIDE_ENDS.includes(sign)) return true;
  return ENDS.includes(sign) && isFollowedBySpace(text, at) && !isShortened(text, at);
}

/** Closing brackets and quotation marks may stand between. */
function isFollowedBySpace(text: string, at: number): boolean {
  let next = at + 1;
  while (next < text.length && CLOSERS.includes(text.charAt(next))) next += 1;
  return next >= text.length || /\s/.test(text.charAt(next));
}

function isShortened(text: string, dot: number): boolean {
  return (
    text.charAt(dot) === '.' &&
    dot + 1 < text.length &&
    TITLES.test(text.slice(Math.max(0, dot - 8), dot))
  );
}
