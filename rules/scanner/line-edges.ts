import { valueAt } from './characters';
import { HIDDEN, KEY, WORD } from './classes';
import { FOLLOWS, LEADS, pairOf, push, SEED, undo } from './hash';
import { type HashTable, mayHave } from './hash-table';
import type { LineScanner } from './line-scanner';
import {
  EDGE_FIELDS,
  EDGE_KIND,
  FIRST_WORD,
  LAST_WORD,
  MAY_FOLLOW,
  MAY_LEAD,
  ODD_END,
  ODD_START,
} from './line-table';
import { type LineTokens, WORD_END, WORD_FIELDS, WORD_HASH, WORD_START } from './line-tokens';

/** Longer words may always end with one that a phrase has. */
const LONGEST_WORD = 24;
/** A word as it is, and with the endings that phrases leave out. */
const ENDINGS = ['', 's', 'es', 'd', 'ed', 'r', 'er', 'ers', 'ing'].map((ending) =>
  [...ending].reverse().map((letter) => valueAt(letter, 0) & KEY),
);

/** Writes down what may continue on the neighbours of the line that was just scanned: `EDGE_FIELDS` numbers, see line-table.ts. */
export function writeEdges(
  { tokens, firstOdd, lastOdd }: LineScanner,
  joined: HashTable,
  edges: number[],
  at: number,
): void {
  const { words, values, size, endsSingle } = tokens;
  const last = size - WORD_FIELDS;
  if (last < 0) {
    edges[at + FIRST_WORD] = 0;
    edges[at + LAST_WORD] = 0;
    edges[at + EDGE_KIND] = 0;
    return;
  }
  const isLetter = ((values[(words[WORD_START] as number) + 1] as number) & WORD) === 0;
  let kind = 0;
  if (firstOdd === 0 || isLetter) kind |= ODD_START;
  if (lastOdd === last || endsSingle) kind |= ODD_END;
  if (mayFollow(tokens, joined)) kind |= MAY_FOLLOW;
  if (mayLead(tokens, last, joined)) kind |= MAY_LEAD;
  edges[at + FIRST_WORD] = words[WORD_HASH] as number;
  edges[at + LAST_WORD] = words[last + WORD_HASH] as number;
  edges[at + EDGE_KIND] = kind;
}

/** True where something may begin on a line and end on the next: `at` is the place of the first one's edges. */
export function mayContinue(edges: readonly number[], at: number, joined: HashTable): boolean {
  const here = edges[at + EDGE_KIND] ?? 0;
  const next = edges[at + EDGE_FIELDS + EDGE_KIND] ?? 0;
  if (!(here & (ODD_END | MAY_LEAD) && next & (ODD_START | MAY_FOLLOW))) return false;
  // A word that may be more than it seems is not looked up itself: the one beside it was.
  if (here & ODD_END || next & ODD_START) return true;
  const last = edges[at + LAST_WORD] ?? 0;
  const first = edges[at + EDGE_FIELDS + FIRST_WORD] ?? 0;
  return ENDINGS.some((ending) => mayHave(joined, pairOf(last, ending.reduce(undo, first))));
}

/** True where the first word is or begins with one that follows another in a phrase: it may have an ending, or more words may be run together. */
function mayFollow({ words, values }: LineTokens, joined: HashTable): boolean {
  const end = words[WORD_END] as number;
  let hash = SEED;
  for (let at = words[WORD_START] as number; at < end; at += 1) {
    const value = values[at] as number;
    if (value & HIDDEN) continue;
    hash = push(hash, value & KEY);
    if (mayHave(joined, hash ^ FOLLOWS)) return true;
  }
  return false;
}

/** True where the last word is or ends with one that another follows. */
function mayLead({ words, values }: LineTokens, word: number, joined: HashTable): boolean {
  const start = words[word + WORD_START] as number;
  const end = words[word + WORD_END] as number;
  if (end - start > LONGEST_WORD) return true;
  for (let from = start; from < end; from += 1) {
    if (mayHave(joined, hashOf(values, from, end) ^ LEADS)) return true;
  }
  return false;
}

function hashOf(values: Int32Array, from: number, to: number): number {
  let hash = SEED;
  for (let at = from; at < to; at += 1) {
    const value = values[at] as number;
    if (!(value & HIDDEN)) hash = push(hash, value & KEY);
  }
  return hash;
}
