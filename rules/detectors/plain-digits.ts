import type { Detect, Reading, Value } from './detector';
import { LOOK_ALIKE_DIGITS } from './look-alike-digits';

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

/** A stretch of the new text and where it was in the old one. */
interface Piece {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The same detector, which also finds values whose digits are written as words or as letters that look like digits. */
export function seeingDisguisedDigits(detect: Detect): Detect {
  return (reading, options) => {
    const found = detect(reading, options);
    const pieces = disguisedDigits(reading.text);
    if (pieces.length === 0) return found;
    const { plain, offsetOf } = withPieces(reading, pieces);
    const seen = detect(plain, options).map((value) => ({
      ...value,
      start: offsetOf(value.start, 'start'),
      end: offsetOf(value.end, 'end'),
    }));
    const isNew = (value: Value) =>
      !found.some(({ start, end }) => start < value.end && value.start < end);
    return [...found, ...seen.filter(isNew)].sort((one, other) => one.start - other.start);
  };
}

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

function withPieces({ text, links }: Reading, pieces: readonly Piece[]) {
  let plain = '';
  let at = 0;
  const marks: { to: number; from: number; piece?: Piece }[] = [];
  for (const piece of pieces) {
    plain += text.slice(at, piece.start);
    marks.push({ to: plain.length, from: piece.start, piece });
    plain += piece.text;
    at = piece.end;
    marks.push({ to: plain.length, from: piece.end });
  }
  const offsetOf = (offset: number, side: 'start' | 'end') => {
    const mark = marks.findLast(({ to }) => (side === 'start' ? to <= offset : to < offset));
    if (!mark) return offset;
    if (mark.piece && mark.piece.text.length !== mark.piece.end - mark.piece.start) {
      return side === 'start' ? mark.piece.start : mark.piece.end;
    }
    return mark.from + offset - mark.to;
  };
  const shift = (offset: number) => marks.findLast(({ from }) => from <= offset);
  const moved = links.map((link) => {
    const mark = shift(link.start);
    const by = mark ? mark.to - mark.from : 0;
    return { ...link, start: link.start + by, end: link.end + by };
  });
  return { plain: { text: plain + text.slice(at), links: moved }, offsetOf };
}
