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

/** Plants disguised phrases in posts: how many are found, and at exactly their place; how many of them another finder of phrases sees. */
export function evasions(engine, AhoCorasick) {
  const { phrases } = phrasePack(1000);
  const recognisers = new engine.Recognisers({});
  const slots = phrases.map((phrase) =>
    recognisers.phrases([phrase], { inflected: false, caseSensitive: false }),
  );
  const tree = new AhoCorasick(phrases);
  const tries = Object.entries(DISGUISES).flatMap(([name, disguise]) => {
    const random = randomFrom(23);
    return phrases.slice(0, PHRASES).map((phrase, index) => {
      const place = disguise(phrase, random);
      const text = `We can say that ${place}, as planned, is here.`;
      const hits = recognisers.scan({ kind: 'text', text }).hits(slots[index]);
      return {
        name,
        isFound: hits.length > 0,
        isExact: hits.some(({ start, end }) => text.slice(start, end) === place),
        isPlain: tree.search(text.toLowerCase()).some(([, words]) => words.includes(phrase)),
      };
    });
  });
  return figuresOf(tries);
}

function figuresOf(tries) {
  const count = (which) => tries.filter(which).length;
  const recalls = Object.keys(DISGUISES).map((name) => {
    const found = count((one) => one.name === name && one.isFound);
    return [`evasion ${name} %`, (100 * found) / PHRASES];
  });
  return {
    ...Object.fromEntries(recalls),
    'least evasion recall %': Math.min(...recalls.map(([, recall]) => recall)),
    'inexact offsets': count(({ isFound, isExact }) => isFound && !isExact),
    'disguised phrases': tries.length,
    'disguised phrases found': count(({ isFound }) => isFound),
    'disguised phrases found by ahocorasick': count(({ isPlain }) => isPlain),
  };
}

/** What is found in ordinary posts only because disguises are seen through: alarms that nobody asked for. */
export function addedAlarms(engine, posts) {
  const { phrases } = phrasePack(10_000);
  const recognisers = new engine.Recognisers({});
  recognisers.phrases(phrases, { inflected: false, caseSensitive: false });
  const disguised = posts.filter((text) =>
    recognisers
      .scan({ kind: 'text', text })
      .hits(0)
      .some((hit) => hit.disguised),
  );
  return { 'ordinary posts': posts.length, 'ordinary posts with an added alarm': disguised.length };
}

function map(text, change) {
  return [...text].map(change).join('');
}
