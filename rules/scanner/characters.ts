import {
  ALIKE,
  ALONE,
  AT,
  BRACKET,
  COLON,
  DIGIT,
  DOT,
  FANCY,
  FOREIGN,
  HASH,
  HIDDEN,
  LOWER,
  ODD_SIGN,
  SIGN,
  SLASH,
  UPPER,
  WIDE,
  WORD,
} from './classes';
import { glyphOf } from './glyph';
import { STANDS_FOR } from './stand-ins';

/** Scripts that put no spaces between words. */
const UNSPACED =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]$/u;
/** Only here do people leave diacritics out; elsewhere they make another letter (か and が, и and й). */
const MARKS_ARE_OPTIONAL = /^[\p{Script=Latin}\p{Script=Greek}]$/u;
const FACTS: Readonly<Record<string, number>> = {
  '@': AT,
  '.': DOT,
  ':': COLON,
  '/': SLASH,
  '#': HASH,
  '(': BRACKET,
  '[': BRACKET,
  '{': BRACKET,
  '<': BRACKET,
  '&': BRACKET,
  '\\': BRACKET,
  // In host names it stands for a dot.
  '。': DOT,
};
const ODD_SIGNS = ['_', '=', '~'];

/** Values of ASCII: key and classes, see classes.ts. */
export const ASCII = Int32Array.from({ length: 128 }, (_, code) => asciiValue(code));
/** Values of all other characters by code point, 256 a page, learnt when they are first met; 0 = not yet met. Each page also holds the folded letters, then the plain ones. */
export const PAGES: (Int32Array | undefined)[] = Array.from({ length: 0x1100 });
const PAGE = 256;

/** The value of a code point above ASCII. */
export function valueOfPoint(point: number): number {
  const value = PAGES[point >> 8]?.[point & 0xff];
  return value || learn(point);
}

/** The letter in lower case and without diacritics; the unit itself where folding gives more than one. */
export function foldedUnit(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  // Not below 128 is also what stands beyond the end of the text.
  if (!(unit > 127)) return unit > 64 && unit < 91 ? unit + 32 : unit | 0;
  if (unit >= 0xd800 && unit < 0xe000) return unit;
  if (!PAGES[unit >> 8]?.[unit & 0xff]) learn(unit);
  return PAGES[unit >> 8]?.[PAGE + (unit & 0xff)] ?? unit;
}

/** The letter as its readers see it, where folding gives one unit; the unit itself elsewhere. */
export function plainUnit(unit: number): number {
  if (!(unit > 127) || (unit >= 0xd800 && unit < 0xe000)) return unit | 0;
  valueOfPoint(unit);
  return PAGES[unit >> 8]?.[2 * PAGE + (unit & 0xff)] ?? unit;
}

/** The value of the unit at a place; a pair of surrogates counts at its first half. */
export function valueAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (unit < 128) return ASCII[unit] ?? 0;
  return Number.isNaN(unit) ? 0 : valueOfPoint(text.codePointAt(at) ?? unit);
}

/** The second half of a pair of surrogates, which counts at its first. */
export function isSecondHalf(text: string, at: number): boolean {
  return (text.charCodeAt(at) & 0xfc00) === 0xdc00 && (text.charCodeAt(at - 1) & 0xfc00) === 0xd800;
}

/** The letter without its diacritics where people leave them out; itself elsewhere. */
export function withoutMarks(letter: string): string {
  const [base = letter, ...marks] = letter.normalize('NFD');
  const optional = MARKS_ARE_OPTIONAL.test(base) && marks.every((mark) => /^\p{M}$/u.test(mark));
  return optional ? base : letter;
}

function asciiValue(code: number): number {
  const letter = String.fromCharCode(code);
  const small = letter.toLowerCase();
  const key = keyOf(small);
  if (small >= 'a' && small <= 'z') return key | (letter === small ? LOWER : UPPER);
  if (letter >= '0' && letter <= '9') return key | DIGIT;
  return key | classesOfSign(letter);
}

function classesOfSign(sign: string): number {
  return (STANDS_FOR[sign] ? SIGN : 0) | (FACTS[sign] ?? 0);
}

/** One key for all that may stand for the same letter; `i` and `l` share one, as `1` may be either. */
function keyOf(small: string): number {
  const letter = STANDS_FOR[small]?.charAt(0) ?? small;
  return (letter === 'i' ? 'l' : letter).charCodeAt(0) | (ODD_SIGNS.includes(small) ? ODD_SIGN : 0);
}

function learn(point: number): number {
  PAGES[point >> 8] ??= new Int32Array(3 * PAGE);
  const page = PAGES[point >> 8] as Int32Array;
  const { value, folded, plain } = describe(point);
  page[point & 0xff] = value;
  page[PAGE + (point & 0xff)] = folded;
  page[2 * PAGE + (point & 0xff)] = plain;
  return value;
}

function describe(point: number) {
  const { kind, plain, latin } = glyphOf(point);
  if (kind !== 'letter') return { value: HIDDEN | WIDE, folded: 0, plain: 0 };
  const character = String.fromCodePoint(point);
  const bare = withoutMarks(plain).toLowerCase();
  const small = bare.length === plain.length ? bare : plain;
  const folded = small.length === 1 ? small.charCodeAt(0) : point & 0xffff;
  const classes = classesOf(character, plain, latin);
  const own = classes & (WORD | ALONE) ? folded : folded & ~ODD_SIGN;
  const key = small.length === 1 ? keyOf(small) : own;
  return { value: (key & 0xffff) | classes | WIDE, folded, plain: plain.charCodeAt(0) };
}

function classesOf(character: string, plain: string, latin: string): number {
  if (!/[\p{L}\p{N}\p{M}]/u.test(plain)) return classesOfSign(plain);
  const isSpelledOut = plain.length !== character.length;
  if (isSpelledOut || (plain !== character && plain.length > 1)) return FANCY;
  if (UNSPACED.test(plain)) return ALONE;
  return latin === plain ? classOfLetter(plain) : ALIKE;
}

function classOfLetter(plain: string): number {
  if (/^\d$/.test(plain)) return DIGIT;
  if (!/^\p{Script=Latin}$/u.test(plain)) return FOREIGN;
  return plain === plain.toLowerCase() ? LOWER : UPPER;
}
