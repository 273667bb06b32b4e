import { foldedUnit, valueAt } from './characters';
import { WORD } from './classes';
import { skipCode } from './separators';

const ENDINGS = ['s', 'es', 'ed', 'ing', 'er', 'ers', 'ings'] as const;
const LONGEST_WORD = 60;

/** The end of a phrase whose last word has an ending more than the code says: a plural, or any English one; -1 where it has none of these. */
export function endingAfter(
  codes: string,
  first: number,
  last: number,
  text: string,
  start: number,
  inflected: boolean,
): number {
  let from = last;
  while (from > first && codes.charCodeAt(from - 1) > 32 && isLetter(codes, from - 1)) from -= 1;
  const wordStart = skipCode(text, start, codes, first, from);
  if (wordStart < 0) return -1;
  const end = endOfWord(text, wordStart);
  let word = '';
  for (let at = wordStart; at < end; at += 1) word += String.fromCharCode(foldedUnit(text, at));
  return isFormOf(word, codes.slice(from, last), inflected) ? end : -1;
}

/** True where the word is the other with an ending; all in lower case. */
export function isFormOf(word: string, base: string, inflected: boolean): boolean {
  if (base.length < 3) return false;
  if (word === `${base}s` || word === `${base}es`) return true;
  return (
    inflected &&
    ENDINGS.some(
      (ending) => word.endsWith(ending) && isStemOf(word.slice(0, -ending.length), ending, base),
    )
  );
}

/** `guarante` of guarantee, `tri` of try, `stopp` of stop. */
function isStemOf(stem: string, ending: string, base: string): boolean {
  if (stem === base) return true;
  if (ending === 's') return false;
  if (`${stem}e` === base) return true;
  if (stem.endsWith('i') && `${stem.slice(0, -1)}y` === base) return true;
  return stem.length === base.length + 1 && stem.startsWith(base) && stem.at(-1) === base.at(-1);
}

function endOfWord(text: string, from: number): number {
  let at = from;
  while (at - from < LONGEST_WORD && valueAt(text, at) & WORD) at += 1;
  return at;
}

function isLetter(text: string, at: number): boolean {
  return (valueAt(text, at) & WORD) !== 0;
}
