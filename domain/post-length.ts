import { type Draft, textsOf } from './draft';
import type { Finding } from './finding';

/** The most that X takes, or shows without a click, in its own count. */
export const LONGEST_ON_X = 280;
/** As X counts (twitter-text, configuration 3): a link as 23, an emoji as 2, of other signs those outside these ranges as 2. */
const LINK = /\bhttps?:\/\/\S+/gi;
const EMOJI = /\p{RGI_Emoji}/gv;
const DOUBLE = /[^\0-\u10FF\u2000-\u200D\u2010-\u201F\u2032-\u2037]/gu;

/** Characters of a text as X counts them. */
export function lengthOnX(text: string): number {
  const plain = text.normalize('NFC').replace(LINK, '-'.repeat(23));
  return plain.replace(EMOJI, '--').replace(DOUBLE, '--').length;
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
