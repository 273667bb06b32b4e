const BEFORE = 60;
const AFTER = 40;
const MARKS = /\p{M}/gu;
/** Scripts that put no space between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;

/** Words that tell what a value is, parted by `|`, made ready; diacritics and case do not count. */
export function contextWords(words: string): RegExp {
  const spaced: string[] = [];
  const unspaced: string[] = [];
  for (const word of words.split('|')) {
    (UNSPACED.test(word) ? unspaced : spaced).push(escaped(bare(word)));
  }
  const whole = spaced.length > 0 ? [`(?<![\\p{L}\\p{N}])(?:${spaced.join('|')})(?!\\p{L})`] : [];
  return new RegExp([...whole, ...unspaced].join('|'), 'iu');
}

/** True where one of the words stands in the same line, some words before the value or a few after it. */
export function hasContext(words: RegExp, text: string, start: number, end: number): boolean {
  return words.test(bare(surroundings(text, start, end)));
}

/** The text around a value within its line, with a gap in place of the value. */
export function surroundings(text: string, start: number, end: number): string {
  const before = text.slice(Math.max(0, start - BEFORE), start);
  const after = text.slice(end, end + AFTER);
  const head = before.slice(before.lastIndexOf('\n') + 1);
  const lineEnd = after.indexOf('\n');
  return `${head} \u0000 ${lineEnd < 0 ? after : after.slice(0, lineEnd)}`;
}

/** True where the line of the value holds little more than the value. */
export function standsAlone(text: string, start: number, end: number): boolean {
  const around = surroundings(text, start, end);
  return around.length < 40 && (around.match(/[\p{L}\p{N}]/gu)?.length ?? 0) <= LITTLE;
}
const LITTLE = 8;

function bare(text: string): string {
  return text
    .normalize('NFD')
    .replace(MARKS, '')
    .replace(/[_’]/g, (sign) => (sign === '_' ? ' ' : "'"));
}

function escaped(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, '[ -]?');
}
