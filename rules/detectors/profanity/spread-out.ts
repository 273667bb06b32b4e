import type { Value } from '../detector';
import { judge } from './lexicon';

const IN_TWO =
  /(?<!\p{L})(?:(?:blow|hand|rim)[ -]jobs?|(?:jack|jerk|wank)(?:s|ed|ing)?[ -]off)(?!\p{L})/giu;
/** A vowel hidden by another sign than a star: `f_ck`, `sh💩t`, `f'ing`. */
const HIDDEN =
  /(?<![\p{L}\p{N}])(?:(?:f(?:[_@&%~=–—-]|\.{1,3}|\p{Extended_Pictographic})ck|f[._-]{2,3}k|sh(?:[_@&%~=–—-]|\p{Extended_Pictographic})t|b[_&%~=–—-]tch|c[_@&%~=–—-]nt)(?:s|es|ed|er|ers|in|ing|ty|y)?|f['’](?:ing|in|n))(?![\p{L}\p{N}])/giu;
const LETTER_BY_LETTER = /(?<![\p{L}\p{N}'’])(?:\p{L}[ ._*-]){3,14}\p{L}(?![\p{L}\p{N}])/gu;

/** Swear words that no single word of the text holds: said in two words, with a sign inside that parts them, or letter by letter. */
export function findSpreadOut(text: string): Value[] {
  const known = [IN_TWO, HIDDEN].flatMap((pattern) => Array.from(text.matchAll(pattern)));
  const found: Value[] = known.map(({ 0: words, index: start }) => ({
    start,
    end: start + words.length,
    sort: 'strong',
    confidence: 'high',
  }));
  for (const { 0: letters, index } of text.matchAll(LETTER_BY_LETTER)) {
    const value = spelledAt(letters, index);
    if (value) found.push(value);
  }
  return found;
}

/** Without the `a` or `I` before it, which may be a word of its own, or with it. */
function spelledAt(letters: string, index: number): Value | undefined {
  const lead = /^[aI] /.exec(letters)?.[0].length ?? 0;
  for (const from of new Set([lead, 0])) {
    const judgement = judge(letters.slice(from).replace(/[ ._*-]/g, ''));
    if (!judgement || judgement.sort === 'ambiguous') continue;
    return { start: index + from, end: index + letters.length, ...judgement };
  }
  return undefined;
}
