import { foldedUnit, plainUnit, valueAt } from './characters';
import { ALONE, WORD } from './classes';
import { endingAfter } from './endings';
import {
  CASED,
  CODE_END,
  CODE_START,
  EXACT,
  FIELDS,
  type FlatIndex,
  INFLECTED,
  PLURAL,
  SHAPE,
} from './flat-index';
import type { Line } from './line';
import { lettersOf, withoutDiacritics } from './phrase';
import { skipCode } from './separators';

/** The end of a phrase whose first word begins here, written plainly; -1 where it does not stand here. */
export function matchExact(index: FlatIndex, phrase: number, line: Line, start: number): number {
  const at = phrase * FIELDS;
  const shape = index.phrases[at + SHAPE] ?? 0;
  const first = (index.phrases[at + CODE_START] ?? 0) + (shape & 0xff);
  const last = (index.phrases[at + CODE_END] ?? 0) - ((shape >> 8) & 0xff);
  const bare = skipCode(line.text, start, index.codes, first, last);
  let end = bare;
  if (bare < 0 || bare > line.to || !isEndOfWord(line.text, bare)) {
    if (!(shape & (PLURAL | INFLECTED))) return -1;
    end = endingAfter(index.codes, first, last, line.text, start, (shape & INFLECTED) !== 0);
  }
  return end < 0 || end > line.to ? -1 : withSigns(index, phrase, line, start, end);
}

/** The end with the signs that belong to the phrase, where they and its case and diacritics are right; else -1. */
export function withSigns(
  index: FlatIndex,
  phrase: number,
  line: Line,
  start: number,
  end: number,
): number {
  const at = phrase * FIELDS;
  const shape = index.phrases[at + SHAPE] ?? 0;
  const suffix = (shape >> 8) & 0xff;
  if (shape & 0xffff && !hasSigns(index, at, line, start, end)) return -1;
  if (suffix === 0 && isDecimal(line.text, end)) return -1;
  const exact = index.phrases[at + EXACT] ?? -1;
  if (exact >= 0 && !hasLetters(index.exact[exact] ?? '', line, start, end, shape)) return -1;
  return end + suffix;
}

function hasSigns(index: FlatIndex, at: number, line: Line, start: number, end: number): boolean {
  const shape = index.phrases[at + SHAPE] ?? 0;
  const prefix = shape & 0xff;
  const suffix = (shape >> 8) & 0xff;
  const codeEnd = index.phrases[at + CODE_END] ?? 0;
  return (
    standsAt(line, start - prefix, index.codes, index.phrases[at + CODE_START] ?? 0, prefix) &&
    standsAt(line, end, index.codes, codeEnd - suffix, suffix)
  );
}

export function isEndOfWord(text: string, at: number): boolean {
  return (valueAt(text, at) & WORD) === 0 || (valueAt(text, at) & ALONE) !== 0;
}

/** `iOS 11` is not `iOS 11.1`. */
function isDecimal(text: string, end: number): boolean {
  const sign = foldedUnit(text, end);
  return (
    (sign === 46 || sign === 44) &&
    isDigit(foldedUnit(text, end - 1)) &&
    isDigit(foldedUnit(text, end + 1))
  );
}

function isDigit(unit: number): boolean {
  return unit > 47 && unit < 58;
}

function standsAt(line: Line, at: number, codes: string, from: number, count: number): boolean {
  if (at < line.from || at + count > line.to) return false;
  for (let unit = 0; unit < count; unit += 1) {
    if (foldedUnit(line.text, at + unit) !== codes.charCodeAt(from + unit)) return false;
  }
  return true;
}

/** True where the letters are right with their case or diacritics, an ending aside. */
function hasLetters(exact: string, line: Line, start: number, end: number, shape: number): boolean {
  let seen = '';
  for (let at = start; at < end; at += 1)
    seen += String.fromCharCode(plainUnit(line.text.charCodeAt(at)));
  let letters = lettersOf(seen, (shape & CASED) !== 0);
  if (withoutDiacritics(exact) === exact.normalize('NFD')) letters = withoutDiacritics(letters);
  if (letters === exact) return true;
  const stem = exact.length - (shape & INFLECTED ? 2 : 0);
  return (
    letters.startsWith(exact.slice(0, Math.max(1, stem))) &&
    /^\p{L}{0,5}$/u.test(letters.slice(stem))
  );
}
