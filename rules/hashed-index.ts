import type { HashedTerms } from './pack';
import type { Range } from './range';

/** 128 bits as 32 hex digits of a key; `rounds` is what a guess costs. Same answer everywhere. */
export type SlowHash = (key: string, salt: string, rounds: number) => string;

const WORD = /[\p{L}\p{N}\p{M}]+/gu;
/** What may stand between two words of a name. */
const GAP = /^[\s\-_'’"*·/\\.&+]{0,4}$/;
const MOST_REMEMBERED = 20_000;
const MOST_WORDS = 8;

/**
 * Looks for names that are known by their hashes only. What this keeps from whom: nobody reads the names in the pack or in memory, and
 * nobody finds them by a search. But whoever guesses a name can make sure of it, and names made of dictionary words can be tried one by
 * one: 16 bits of each are a quick hash, so that few words of a draft cost `rounds`. Do not hash what a patient stranger must not learn.
 * Spelling counts: names are compared word by word without case and diacritics, and in the plural only where the plural is listed.
 */
export class HashedIndex {
  private readonly terms: HashedTerms;
  private readonly slowHash: SlowHash;
  private readonly slow: ReadonlySet<string>;
  /** One bit for each quick hash that a name has. */
  private readonly quick = new Uint8Array(8192);
  private readonly known = new Map<string, boolean>();

  constructor(terms: HashedTerms, slowHash: SlowHash) {
    this.terms = terms;
    this.slowHash = slowHash;
    this.slow = new Set(terms.hashes.map((hash) => hash.slice(4)));
    for (const hash of terms.hashes) {
      const bits = Number.parseInt(hash.slice(0, 4), 16);
      this.quick[bits >> 3] = (this.quick[bits >> 3] ?? 0) | (1 << (bits & 7));
    }
  }

  /** Where names stand in a folded text, the longest at each word. */
  findAll(text: string): Range[] {
    const words = wordsOf(text);
    const lengths = [...this.terms.lengths].sort((a, b) => b - a);
    return words.flatMap((word, at) => {
      const length = lengths.find((one) => this.has(keyAt(text, words, at, one)));
      const last = length && words[at + length - 1];
      return last ? [{ start: word.start, end: last.end }] : [];
    });
  }

  private has(key: string | undefined): boolean {
    if (key === undefined) return false;
    const bits = quickHash(key, this.terms.salt);
    if (((this.quick[bits >> 3] ?? 0) & (1 << (bits & 7))) === 0) return false;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const { salt, rounds } = this.terms;
    const isListed = this.slow.has(this.slowHash(key, salt, rounds));
    if (this.known.size >= MOST_REMEMBERED) this.known.clear();
    this.known.set(key, isListed);
    return isListed;
  }
}

interface Word extends Range {
  readonly key: string;
}

function wordsOf(text: string): Word[] {
  return Array.from(text.matchAll(WORD), ({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
    key: plain(word),
  }));
}

/** The key of so many words from here on; undefined where they do not stand together. */
function keyAt(
  text: string,
  words: readonly Word[],
  at: number,
  length: number,
): string | undefined {
  const some = words.slice(at, at + length);
  if (some.length < length) return undefined;
  const together = some.every(
    ({ end }, index) => index === length - 1 || GAP.test(text.slice(end, some[index + 1]?.start)),
  );
  return together ? some.map(({ key }) => key).join(' ') : undefined;
}

/** What is hashed of a name: its words in small letters without diacritics, one space between. Undefined where it has none, or too many. */
export function keyOf(term: string): { key: string; length: number } | undefined {
  const words = wordsOf(term);
  if (words.length === 0 || words.length > MOST_WORDS) return undefined;
  return { key: words.map(({ key }) => key).join(' '), length: words.length };
}

/** 16 bits (FNV-1a, folded). */
export function quickHash(key: string, salt: string): number {
  let hash = 0x811c9dc5;
  for (const text of [salt, key]) {
    for (let at = 0; at < text.length; at += 1) {
      hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
    }
  }
  return ((hash >>> 16) ^ hash) & 0xffff;
}

function plain(word: string): string {
  return word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
