import { isBlank, lastBlank, nextBlank } from './blanks';
import { AT, BRACKET, COLON, DOT, LETTER, SLASH, WIDE } from './classes';
import type { Line } from './line';
import { type LineTokens, WORD_FIELDS, WORD_KIND } from './line-tokens';

const SIGNS = DOT | COLON | SLASH;
/** Between two colons of one address stand at most so many characters. */
const WIDEST_BETWEEN = 4;

/** How many words of a line stand right after a dot. */
export function countInnerDots({ words, size, kinds }: LineTokens): number {
  let dots = 0;
  if (!(kinds & DOT)) return dots;
  for (let word = 0; word < size; word += WORD_FIELDS) {
    if ((words[word + WORD_KIND] as number) & DOT) dots += 1;
  }
  return dots;
}

/** True where two colons stand close together. */
export function hasCloseColons({ values, length }: LineTokens): boolean {
  let last = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < length; at += 1) {
    if (((values[at] as number) & COLON) === 0) continue;
    if (at - last <= WIDEST_BETWEEN + 1) return true;
    last = at;
  }
  return false;
}

/** True where an `@` stands behind something: the one that begins an answer belongs to a mention. */
export function hasAtInside({ values, length }: LineTokens): boolean {
  for (let at = 1; at < length; at += 1) if ((values[at] as number) & AT) return true;
  return false;
}

/** The runs without space with letters or brackets in which something follows a dot, colon or slash; a space after each; undefined where one of them must be read first. */
export function signedRuns(line: Line, { values, length }: LineTokens): string | undefined {
  let runs = '';
  for (let at = 0; at < length; at += 1) {
    if (!((values[at] as number) & SIGNS) || isBlank(values[at + 1] as number)) continue;
    const from = lastBlank(values, 0, at) + 1;
    at = nextBlank(values, at);
    const classes = classesBetween(values, from, at);
    if (classes & WIDE) return undefined;
    if (!(classes & (LETTER | BRACKET))) continue;
    runs += `${line.text.slice(line.from + from, line.from + at)} `;
  }
  return runs;
}

function classesBetween(values: Int32Array, from: number, to: number): number {
  let classes = 0;
  for (let at = from; at < to; at += 1) classes |= values[at] as number;
  return classes;
}
