import { foldedUnit, plainUnit } from './characters';

/** What may stand between the words of a phrase: spaces, hyphens, quotes and the like, all the same. */
const SEPARATORS = ' \t\r\f\v-_\'"*·/\\~';
const IS_SEPARATOR = new Uint8Array(256);
for (const sign of SEPARATORS) IS_SEPARATOR[sign.charCodeAt(0)] = 1;
export const MOST_SEPARATORS = 6;

export function isSeparator(unit: number): boolean {
  return IS_SEPARATOR[unit < 128 ? unit : plainUnit(unit) & 0xffff] === 1;
}

/** The offset after the separators that stand here. */
export function skipSeparators(text: string, from: number): number {
  let at = from;
  while (at - from < MOST_SEPARATORS && isSeparator(text.charCodeAt(at))) at += 1;
  return at;
}

/** Marks the place between two words in the code of a phrase. */
export const GAP = 1;

/** The offset after the words and signs of a phrase's code, which must stand here letter by letter; -1 where they do not. */
export function skipCode(
  text: string,
  from: number,
  codes: string,
  first: number,
  last: number,
): number {
  let at = from;
  for (let place = first; place < last; place += 1) {
    const code = codes.charCodeAt(place);
    if (code === GAP) at = skipSeparators(text, at);
    else if (foldedUnit(text, at) === code) at += 1;
    else return -1;
  }
  return at;
}
