import { foldText, type Range } from './fold';
import { wordsOf } from './words';

/** A phrase of a rule, folded and taken apart. */
export interface Phrase {
  readonly words: readonly string[];
  /** What stands between the words, trimmed: '' where any separator will do. */
  readonly gaps: readonly string[];
  /** Signs that belong to it: `#ad`, `C++`. */
  readonly prefix: string;
  readonly suffix: string;
  /** Present where diacritics count, because the phrase has some. */
  readonly accented: string | undefined;
}

/** A place in the original text where a phrase of a slot stands. */
export interface Hit extends Range {
  readonly slot: number;
  /** Written so as not to be found. */
  readonly disguised: boolean;
}

/** A phrase in the index, with the list that it belongs to. */
export interface Entry {
  readonly slot: number;
  readonly phrase: Phrase;
  /** All words written together: `#projectfalcon`. */
  readonly joined: boolean;
}

/** Spaces, hyphens, quotes and the like: all the same between two words. */
const SEPARATORS = /[\s\-_'"*·/\\~]/;
const MOST_SEPARATORS = 6;

/** Undefined where the phrase has no letter or digit. */
export function parsePhrase(source: string): Phrase | undefined {
  const folded = foldText(source.trim());
  const words = wordsOf(folded).filter((word) => word.reading === 'whole');
  const first = words[0];
  const last = words.at(-1);
  if (!first || !last) return undefined;
  return {
    words: words.map((word) => word.text),
    gaps: words.slice(1).map((word, index) => {
      const gap = folded.text.slice(words[index]?.end ?? 0, word.start);
      return [...gap].every((sign) => SEPARATORS.test(sign)) ? '' : gap.trim();
    }),
    prefix: folded.text.slice(0, first.start),
    suffix: folded.text.slice(last.end),
    accented: hasDiacritics(source) ? lettersOf(folded.cased) : undefined,
  };
}

/** The offset after what may stand between two words; undefined where something else stands there. */
export function skipGap(text: string, from: number, gap: string): number | undefined {
  let at = skipSeparators(text, from);
  if (gap === '') return at;
  if (!text.startsWith(gap, at)) return undefined;
  at = skipSeparators(text, at + gap.length);
  return at;
}

function skipSeparators(text: string, from: number): number {
  let at = from;
  while (at - from < MOST_SEPARATORS && SEPARATORS.test(text.charAt(at))) at += 1;
  return at;
}

function hasDiacritics(text: string): boolean {
  return /\p{M}/u.test(text.normalize('NFD'));
}

/** Letters and digits only, in lower case, diacritics kept. */
export function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}\p{M}]/gu, '').toLowerCase();
}
