import { valueAt } from './characters';
import { AT, COLON, DIGIT, KEY, LETTER, LOWER, SIGN, SLASH, UPPER } from './classes';

/** So long a run without space may be a key. */
export const LEAST_ODD_RUN = 12;
const MOST_CAPITALS = 12;
/** No word has so many letters. */
const MOST_LETTERS = 20;
const ODD = DIGIT | COLON | SLASH | AT;
const PLAIN_SIGNS = new Set([...'!$'].map((sign) => sign.charCodeAt(0)));
const ODD_SIGNS = new Set([...'_=~'].map((sign) => sign.charCodeAt(0)));

/** True for a run without space that is not one plain word: digits or signs of addresses in it, capitals after small letters, too many letters. */
export function isOddRun(text: string, from: number, to: number): boolean {
  let letters = 0;
  let capitals = 0;
  let before = 0;
  for (let at = from; at < to; at += 1) {
    const value = valueAt(text, at);
    letters = value & LETTER ? letters + 1 : 0;
    capitals = value & UPPER ? capitals + 1 : 0;
    if (letters >= MOST_LETTERS || capitals >= MOST_CAPITALS) return true;
    if (isOdd(value, before, text.charCodeAt(at))) return true;
    before = value;
  }
  return false;
}

function isOdd(value: number, before: number, unit: number): boolean {
  if (value & ODD || (before & LOWER && value & UPPER)) return true;
  return value & SIGN ? !PLAIN_SIGNS.has(unit) : ODD_SIGNS.has(value & KEY);
}
