import { enclosedLetter } from './enclosed-letters';
import { foreignLookAlike, latinLookAlike } from './look-alike-letters';

/** What one code point above ASCII becomes. */
export interface Glyph {
  /** `mark`: belongs to the letter before it. */
  readonly kind: 'letter' | 'dropped' | 'mark';
  /** As its readers see it: case, diacritics and script kept. */
  readonly plain: string;
  /** As `plain`, with the Latin letter where one of another script passes for it. */
  readonly latin: string;
}

const DROPPED: Glyph = { kind: 'dropped', plain: '', latin: '' };
const MARK: Glyph = { kind: 'mark', plain: '', latin: '' };
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\uFFF9-\uFFFB]/u;
const LOOSE_MARK = /^[\p{Mn}\p{Me}]$/u;
const SHARED_SCRIPT = /^\p{Script=Inherited}$/u;
const MEANINGFUL = /[\p{L}\p{N}]/u;
/** They stand beside words and are no letters of them, whatever Unicode spells them with. */
const TRADEMARKS = /^[™℠℡]$/u;
const SIGNS: Readonly<Record<string, string>> = {
  '‘': "'",
  '’': "'",
  '‛': "'",
  '′': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
};
const DASH = /^[\p{Dash_Punctuation}\u2212\u02D7]$/u;
const known = new Map<number, Glyph>();

/** Folds one code point above ASCII; total, lone surrogates included. */
export function glyphOf(point: number): Glyph {
  const before = known.get(point);
  if (before) return before;
  const glyph = makeGlyph(point);
  known.set(point, glyph);
  return glyph;
}

function makeGlyph(point: number): Glyph {
  if (point >= 0xd800 && point <= 0xdfff) return same('\ufffd');
  const character = String.fromCodePoint(point);
  const unseen = unseenGlyph(character);
  if (unseen) return unseen;
  if (/^\s$/u.test(character)) return same(' ');
  const enclosed = enclosedLetter(character);
  return enclosed ? same(enclosed) : letterGlyph(character);
}

function unseenGlyph(character: string): Glyph | undefined {
  if (INVISIBLE.test(character)) return DROPPED;
  return LOOSE_MARK.test(character) && SHARED_SCRIPT.test(character) ? MARK : undefined;
}

function letterGlyph(character: string): Glyph {
  if (TRADEMARKS.test(character)) return same(character);
  const letters = character.normalize('NFKC');
  if (letters.length === 1 || MEANINGFUL.test(letters)) return spelled(letters);
  // An ellipsis is one sign, not three: only letters and digits are spelled out.
  return same(character.length === 1 ? letters.charAt(0) : character);
}

function same(text: string): Glyph {
  return { kind: 'letter', plain: text, latin: text };
}

function spelled(letters: string): Glyph {
  let plain = '';
  let latin = '';
  for (const letter of letters) {
    const own = latinLookAlike(asciiSign(letter)) ?? asciiSign(letter);
    const other = foreignLookAlike(own);
    plain += own;
    latin += other ?? own;
  }
  return { kind: 'letter', plain, latin };
}

/** Digits of every script, dashes and quotes as ASCII. */
function asciiSign(letter: string): string {
  if (/^\p{Nd}$/u.test(letter)) return String(digitValue(letter));
  if (DASH.test(letter)) return '-'.repeat(letter.length);
  return SIGNS[letter] ?? letter;
}

/** Digits stand in runs of ten, from zero on: count back to the start of the run. */
function digitValue(letter: string): number {
  const point = letter.codePointAt(0) ?? 0;
  if (point >= 0x1d7ce && point <= 0x1d7ff) return (point - 0x1d7ce) % 10;
  let value = 0;
  while (value < 9 && /^\p{Nd}$/u.test(String.fromCodePoint(point - value - 1))) value += 1;
  return value;
}
