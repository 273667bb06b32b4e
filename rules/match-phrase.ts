import { type Folded, foldText, originalRange } from './fold';
import { looksLike } from './look-alike';
import { type Entry, type Hit, lettersOf, type Phrase, skipGap } from './phrase';
import type { Word } from './word';

/** A folded text and its words, by where they start. */
export interface Walk {
  readonly folded: Folded;
  readonly words: ReadonlyMap<number, readonly Word[]>;
}

/** The hit of a phrase that begins with this word; undefined where it does not. */
export function matchFrom(walk: Walk, word: Word, entry: Entry): Hit | undefined {
  if (needsJoin(word, entry) && !word.joins) return undefined;
  const found = matchWords(walk, word, entry.phrase, 0);
  if (!found || !hasSigns(walk.folded.text, entry.phrase, word.start, found.end)) return undefined;
  const { prefix, suffix, accented } = entry.phrase;
  const from = word.start - prefix.length;
  const range = originalRange(walk.folded, from, found.end + suffix.length);
  if (accented && !hasAccents(walk.folded.original.slice(range.start, range.end), accented)) {
    return undefined;
  }
  return { slot: entry.slot, ...range, disguised: found.disguised };
}

/** `#projectfalcon` for two words, and `#SecretPlan` for one; but never `Ex` in `FedEx`. */
function needsJoin(word: Word, { joined, phrase }: Entry): boolean {
  return joined || (word.reading === 'part' && phrase.words.length === 1);
}

/** The signs of the phrase are there, and no decimal goes on: `iOS 11` is not `iOS 11.1`. */
function hasSigns(text: string, phrase: Phrase, start: number, end: number): boolean {
  const { prefix, suffix } = phrase;
  if (start < prefix.length || !text.startsWith(prefix, start - prefix.length)) return false;
  if (suffix !== '') return text.startsWith(suffix, end);
  return !/^\d[.,]\d/.test(text.slice(end - 1, end + 2));
}

interface Found {
  readonly end: number;
  readonly disguised: boolean;
}

function matchWords(walk: Walk, word: Word, phrase: Phrase, index: number): Found | undefined {
  const wanted = phrase.words[index] ?? '';
  const isLast = index === phrase.words.length - 1;
  if (!sameWord(word, wanted, isLast)) return undefined;
  const disguised = isDisguise(word);
  if (isLast) return { end: word.end, disguised };
  const next = skipGap(walk.folded.text, word.end, phrase.gaps[index] ?? '');
  for (const follower of (next !== undefined && walk.words.get(next)) || []) {
    const found = matchWords(walk, follower, phrase, index + 1);
    if (found) return { end: found.end, disguised: disguised || found.disguised };
  }
  return undefined;
}

function sameWord(word: Word, wanted: string, mayBePlural: boolean): boolean {
  const same = isDisguise(word) ? looksLike : (a: string, b: string) => a === b;
  if (same(word.text, wanted)) return true;
  if (!mayBePlural || wanted.length < 3 || !/\p{L}$/u.test(wanted)) return false;
  return same(word.text, `${wanted}s`) || same(word.text, `${wanted}es`);
}

export function isDisguise(word: Word): boolean {
  return word.reading === 'look-alike' || word.reading === 'spaced';
}

function hasAccents(original: string, accented: string): boolean {
  const rest = lettersOf(foldText(original).cased).replace(accented, '');
  return rest === '' || rest === 's' || rest === 'es';
}
