import { hashOf } from './phrase';

/** What detectors want to know of single words of a line; several may be true of one. */
export const NUMBER_WORD = 1;
/** May stand for an `@`. */
export const AT_WORD = 2;
/** May stand for a dot. */
export const DOT_WORD = 4;
/** Announces a password, a key or a command with one. */
export const SECRET_WORD = 8;
/** Part of the names of machines. */
export const MACHINE_WORD = 16;
/** Letters alone that look like digits: `Oll`. */
export const DIGITS_IN_LETTERS = 32;
/** Not of a word: something like a host follows a word that may stand for an `@`, or signs around it say so. */
export const AT_HOST = 64;

const WORDS: readonly (readonly [mark: number, words: string])[] = [
  [NUMBER_WORD, 'zero one two three four five six seven eight nine oh'],
  [AT_WORD, 'at arroba'],
  [DOT_WORD, 'dot d0t punkt punto point'],
  [
    SECRET_WORD,
    'pass password passwd passphrase passcode pwd passwort kennwort contraseña passe senha begin putty untrusted authorization authtoken auth curl',
  ],
  [MACHINE_WORD, 'localhost ip prod prd stg staging uat qa preprod dev dmz'],
  [DIGITS_IN_LETTERS, lookAlikes()],
];
const SHIFT = 20;

const BY_HASH = makeMarks();
/** By the upper bits of a hash: whether any such word is marked. */
const MAY_BE = new Uint8Array(1 << (32 - SHIFT));
for (const hash of BY_HASH.keys()) MAY_BE[hash >>> SHIFT] = 1;

/** False where a word with this hash has no marks; for nearly all words. */
export function mayBeMarked(hash: number): boolean {
  return MAY_BE[hash >>> SHIFT] === 1;
}

/** What is true of a word with this hash. */
export function marksOf(hash: number): number {
  return mayBeMarked(hash) ? (BY_HASH.get(hash) ?? 0) : 0;
}

function makeMarks(): Map<number, number> {
  const marks = new Map<number, number>();
  for (const [mark, words] of WORDS) {
    for (const word of words.split(' ')) {
      const hash = hashOf(word, 0, word.length);
      marks.set(hash, (marks.get(hash) ?? 0) | mark);
    }
  }
  return marks;
}

/** Two to four letters, each an O or an l. */
function lookAlikes(): string {
  let shorter = ['o', 'l'];
  const all: string[] = [];
  for (let length = 2; length <= 4; length += 1) {
    shorter = shorter.flatMap((word) => [`${word}o`, `${word}l`]);
    all.push(...shorter);
  }
  return all.join(' ');
}
