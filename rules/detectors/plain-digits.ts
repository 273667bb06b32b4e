import type { Detect } from './detector';
import { LOOK_ALIKE_DIGITS } from './look-alike-digits';
import { alsoRewritten, type Piece } from './rewriting';

const NAMES: readonly string[] = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
];
const NAME = `(?:${NAMES.join('|')}|oh)`;
/** At least five digits in a row, each written as a word. */
const SPELLED = new RegExp(`(?<!\\p{L})${NAME}(?:[ ,.-]{1,3}${NAME}){4,}(?!\\p{L})`, 'giu');
/** A token with digits and letters that look like them, or of such letters alone. */
const MIXED = /(?<![\p{L}\p{N}])[A-Z\dOol]+(?![\p{L}\p{N}])/giu;
const LOOK_ALIKE: Readonly<Record<string, string>> = { O: '0', o: '0', I: '1', l: '1' };

/** The same detector, which also finds values whose digits are written as words or as letters that look like digits. */
export const seeingDisguisedDigits = (detect: Detect): Detect =>
  alsoRewritten(detect, disguisedDigits);

/** What stands for digits, in the order of the text. */
function disguisedDigits(text: string): Piece[] {
  const pieces: Piece[] = [];
  if (/(?:zero|one|two|oh)[ ,.-]/i.test(text)) {
    for (const { 0: words, index } of text.matchAll(SPELLED)) {
      const digits = words
        .toLowerCase()
        .split(/[ ,.-]+/)
        .map((name) => Math.max(0, NAMES.indexOf(name)));
      pieces.push({ text: digits.join(''), start: index, end: index + words.length });
    }
  }
  if (!LOOK_ALIKE_DIGITS.test(text)) return pieces;
  for (const { 0: token, index } of text.matchAll(MIXED)) {
    const digits = withDigits(token);
    if (digits !== token) pieces.push({ text: digits, start: index, end: index + token.length });
  }
  return pieces.sort((one, other) => one.start - other.start);
}

/** Letters beside digits as the digits they look like; a token of such letters alone becomes a number. */
function withDigits(token: string): string {
  if (/^[OoIl]{2,4}$/.test(token))
    return token.replace(/./g, (letter) => LOOK_ALIKE[letter] ?? letter);
  if (!/\d/.test(token) || !/[OoIlSB]/.test(token)) return token;
  const forwards = replaceBeside(token, 1);
  const backwards = replaceBeside(forwards, -1);
  return backwards.replace(/(?<=\d)S(?=\d)/g, '5').replace(/(?<=\d)B(?=\d)/g, '8');
}

function replaceBeside(token: string, step: 1 | -1): string {
  const signs = [...token];
  for (let at = step === 1 ? 1 : signs.length - 2; at >= 0 && at < signs.length; at += step) {
    if (/\d/.test(signs[at - step] ?? ''))
      signs[at] = LOOK_ALIKE[signs[at] ?? ''] ?? signs[at] ?? '';
  }
  return signs.join('');
}
