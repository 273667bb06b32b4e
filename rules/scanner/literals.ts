import { foldedUnit } from './characters';

/** The units of a text as the pass sees them; undefined where the pass could miss it: too short, or with letters of two units. */
export function foldedLiteral(text: string): string | undefined {
  let folded = '';
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit >= 0xd800 && unit < 0xe000) return undefined;
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
