import { UNSPACED } from './unspaced-scripts';

const BEFORE = 60;
const AFTER = 40;
/** A line with so few letters and digits besides a value is little more than the value. */
const LITTLE = 8;

/** Words that tell what a value is, made ready to be looked for. */
export type ContextWords = readonly string[];

/** Words parted by `|`, made ready; case, diacritics and hyphens do not count. */
export function contextWords(words: string): ContextWords {
  return words.split('|').flatMap((word) => {
    const plain = plainWords(word);
    if (UNSPACED.test(word)) return [plain.trim()];
    const joined = ` ${plain.replace(/ /g, '')} `;
    return joined === plain ? [plain] : [plain, joined];
  });
}

/** True where one of the words stands in the same line, some words before the value or a few after it. */
export function hasContext(words: ContextWords, text: string, start: number, end: number): boolean {
  const around = plainSurroundings(text, start, end);
  return words.some((word) => around.includes(word));
}

/** True where one of the words stands anywhere in the text. */
export function hasWords(words: ContextWords, text: string): boolean {
  const plain = plainWords(text);
  return words.some((word) => plain.includes(word));
}

/** True where the line of the value holds little more than the value. */
export function standsAlone(text: string, start: number, end: number): boolean {
  const around = plainSurroundings(text, start, end);
  return around.length < 40 && around.replace(/ /g, '').length <= LITTLE;
}

/** One value is looked at by many detectors' words in turn. */
let last = { text: '', start: -1, end: -1, around: '' };

/** The words around a value within its line, with a gap in place of the value. */
function plainSurroundings(text: string, start: number, end: number): string {
  if (last.text === text && last.start === start && last.end === end) return last.around;
  const before = text.slice(Math.max(0, start - BEFORE), start);
  const after = text.slice(end, end + AFTER);
  const head = before.slice(before.lastIndexOf('\n') + 1);
  const lineEnd = after.indexOf('\n');
  const tail = lineEnd < 0 ? after : after.slice(0, lineEnd);
  last = { text, start, end, around: `${plainWords(head)} ${plainWords(tail)}` };
  return last.around;
}

/** Lower case, without marks; words parted by one space each, letters parted from digits; a space at both ends. */
function plainWords(text: string): string {
  const bare = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const words = bare.match(/\p{L}+|\p{N}+/gu);
  return words ? ` ${words.join(' ')} ` : ' ';
}
