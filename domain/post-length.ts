import { type Draft, textsOf } from './draft';
import type { Finding } from './finding';

/** The most that X takes, or shows without a click, in its own count. */
export const LONGEST_ON_X = 280;
/** What X counts as one: a link, an emoji however it is made up, a character. */
const PIECE = /\b[Hh][Tt]{2}[Pp][Ss]?:\/\/\S+|\p{RGI_Emoji}|./gsv;
/** Of single characters those that count as one (twitter-text, configuration 3). */
const SINGLE = /^[\0-\u10FF\u2000-\u200D\u2010-\u201F\u2032-\u2037]$/;

/** Characters of a text as X counts them. */
export function lengthOnX(text: string): number {
  let length = 0;
  for (const [piece] of text.normalize('NFC').matchAll(PIECE)) length += weightOnX(piece);
  return length;
}

/** UTF-16 offset before which X shows a text without a click. */
export function shownOnX(text: string): number {
  let length = 0;
  for (const { 0: piece, index } of text.matchAll(PIECE)) {
    length += weightOnX(piece);
    if (length > LONGEST_ON_X) return index;
  }
  return text.length;
}

function weightOnX(piece: string): number {
  if (SINGLE.test(piece)) return 1;
  return /^h/i.test(piece) ? 23 : 2;
}

/** A text with the fix of a finding in it; the text itself where the finding has none. */
export function withFix(text: string, { fix, start, end }: Finding): string {
  if (!fix) return text;
  return text.slice(0, start) + fix.text + text.slice(fix.kind === 'insert' ? start : end);
}

/**
 * Characters of a post on X with the fix in it, where it fits now and would not any more; else undefined. What is longer already comes
 * from somebody who may write more, and X cuts it anyway.
 */
export function tooLongWithFix(draft: Draft, finding: Finding): number | undefined {
  const part = textsOf(draft)[finding.part];
  if (draft.site !== 'x' || draft.surface === 'message' || part?.kind !== 'text') return undefined;
  const length = lengthOnX(withFix(part.text, finding));
  return length > LONGEST_ON_X && lengthOnX(part.text) <= LONGEST_ON_X ? length : undefined;
}
