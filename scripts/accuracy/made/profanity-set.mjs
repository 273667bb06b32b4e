import { DISGUISES } from '../../bench/disguises.mjs';
import { pick, randomFrom } from '../../bench/random.mjs';
import { postWith } from './posts.mjs';
import { INNOCENT_SENTENCES, NAMES_IN_SENTENCES, PROFANE_WORDS } from './profane-words.mjs';

const TYPES = ['profanity'];
const VOWELS = /[aeiou]/g;
/** As it is, written so that a filter of plain words does not see it, and as people soften it. */
const WRITINGS = {
  ...DISGUISES,
  plain: (word) => word,
  star: (word, random) => {
    const places = [...word.slice(1).matchAll(VOWELS)].map(({ index }) => index + 1);
    const place = pick(random, places);
    return `${word.slice(0, place)}${pick(random, '*#')}${word.slice(place + 1)}`;
  },
  repeated: (word, random) => {
    const place = Math.floor(random() * word.length);
    return (
      word.slice(0, place) +
      word[place].repeat(3 + Math.floor(random() * 4)) +
      word.slice(place + 1)
    );
  },
  hyphens: (word) => [...word].join('-'),
  hashtag: (word) => `#${word}`,
};

/**
 * Swear words and slurs in each writing, and sentences with innocent words like them, as they are, in capitals and in small letters.
 * @param {{ seed: number, each: number }} options so many posts a word, each in another writing
 * @returns {object[]} rows of a labelled set
 */
export function profanityRows({ seed, each }) {
  const random = randomFrom(seed);
  const profane = Object.entries(WRITINGS).flatMap(([sub, write]) =>
    Array.from({ length: each * 10 }, () => {
      const { text, start, end } = postWith(write(pick(random, PROFANE_WORDS), random), random);
      return {
        text,
        expect: [{ type: 'profanity', sub, start, end }],
        kind: 'positive',
        types: TYPES,
      };
    }),
  );
  const sentences = INNOCENT_SENTENCES.flatMap((text) => [
    text,
    text.toUpperCase(),
    text.toLowerCase(),
  ]);
  const innocent = [...sentences, ...NAMES_IN_SENTENCES].map((text) => ({
    text,
    expect: [],
    kind: 'hard_negative',
    types: TYPES,
  }));
  return [...profane, ...innocent];
}
