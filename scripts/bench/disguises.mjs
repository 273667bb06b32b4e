import { pick } from './random.mjs';

const HIDDEN = ['\u200b', '\u200c', '\u200d', '\u2060', '\u00ad', '\ufeff'];
const HOMOGLYPHS = {
  a: 'аɑα',
  c: 'сϲ',
  d: 'ԁ',
  e: 'еҽ',
  h: 'һ',
  i: 'іι',
  j: 'ј',
  k: 'κ',
  l: 'ӏ',
  n: 'ո',
  o: 'оοо',
  p: 'рρ',
  q: 'ԛ',
  s: 'ѕ',
  u: 'υս',
  v: 'ѵν',
  w: 'ԝ',
  x: 'хχ',
  y: 'уγ',
  z: 'ᴢ',
};
const DIGITS = { a: '4@', e: '3', i: '1!', o: '0', s: '5$', t: '7', b: '8', l: '1' };

/** Six ways of writing so as not to be found. */
export const DISGUISES = {
  'zero-width': (text, random) =>
    map(text, (letter, at) => (at > 0 && random() < 0.5 ? pick(random, HIDDEN) : '') + letter),
  homoglyph: (text, random) =>
    map(text, (letter) =>
      HOMOGLYPHS[letter] && random() < 0.7 ? pick(random, [...HOMOGLYPHS[letter]]) : letter,
    ),
  'full-width': (text) =>
    map(text, (letter) =>
      /[a-z0-9]/.test(letter) ? String.fromCharCode(letter.charCodeAt(0) + 0xfee0) : letter,
    ),
  capitals: (text, random) =>
    map(text, (letter) => (random() < 0.5 ? letter.toUpperCase() : letter)),
  'spaced-out': (text, random) => {
    const between = pick(random, [' ', '.', '-', '_', '*']);
    return text
      .split(/[ -]/)
      .map((word) => [...word].join(between))
      .join(between === ' ' ? '  ' : ' ');
  },
  leet: (text, random) =>
    map(text, (letter) =>
      DIGITS[letter] && random() < 0.6 ? pick(random, [...DIGITS[letter]]) : letter,
    ),
};

function map(text, change) {
  return [...text].map(change).join('');
}
