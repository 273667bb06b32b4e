/** A rolling hash of keys that can also be rolled back: the hash of a word gives that of the word without its ending. */
export const SEED = 0x51ed270b;
export const FACTOR = 0x9e3779b1 | 0;
const INVERSE = inverseOf(FACTOR);
export const PAIR = 0x85ebca6b | 0;

export function push(hash: number, key: number): number {
  return Math.imul(hash ^ key, FACTOR);
}

/** The hash before this key was pushed. */
export function undo(hash: number, key: number): number {
  return Math.imul(hash, INVERSE) ^ key;
}

/** Of two words that follow each other. */
export function pairOf(first: number, second: number): number {
  return Math.imul(Math.imul(first, PAIR) + second, FACTOR);
}

/** Of the last four keys, a byte each. */
export function gramOf(keys: number): number {
  return Math.imul(keys, FACTOR);
}

/** Of the last three. */
export function shortGramOf(keys: number): number {
  return Math.imul(keys & 0xffffff, PAIR);
}

/** Words that are looked for only where they are disguised. */
export const SLOW = 0x2545f491;
/** Several words written as one. */
export const JOINED = 0x68e31da4;
/** Words that another one follows in a phrase, and words that follow one. */
export const LEADS = 0x1b873593;
export const FOLLOWS = 0x52dce729;

function inverseOf(factor: number): number {
  let inverse = factor;
  for (let round = 0; round < 5; round += 1) {
    inverse = Math.imul(inverse, 2 - Math.imul(factor, inverse));
  }
  return inverse;
}
