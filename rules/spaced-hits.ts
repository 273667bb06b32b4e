import { type Folded, originalRange, type Range } from './fold';
import { lookAlikeKey, looksLike } from './look-alike';
import type { Entry, Hit, Phrase } from './phrase';
import type { Word } from './word';

const SHORTEST = 5;
const LONGEST = 40;

/** Phrases inside a longer run of spaced-out letters: `t h e s e c r e t`. Short ones would be there by chance. */
export function spacedHits(
  folded: Folded,
  run: Word,
  byLookAlike: ReadonlyMap<string, readonly Entry[]>,
): Hit[] {
  const key = lookAlikeKey(run.text);
  return [...substrings(key.length)].flatMap(([from, to]) =>
    (byLookAlike.get(key.slice(from, to)) ?? [])
      .filter(({ phrase }) => isWhole(phrase, run.text.slice(from, to)))
      .map(({ slot }) => ({ slot, ...rangeOf(folded, run, from, to), disguised: true })),
  );
}

function* substrings(length: number): Generator<[number, number]> {
  for (let from = 0; from + SHORTEST <= length; from += 1) {
    const last = Math.min(length, from + LONGEST);
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
