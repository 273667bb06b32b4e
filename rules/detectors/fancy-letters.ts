import type { Detect } from './detector';

/**
 * Mathematical letters (U+1D400…), letters in circles, brackets and squares, full-width ones, small capitals and superscripts: screen
 * readers spell them out or skip them.
 */
const LETTER =
  '[\\u{1D400}-\\u{1D7FF}\\u{249C}-\\u{24E9}\\u{1F110}-\\u{1F12B}\\u{1F130}-\\u{1F149}\\u{1F150}-\\u{1F169}\\u{1F170}-\\u{1F189}\\uFF21-\\uFF3A\\uFF41-\\uFF5A\\u0262\\u026A\\u0274\\u0280\\u028F\\u0299\\u029C\\u029F\\uA730\\uA731\\u1D00-\\u1D2B\\u1D2C-\\u1D6A\\u2102\\u210A-\\u2115\\u2118-\\u211D\\u2124\\u2128\\u212C\\u212D\\u212F-\\u2134]';
/** Combining marks that strike out or underline go with them. */
const RUN = new RegExp(`${LETTER}(?:[\\p{M}\\u200D ,.!?'’&-]{0,3}${LETTER})+`, 'gu');
const FEWEST = 3;

/** Text in letters that only look like letters; a sign or two (ℝ, ⓘ, 🅱) are none. */
export const detectFancyLetters: Detect = ({ text }) =>
  Array.from(text.matchAll(RUN))
    .filter(([run]) => Array.from(run.matchAll(new RegExp(LETTER, 'gu'))).length >= FEWEST)
    .map(({ 0: run, index: start }) => ({
      start,
      end: start + run.length,
      sort: 'fancy',
      confidence: 'high',
    }));
