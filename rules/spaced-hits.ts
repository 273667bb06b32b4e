import { type Folded, originalRange, type Range } from './fold';
import { lookAlikeKey, looksLike } from './look-alike';
import type { Entry, Hit, Phrase } from './phrase';
import type { Word } from './word';

const SHORTEST = 5;
const LONGEST = 40;

/** What runs are searched with: all phrases of one word, and how they begin. */
export interface RunIndex {
  readonly byLookAlike: ReadonlyMap<string, readonly Entry[]>;
  readonly beginnings: ReadonlySet<string>;
}

/** How a word begins; undefined where it is too short to be looked for inside a run. */
export function beginningOf(key: string): string | undefined {
  return key.length < SHORTEST ? undefined : key.slice(0, SHORTEST);
}

/** Phrases inside a longer run of spaced-out letters: `t h e s e c r e t`. Short ones would be there by chance. */
export function spacedHits(folded: Folded, run: Word, index: RunIndex): Hit[] {
  const key = lookAlikeKey(run.text);
  return [...substrings(key, index.beginnings)].flatMap(([from, to]) =>
    (index.byLookAlike.get(key.slice(from, to)) ?? [])
      .filter(({ phrase }) => isWhole(phrase, run.text.slice(from, to)))
      .map(({ slot }) => ({ slot, ...rangeOf(folded, run, from, to), disguised: true })),
  );
}

function* substrings(
  key: string,
  beginnings: ReadonlySet<string>,
): Generator<[from: number, to: number]> {
  for (let from = 0; from + SHORTEST <= key.length; from += 1) {
    if (!beginnings.has(key.slice(from, from + SHORTEST))) continue;
    const last = Math.min(key.length, from + LONGEST);
    for (let to = from + SHORTEST; to <= last; to += 1) yield [from, to];
  }
}

function isWhole({ words }: Phrase, seen: string): boolean {
  return words.length === 1 && looksLike(seen, words[0] ?? '');
}

function rangeOf(folded: Folded, run: Word, from: number, to: number): Range {
  const start = run.offsets?.[from] ?? run.start;
  const end = (run.offsets?.[to - 1] ?? run.end) + 1;
  return originalRange(folded, start, end);
}
