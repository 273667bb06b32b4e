import { foldedUnit, valueAt } from './characters';
import { LOWER, SIGN, UPPER } from './classes';
import { STANDS_FOR } from './stand-ins';

/** True where a text stands here, each letter of it as itself or as another that passes for it. */
export function looksLikeText(text: string, from: number, wanted: string): boolean {
  for (let at = 0; at < wanted.length; at += 1) {
    const code = wanted.charCodeAt(at);
    if (foldedUnit(text, from + at) !== code && standsFor(text, from + at, code) !== 1)
      return false;
  }
  return true;
}

/** How many units here stand for a letter; 0 where they do not. */
export function standsFor(text: string, at: number, code: number): number {
  const value = valueAt(text, at);
  const letter = String.fromCharCode(code);
  const sign = String.fromCharCode(foldedUnit(text, at));
  if (STANDS_FOR[sign]?.includes(letter)) return 1;
  // A capital I beside a small letter passes for an l.
  const isBesideSmall = (valueAt(text, at - 1) | valueAt(text, at + 1)) & LOWER;
  if (letter === 'l' && sign === 'i' && value & UPPER && isBesideSmall) return 1;
  const next = foldedUnit(text, at + 1);
  if (letter === 'm' && sign === 'r' && next === 110) return 2;
  if (letter === 'w' && sign === 'v' && next === 118) return 2;
  return value & SIGN && STANDS_FOR[sign] === letter ? 1 : 0;
}
