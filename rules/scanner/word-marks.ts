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

const WORDS: readonly (readonly [mark: number, words: string])[] = [
  [NUMBER_WORD, 'zero one two three four five six seven eight nine oh'],
  // %40 is the sign in an address.
  [AT_WORD, 'at a arroba chez 40'],
  [DOT_WORD, 'dot d0t punkt punto point'],
  [
    SECRET_WORD,
    'pass password passwd passphrase passcode pwd passwort kennwort contraseña passe senha begin putty untrusted authorization authtoken auth curl',
  ],
  [MACHINE_WORD, 'localhost ip prod prd stg staging uat qa preprod dev dmz'],
  [DIGITS_IN_LETTERS, lookAlikes()],
];
const SHIFT = 20;

/** By the upper bits of a word's hash: what it may be. Now and then also true of another word. */
const MARKS = makeMarks();

/** What may be true of a word with this hash; mostly nothing. */
export function marksOf(hash: number): number {
  return MARKS[hash >>> SHIFT] as number;
}

function makeMarks(): Uint8Array {
  const marks = new Uint8Array(1 << (32 - SHIFT));
  for (const [mark, words] of WORDS) {
    for (const word of words.split(' ')) {
      const place = hashOf(word, 0, word.length) >>> SHIFT;
      marks[place] = (marks[place] as number) | mark;
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
