import type { HashedTerms } from './pack';
import type { Range } from './range';

/** 128 bits as 32 hex digits of a key; `rounds` is what a guess costs. Same answer everywhere. */
export type SlowHash = (key: string, salt: string, rounds: number) => string;
/** Where names of a hashed list stand in a folded text. */
export type FindHashed = (terms: HashedTerms) => (text: string) => Range[];

const WORD = /[\p{L}\p{N}\p{M}]+/gu;
/** What may stand between two words of a name. */
const GAP = /^[\s\-_'’"*·/\\.&+]{0,4}$/;
const MOST_REMEMBERED = 20_000;
const MOST_WORDS = 8;
/** Shorter names are not looked for inside other words: `Ex` in `FedEx`. */
const SHORTEST_PART = 5;
/** Where a word of CamelCase or with digits falls apart: `#BlueHeron`, `Falcon9`. */
const INNER_EDGE =
  /(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})|(?<=\p{L})(?=\p{N})|(?<=\p{N})(?=\p{L})/u;

/**
 * Looks for names that are known by their hashes only. What this keeps from whom: nobody reads the names in the pack or in memory, and
 * nobody finds them by a search. But whoever guesses a name can make sure of it, and names made of dictionary words can be tried one by
 * one: 16 bits of each are a quick hash, so that few words of a draft cost `rounds`. Do not hash what a patient stranger must not learn.
 * Names are compared without case, diacritics and what stands between their words, so that a hashtag and a name written together are
 * found too, and with a plural s; a name with a slip is not.
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
    const most = Math.min(MOST_WORDS, Math.max(...this.terms.lengths));
    const found: Range[] = [];
    for (let at = 0; at < words.length; at += 1) {
      const length = this.longestAt(text, words, at, most);
      const [first, last] = [words[at], words[at + length - 1]];
      if (length > 0 && first && last) found.push({ start: first.start, end: last.end });
    }
    return found;
  }

  /** How many words from here on make a name; 0 where none do. */
  private longestAt(text: string, words: readonly Word[], at: number, most: number): number {
    let key = '';
    let longest = 0;
    for (let length = 1; length <= most; length += 1) {
      const word = words[at + length - 1];
      if (!word || (length > 1 && !standTogether(text, words[at + length - 2], word))) break;
      key += word.key;
      if (this.isName(key, words, at, length)) longest = length;
    }
    return longest;
  }

  private isName(key: string, words: readonly Word[], at: number, length: number): boolean {
    const startsInside = words[at - 1]?.end === words[at]?.start;
    const endsInside = words[at + length]?.start === words[at + length - 1]?.end;
    if ((startsInside || endsInside) && key.length < SHORTEST_PART) return false;
    return this.has(key) || (!endsInside && this.has(singularOf(key)));
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

/** Words, those of CamelCase and with digits in their parts. */
function wordsOf(text: string): Word[] {
  return Array.from(text.matchAll(WORD)).flatMap(({ 0: word, index }) => {
    let start = index;
    return word.split(INNER_EDGE).map((part) => {
      const range = { start, end: start + part.length, key: plain(part) };
      start += part.length;
      return range;
    });
  });
}

function standTogether(text: string, before: Word | undefined, word: Word): boolean {
  return GAP.test(text.slice(before?.end, word.start));
}

function singularOf(key: string): string | undefined {
  return key.length > 4 && key.endsWith('s') ? key.slice(0, -1) : undefined;
}

/** What is hashed of a name: its letters and digits in one, small and without diacritics. Undefined where it has none, or too many words. */
export function keyOf(term: string): { key: string; length: number } | undefined {
  const words = wordsOf(term);
  if (words.length === 0 || words.length > MOST_WORDS) return undefined;
  return { key: words.map(({ key }) => key).join(''), length: words.length };
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
