import { pick } from '../../bench/random.mjs';

const UPPER = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const LOWER = UPPER.toLowerCase();
const DIGITS = '0123456789';
/** Classes of characters by the letter that stands for them. */
const CLASSES = {
  d: DIGITS,
  x: `${DIGITS}abcdef`,
  X: `${DIGITS}ABCDEF`,
  l: LOWER + DIGITS,
  A: UPPER,
  U: UPPER + DIGITS,
  /** Base 32, in capitals and small letters. */
  B: `${UPPER}234567`,
  b: `${LOWER}234567`,
  L: UPPER + LOWER,
  w: UPPER + LOWER + DIGITS,
  k: `${UPPER}${LOWER}${DIGITS}_-`,
  /** Base 58. */
  N: (UPPER + LOWER + DIGITS).replace(/[0OIl]/g, ''),
};
const PLACE = /<(?:(uuid|UUID)|([a-zA-Z])(\d+)(?:-(\d+))?)>/g;
const GROUPS = [8, 4, 4, 4, 12];

/** A form with random characters in its places. Signs at either end of a class (`_`, `-`) are avoided where a place ends the value: prose cannot tell them from punctuation. */
export function filled(form, random) {
  const value = form.replace(PLACE, (_all, uuid, letter, least, most = least) => {
    if (uuid) return uuidOf(uuid === 'UUID' ? CLASSES.X : CLASSES.x, random);
    const length = Number(least) + Math.floor(random() * (Number(most) - Number(least) + 1));
    return characters(CLASSES[letter], length, random);
  });
  return value.replace(/[_-]$/, 'q');
}

/** Of version 4, as nearly all are. */
function uuidOf(alphabet, random) {
  const groups = GROUPS.map((length) => characters(alphabet, length, random)).join('-');
  return `${groups.slice(0, 14)}4${groups.slice(15)}`;
}

function characters(alphabet, length, random) {
  return Array.from({ length }, () => pick(random, alphabet)).join('');
}
