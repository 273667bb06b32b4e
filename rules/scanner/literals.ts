import { foldedUnit, valueAt } from './characters';
import { WORD } from './classes';

/** The units of a text as the pass sees them; undefined where the pass could miss it: too short, or with signs beside which hidden characters may stand. */
export function foldedLiteral(text: string): string | undefined {
  let folded = '';
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit > 127 && !(valueAt(text, at) & WORD)) return undefined;
    folded += String.fromCharCode(foldedUnit(text, at));
  }
  return folded.length < 3 || folded.length > 200 ? undefined : folded;
}

/** True where the literal stands in the text. */
export function standsHere(
  codes: string,
  from: number,
  text: string,
  start: number,
  end: number,
): boolean {
  for (let at = start; at < end; at += 1) {
    if (foldedUnit(text, at) !== codes.charCodeAt(from + at - start)) return false;
  }
  return true;
}
