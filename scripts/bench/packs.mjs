import { pick, randomFrom } from './random.mjs';

const FIRST = [
  'guaranteed', 'risk-free', 'project', 'internal', 'unreleased', 'leaked', 'confidential', 'clinical', 'miracle', 'instant', 'secret',
  'lifetime', 'zero', 'double', 'exclusive', 'certified', 'proven', 'natural', 'official', 'unlimited', 'insider', 'forward', 'draft',
];
const SECOND = [
  'returns', 'falcon', 'roadmap', 'profit', 'cure', 'results', 'merger', 'forecast', 'dosage', 'remedy', 'launch', 'payout', 'yield',
  'settlement', 'lawsuit', 'layoffs', 'acquisition', 'prototype', 'discount', 'endorsement', 'therapy', 'earnings', 'revenue', 'recall',
];
const SYLLABLES = ['ba', 'cor', 'dex', 'fin', 'gal', 'hop', 'jun', 'kel', 'lum', 'mer', 'nov', 'ori', 'pax', 'quil', 'ros', 'sol', 'tev', 'ul', 'vex', 'win', 'xan', 'yor', 'zet'];
const COMMON = {
  title: 'A rule', message: 'What is wrong.', why: 'Because.', owner: 'Legal', rationale: 'To measure.', action: 'warn',
  examples: { flag: ['x'], pass: ['y'] },
};

/** A phrase that a compliance team may list: one to three words, half of them made up as product and code names are. */
function phrase(random) {
  const made = () => Array.from({ length: 2 + Math.floor(random() * 2) }, () => pick(random, SYLLABLES)).join('');
  const shape = random();
  if (shape < 0.3) return made();
  if (shape < 0.55) return `${pick(random, FIRST)} ${made()}`;
  if (shape < 0.75) return `${made()} ${pick(random, SECOND)}`;
  if (shape < 0.9) return `${pick(random, FIRST)} ${made()} ${pick(random, SECOND)}`;
  return `${made()} ${1 + Math.floor(random() * 20)}`;
}

function phraseSet(random, count) {
  const set = new Set();
  while (set.size < count) set.add(phrase(random));
  return [...set];
}

/** One rule a phrase. */
export function phrasePack(count, seed = 7) {
  const phrases = phraseSet(randomFrom(seed), count);
  return { phrases, rules: phrases.map((term, index) => ({ ...COMMON, id: `term-${index}`, kind: 'term', terms: [term] })) };
}

/** Patterns as they are written for code names, ticket numbers, keys and claims. */
function pattern(random, index) {
  const name = Array.from({ length: 3 }, () => pick(random, SYLLABLES)).join('');
  return pick(random, [
    `\\b${name}[-_ ]?\\d{2,6}\\b`,
    `\\b(?:${name}|${pick(random, FIRST)}${index % 97})_[a-z0-9]{8,40}\\b`,
    `${pick(random, FIRST)} (?:${name}|${pick(random, SECOND)}) (?:of|by) \\d{1,3} ?%`,
    `\\b${name}(?:s|ed|ing)?\\b.{0,40}\\b${pick(random, SECOND)}\\b`,
    `\\b[a-z]{2,8}-${name}-\\d{1,4}\\b`,
  ]);
}

const DETECTORS = ['card', 'iban', 'email', 'ip-address', 'internal-host', 'secret'];

/** Phrases, patterns, detectors, proximity and required texts, as packs have them. */
export function mixedPack(count, seed = 11) {
  const random = randomFrom(seed);
  const phrases = phraseSet(random, count * 2);
  let next = 0;
  const term = () => phrases[next++ % phrases.length];
  const rules = Array.from({ length: count }, (_, index) => {
    const head = { ...COMMON, id: `rule-${index}` };
    const share = index % 20;
    if (share < 13) return { ...head, kind: 'term', terms: [term()] };
    if (share < 16) return { ...head, kind: 'pattern', pattern: pattern(random, index) };
    if (share < 18) return { ...head, kind: 'term', terms: [term()], near: { words: [pick(random, SECOND)], within: 60 } };
    if (share < 19) return { ...head, kind: 'require', when: [term()], need: ['terms apply'], position: 'anywhere' };
    return index < 20 * DETECTORS.length
      ? { ...head, kind: 'detector', detector: DETECTORS[Math.floor(index / 20)] }
      : { ...head, kind: 'term', terms: [term(), term()] };
  });
  return { phrases, rules };
}

/** Posts into which phrases of the pack are put here and there, so that there is something to find. */
export function plant(posts, phrases, { share = 0.2, seed = 3 } = {}) {
  const random = randomFrom(seed);
  return posts.map((post) => {
    if (random() >= share) return post;
    const at = post.indexOf(' ', Math.floor(random() * post.length * 0.8));
    return at < 0 ? post : `${post.slice(0, at)} ${pick(random, phrases)}${post.slice(at)}`;
  });
}
