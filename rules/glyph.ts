import { latinLookAlike, withoutStroke } from './confusables';

/** What one code point becomes. The three texts have the same length, so that one offset map serves them all. */
export interface Glyph {
  readonly kind: 'letter' | 'dropped' | 'mark';
  readonly text: string;
  readonly cased: string;
  readonly plain: string;
}

const DROPPED: Glyph = { kind: 'dropped', text: '', cased: '', plain: '' };
const MARK: Glyph = { kind: 'mark', text: '', cased: '', plain: '' };
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\uFFF9-\uFFFB]/u;
const LOOSE_MARK = /^[\p{Mn}\p{Me}]$/u;
const SHARED_SCRIPT = /^\p{Script=Inherited}$/u;
/** Only here do people leave diacritics out; elsewhere they make another letter (か and が, и and й). */
const MARKS_ARE_OPTIONAL = /^[\p{Script=Latin}\p{Script=Greek}]$/u;
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

/** Folds one code point above ASCII. */
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
  if (INVISIBLE.test(character)) return DROPPED;
  if (LOOSE_MARK.test(character) && SHARED_SCRIPT.test(character)) return MARK;
  if (/^\s$/u.test(character)) return same(point === 0x2028 || point === 0x2029 ? '\n' : ' ');
  const letter = badgeLetter(point);
  if (letter) return same(letter);
  return spelled(character.normalize('NFKC'));
}

function same(text: string): Glyph {
  return { kind: 'letter', text: text.toLowerCase(), cased: text, plain: text };
}

/** Letters in black circles and squares, which NFKC leaves alone. */
function badgeLetter(point: number): string | undefined {
  for (const first of [0x1f150, 0x1f170, 0x1f130]) {
    if (point >= first && point < first + 26) return String.fromCharCode(65 + point - first);
  }
  return undefined;
}

function spelled(letters: string): Glyph {
  let text = '';
  let cased = '';
  let plain = '';
  for (const letter of letters) {
    const own = asciiSign(letter);
    const latin = latinLookAlike(own);
    const bare = latin.length === 1 ? withoutMarks(latin).toLowerCase() : latin;
    plain += own;
    cased += latin;
    text += bare.length === latin.length ? bare : latin;
  }
  return { kind: 'letter', text, cased, plain };
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

function withoutMarks(letter: string): string {
  const bare = withoutStroke(letter);
  const [base = bare, ...marks] = bare.normalize('NFD');
  const optional = MARKS_ARE_OPTIONAL.test(base) && marks.every((mark) => LOOSE_MARK.test(mark));
  return optional ? base : bare;
}
