import type { Detect } from './detector';
import { isInside } from './inside';

/** Words in capitals one after the other, with what stands between words and sentences. */
const RUN =
  /(?<![\p{L}\p{N}@#$_])[\p{Lu}\p{N}][\p{Lu}\p{M}\p{N}'’]*(?:[ ,.!?:;&"“”()…–—-]{1,4}[\p{Lu}\p{N}][\p{Lu}\p{M}\p{N}'’]*)*(?![\p{L}\p{N}_])/gu;
const FEWEST_WORDS = 4;
const FEWEST_LETTERS = 20;
/** In a row of short words one of these tells a shout from a row of acronyms. */
const COMMON =
  /(?<!\p{L})(?:THE|AND|FOR|YOU|YOUR|ARE|OUR|NOT|THIS|THAT|WITH|FROM|HAVE|WILL|NOW|ALL|GET|BUY|FREE|NEW|IS|IT|TO|OF|ON|IN|WE|MY|ME|NO|SO|UP|DO|GO|BE|AT|DER|DIE|DAS|UND|IST|LES|LOS|LAS|EL|LA|LE|DE|ET|EST|QUE)(?!\p{L})/u;

/** Whole sentences in capitals: four words, or twenty letters in two words. Names and rows of acronyms are none. */
export const detectAllCaps: Detect = (reading) => {
  const found: ReturnType<Detect> = [];
  for (const { 0: run, index: start } of reading.text.matchAll(RUN)) {
    if (!isShout(run) || isInside(reading.links, start)) continue;
    found.push({ start, end: start + run.length, sort: 'capitals', confidence: 'medium' });
  }
  return found;
};

function isShout(run: string): boolean {
  const words = run.match(/[\p{L}\p{M}'’]{2,}/gu) ?? [];
  const letters = words.join('').length;
  if (words.length < 2 || letters < 10) return false;
  const hasSentence = COMMON.test(run) || words.some((word) => word.length > 5);
  return hasSentence && (words.length >= FEWEST_WORDS || letters >= FEWEST_LETTERS);
}
