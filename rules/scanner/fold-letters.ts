import { valueOfPoint, withoutMarks } from './characters';
import { ALIKE, ALONE, FOREIGN, LATIN, WORD } from './classes';
import { glyphOf } from './glyph';
import type { LineReading } from './line-reading';
import { textOf } from './text-of';

/** One letter of a reading, with the marks that follow it. */
interface Letter {
  plain: string;
  latin: string;
  readonly classes: number;
  readonly start: number;
  end: number;
}

const NOTHING = 0;

/** Reads a line letter by letter, for lines that have more than plain text: see `readLine`. */
export function foldLetters(line: string, latin: boolean): LineReading {
  const letters = lettersOf(line);
  if (latin) chooseLatin(letters);
  const size = letters.reduce((sum, letter) => sum + letter.plain.length, 0);
  const codes = new Uint16Array(size);
  const starts = new Int32Array(size);
  const ends = new Int32Array(size);
  let at = 0;
  for (const { plain, start, end } of letters) {
    for (let unit = 0; unit < plain.length; unit += 1, at += 1) {
      codes[at] = plain.charCodeAt(unit);
      starts[at] = start;
      ends[at] = end;
    }
  }
  return { text: textOf(codes), starts, ends };
}

function lettersOf(line: string): Letter[] {
  const letters: Letter[] = [];
  for (let at = 0; at < line.length; ) {
    const point = line.codePointAt(at) ?? 0;
    const end = at + (point > 0xffff ? 2 : 1);
    const last = letters.at(-1);
    const letter = letterOf(point, at, end);
    if (letter) letters.push(letter);
    else if (last && glyphOf(point).kind === 'mark')
      addMark(last, String.fromCodePoint(point), end);
    at = end;
  }
  return letters;
}

/** Undefined where nothing is seen. */
function letterOf(point: number, start: number, end: number): Letter | undefined {
  if (point < 128) {
    const plain = String.fromCharCode(point);
    return { plain, latin: plain, classes: classesOf(plain), start, end };
  }
  const { kind, plain, latin } = glyphOf(point);
  if (kind !== 'letter') return undefined;
  const classes = plain === '\ufffd' ? NOTHING : classesOf(plain);
  return { plain, latin, classes, start, end };
}

/** Of the first letter: the others of a spelled-out one are of its kind. */
function classesOf(plain: string): number {
  const point = plain.codePointAt(0) ?? 0;
  return point < 128 ? (ASCII_WORD.test(plain) ? LATIN : NOTHING) : valueOfPoint(point);
}

const ASCII_WORD = /^[A-Za-z0-9]/;

/** A mark belongs to the letter before it: composed where Unicode has that letter, else only counted to its range. */
function addMark(letter: Letter, mark: string, end: number): void {
  letter.end = end;
  const composed = (letter.plain + mark).normalize('NFC');
  if (composed.length !== 1 || withoutMarks(composed).length !== 1) return;
  const { plain, latin } = glyphOf(composed.charCodeAt(0));
  if (plain.length !== 1) return;
  letter.plain = plain;
  letter.latin = latin;
}

/** Puts in the Latin letters, word by word. */
function chooseLatin(letters: readonly Letter[]): void {
  const isForeignLine = letters.some(({ classes }) => (classes & FOREIGN) !== 0);
  for (let from = 0; from < letters.length; ) {
    let to = from;
    while (isOfWord(letters[to])) to += 1;
    const word = letters.slice(from, to);
    if (passesForLatin(word, isForeignLine)) for (const letter of word) letter.plain = letter.latin;
    from = Math.max(to, from + 1);
  }
}

function passesForLatin(word: readonly Letter[], isForeignLine: boolean): boolean {
  const classes = word.reduce((all, letter) => all | letter.classes, 0);
  if (!(classes & ALIKE)) return false;
  return (classes & LATIN) !== 0 || (!isForeignLine && (classes & FOREIGN) === 0);
}

function isOfWord(letter: Letter | undefined): boolean {
  return letter !== undefined && (letter.classes & WORD) !== 0 && (letter.classes & ALONE) === 0;
}
