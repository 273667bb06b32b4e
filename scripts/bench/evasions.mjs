import { DISGUISES } from './disguises.mjs';
import { phrasePack } from './packs.mjs';
import { randomFrom } from './random.mjs';

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
