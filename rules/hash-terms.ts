import { keyOf, quickHash } from './hashed-index';
import { hashedTerms } from './heavy/hashed-terms';
import type { HashedTerms } from './pack';

const MOST_ROUNDS = 2000;
/** A page must not wait: the more names, the more words of a draft share a quick hash with one of them, and cost their rounds. */
const NAMES_TIMES_ROUNDS = 1_000_000;

/** So many rounds cost a guesser most without costing authors more than some milliseconds a post. */
export function roundsFor(names: number): number {
  return Math.max(1, Math.min(MOST_ROUNDS, Math.floor(NAMES_TIMES_ROUNDS / Math.max(1, names))));
}

/**
 * Hashes names for a pack, in no order that says anything. `salt`: 32 hex digits, new for each build. Throws where a name has no letter
 * or digit, or more than eight words. For what hashing hides and what not see HashedIndex.
 */
export function hashTerms(
  terms: readonly string[],
  salt: string,
  rounds: number = roundsFor(terms.length),
): HashedTerms {
  const keys = new Map(terms.map(namedKey));
  return {
    salt,
    rounds,
    lengths: [...new Set(keys.values())].sort((a, b) => a - b),
    hashes: Array.from(keys.keys(), (key) => hashOf(key, salt, rounds)).sort(),
  };
}

function namedKey(term: string): readonly [key: string, length: number] {
  const named = keyOf(term);
  if (!named) throw new Error(`"${term}" cannot be hashed: it needs one to eight words.`);
  return [named.key, named.length];
}

function hashOf(key: string, salt: string, rounds: number): string {
  return quickHash(key, salt).toString(16).padStart(4, '0') + hashedTerms(key, salt, rounds);
}
