import type { Detect } from './detector';
import { passesForLatin } from './passes-for-latin';

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const FOREIGN = /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}]/u;
const ALL_FOREIGN = new RegExp(FOREIGN, 'gu');
const LATIN = /\p{Script=Latin}/u;

/** Words of Latin letters with Cyrillic, Greek or Armenian ones among them that look the same. Units and formulas (µm, Δt) are none. */
export const detectMixedScripts: Detect = ({ text }) => {
  const found: ReturnType<Detect> = [];
  if (!FOREIGN.test(text)) return found;
  for (const { 0: word, index: start } of text.matchAll(WORD)) {
    const foreign = word.match(ALL_FOREIGN);
    if (!foreign || word.length < 3 || !LATIN.test(word) || !passesForLatin(foreign.join('')))
      continue;
    found.push({ start, end: start + word.length, sort: 'mixed', confidence: 'high' });
  }
  return found;
};
