import { phrasePack } from './packs.mjs';
import { pick, randomFrom } from './random.mjs';

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
const DISGUISES = {
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
const PHRASES = 200;

/** Plants disguised phrases in posts: how many are found, and at exactly their place. */
export function evasions(engine) {
  const { phrases } = phrasePack(1000);
  const recognisers = new engine.Recognisers({});
  const slots = phrases.map((phrase) =>
    recognisers.phrases([phrase], { inflected: false, caseSensitive: false }),
  );
  const figures = {};
  let inexact = 0;
  let least = 100;
  for (const [name, disguise] of Object.entries(DISGUISES)) {
    const random = randomFrom(23);
    let found = 0;
    for (let index = 0; index < PHRASES; index += 1) {
      const place = disguise(phrases[index], random);
      const text = `We can say that ${place}, as planned, is here.`;
      const hits = recognisers.scan({ kind: 'text', text }).hits(slots[index]);
      if (hits.length > 0) found += 1;
      if (hits.length > 0 && !hits.some(({ start, end }) => text.slice(start, end) === place))
        inexact += 1;
    }
    figures[`evasion ${name} %`] = (100 * found) / PHRASES;
    least = Math.min(least, figures[`evasion ${name} %`]);
  }
  return { ...figures, 'least evasion recall %': least, 'inexact offsets': inexact };
}

function map(text, change) {
  return [...text].map(change).join('');
}
