import type { HashTable } from './hash-table';

/** All that a pack looks for in words and literals, in flat arrays: what is saved and loaded. */
export interface FlatIndex {
  /** Hashes of words, pairs and joined words; values as in `packedKey`. */
  readonly words: HashTable;
  /** Neighbouring words of phrases, and pairs of them: which ends of lines may continue on the next. */
  readonly joints: HashTable;
  /** Grams of literals; values are `literal << 8 | units of the literal up to the end of the gram`. */
  readonly grams: HashTable;
  /** `FIELDS` numbers a phrase. */
  readonly phrases: Int32Array;
  /** Codes of all phrases and literals, one after the other. */
  readonly codes: string;
  /** Where each literal begins in `codes`, and the last ends. */
  readonly literals: Int32Array;
  /** By literal, where its finders begin in this list itself, and where the last one's end; then the finders, by their place in the list of all. */
  readonly takers: Int32Array;
  /** Letters of phrases where case or diacritics count. */
  readonly exact: readonly string[];
  /** Whether any phrase takes all English endings, any literal has three letters only. */
  readonly hasInflected: boolean;
  readonly hasShort: boolean;
}

/** Of each phrase; one row more says where the last code ends. */
export const FIELDS = 4;
export const SLOT = 0;
export const CODE_START = 1;
/** `prefix | suffix << 8 | flags`. */
export const SHAPE = 2;
/** Place in `exact`; -1 where case and diacritics do not count. */
export const EXACT = 3;
/** Of a phrase: where the next one's code begins. */
export const CODE_END = FIELDS + CODE_START;

export const INFLECTED = 1 << 16;
export const CASED = 1 << 17;
export const PLURAL = 1 << 18;
/** It has several words. */
export const SEVERAL = 1 << 19;

/** How a key leads to its phrase. */
export const BY_WORD = 0;
export const BY_PAIR = 1;
export const BY_DISGUISED_WORD = 2;
export const BY_ALL_JOINED = 3;
export const MOST_KEY_WORDS = 31;

export function packedKey(phrase: number, word: number, way: number): number {
  return (phrase << 7) | (word << 2) | way;
}
