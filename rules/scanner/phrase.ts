import { foldedUnit, isSecondHalf, valueAt } from './characters';
import { ALONE, DIGIT, KEY, LETTER, WORD } from './classes';
import { push, SEED } from './hash';
import { readLine } from './reading';
import { GAP, isSeparator } from './separators';

/** How a list of phrases is looked for. */
export interface PhraseForms {
  /** English endings of the last word too. */
  readonly inflected: boolean;
  readonly caseSensitive: boolean;
}

/** A phrase, folded and taken apart. */
export interface Phrase {
  /** Its letters and signs as they must stand in the folded text, `GAP` between words. */
  readonly code: string;
  /** How many units of `code` are signs before its first word, and after its last. */
  readonly prefix: number;
  readonly suffix: number;
  readonly words: readonly PhraseWord[];
  /** Its words may also be written as one: nothing but separators stands between them. */
  readonly joinable: boolean;
  /** Its letters where case or diacritics count. */
  readonly exact: string | undefined;
}

export interface PhraseWord {
  /** Folded. */
  readonly text: string;
  readonly hash: number;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Undefined where the phrase has no letter or digit. */
export function parsePhrase(source: string, caseSensitive: boolean): Phrase | undefined {
  const { text } = readLine(source.trim());
  const spans = wordSpans(text);
  const first = spans[0];
  const last = spans.at(-1);
  if (!first || !last) return undefined;
  let code = foldedText(text, 0, first.start);
  let joinable = spans.length > 1;
  spans.forEach((span, index) => {
    const before = spans[index - 1];
    if (before) {
      const gap = gapBetween(text, before.end, span.start);
      joinable &&= gap === SEPARATED;
      code += gap;
    }
    code += foldedText(text, span.start, span.end);
  });
  const suffix = foldedText(text, last.end, text.length);
  return {
    code: code + suffix,
    prefix: first.start,
    suffix: suffix.length,
    words: spans.map(({ start, end }) => ({
      text: foldedText(text, start, end),
      hash: hashOf(text, start, end),
    })),
    joinable,
    exact: exactLetters(text, caseSensitive),
  };
}

const SEPARATED = String.fromCharCode(GAP);

/** The words of a text: runs of letters and digits, and each letter of scripts without spaces. */
export function wordSpans(text: string): Span[] {
  const spans: Span[] = [];
  for (let at = 0; at < text.length; ) {
    const end = spanEnd(text, at);
    if (end > at) spans.push({ start: at, end });
    at = Math.max(end, at + 1);
  }
  return spans;
}

/** The same place where no word begins. */
function spanEnd(text: string, start: number): number {
  if (valueAt(text, start) & ALONE) return afterLetter(text, start);
  let end = start;
  while (valueAt(text, end) & WORD) end = afterLetter(text, end);
  return end;
}

function afterLetter(text: string, at: number): number {
  return at + ((text.charCodeAt(at) & 0xfc00) === 0xd800 ? 2 : 1);
}

export function hashOf(text: string, start: number, end: number): number {
  let hash = SEED;
  for (let at = start; at < end; at += 1) {
    if (!isSecondHalf(text, at)) hash = push(hash, valueAt(text, at) & KEY);
  }
  return hash;
}

/** Letters and digits only, as they are compared where case (`cased`) or diacritics count. */
export function lettersOf(text: string, cased: boolean): string {
  const letters = text.replace(/[^\p{L}\p{N}\p{M}]/gu, '');
  return cased ? letters : letters.toLowerCase();
}

export function withoutDiacritics(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '');
}

function gapBetween(text: string, from: number, to: number): string {
  for (let at = from; at < to; at += 1) {
    if (!isSeparator(text.charCodeAt(at))) {
      return SEPARATED + foldedText(text, from, to).trim() + SEPARATED;
    }
  }
  return SEPARATED;
}

function foldedText(text: string, from: number, to: number): string {
  let folded = '';
  for (let at = from; at < to; at += 1) folded += String.fromCharCode(foldedUnit(text, at));
  return folded;
}

/** Diacritics count where the phrase has some: a listed `cafe` finds `café`, a listed `café` does not find `cafe`. */
function exactLetters(text: string, caseSensitive: boolean): string | undefined {
  const hasDiacritics = !isAscii(text) && withoutDiacritics(text) !== text.normalize('NFD');
  if (!caseSensitive && !hasDiacritics) return undefined;
  return lettersOf(text, caseSensitive);
}

export function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) > 127) return false;
  return true;
}

/** True where a plural s may follow the phrase. */
export function takesPlural({ words }: Phrase): boolean {
  const text = words.at(-1)?.text ?? '';
  const value = valueAt(text, text.length - 1);
  return text.length >= 3 && (value & LETTER) !== 0 && (value & DIGIT) === 0;
}
