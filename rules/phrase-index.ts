import { type Folded, foldText, originalRange } from './fold';
import { lookAlikeKey, looksLike } from './look-alike';
import { type Entry, type Hit, lettersOf, type Phrase, parsePhrase, skipGap } from './phrase';
import { spacedHits } from './spaced-hits';
import type { Word } from './word';
import { wordsOf } from './words';

/** Finds all phrases of all rules in one walk over the words of a text. A slot is one list of phrases. */
export class PhraseIndex {
  private readonly byFirst = new Map<string, Entry[]>();
  private readonly byLookAlike = new Map<string, Entry[]>();
  private readonly signs: { slot: number; text: string }[] = [];
  private slots = 0;

  /** Takes a list of phrases and gives its slot. */
  add(phrases: readonly string[]): number {
    const slot = this.slots;
    this.slots += 1;
    for (const source of phrases) this.addPhrase(slot, source);
    return slot;
  }

  findAll(folded: Folded): Hit[] {
    const hits = this.signHits(folded);
    if (this.byFirst.size === 0) return hits;
    const words = wordsOf(folded);
    const walk: Walk = { folded, words: byStart(words) };
    for (const word of words) {
      for (const entry of this.candidates(word)) {
        const hit = matchFrom(walk, word, entry);
        if (hit) hits.push(hit);
      }
      if (word.reading === 'spaced') hits.push(...spacedHits(folded, word, this.byLookAlike));
    }
    return hits;
  }

  private addPhrase(slot: number, source: string): void {
    const phrase = parsePhrase(source);
    if (!phrase) {
      this.signs.push({ slot, text: source.trim() });
      return;
    }
    this.addEntry({ slot, phrase, joined: false });
    if (phrase.words.length < 2 || phrase.gaps.some((gap) => gap !== '')) return;
    this.addEntry({
      slot,
      phrase: { ...phrase, words: [phrase.words.join('')], gaps: [] },
      joined: true,
    });
  }

  private addEntry(entry: Entry): void {
    const [first = ''] = entry.phrase.words;
    push(this.byFirst, first, entry);
    push(this.byLookAlike, lookAlikeKey(first), entry);
  }

  private candidates(word: Word): readonly Entry[] {
    const table = isDisguise(word) ? this.byLookAlike : this.byFirst;
    const key = isDisguise(word) ? lookAlikeKey(word.text) : word.text;
    const found = [...(table.get(key) ?? [])];
    for (const singular of singularsOf(key)) {
      found.push(...(table.get(singular) ?? []).filter(({ phrase }) => phrase.words.length === 1));
    }
    return found;
  }

  private signHits({ original }: Folded): Hit[] {
    return this.signs.flatMap(({ slot, text }) => {
      const start = original.indexOf(text);
      return start < 0 ? [] : [{ slot, start, end: start + text.length, disguised: false }];
    });
  }
}

interface Walk {
  readonly folded: Folded;
  readonly words: ReadonlyMap<number, readonly Word[]>;
}

function matchFrom(walk: Walk, word: Word, entry: Entry): Hit | undefined {
  if (entry.joined && !word.joins) return undefined;
  const found = matchWords(walk, word, entry.phrase, 0);
  if (!found) return undefined;
  const { text } = walk.folded;
  const { prefix, suffix, accented } = entry.phrase;
  const from = word.start - prefix.length;
  if (from < 0 || !text.startsWith(prefix, from) || !text.startsWith(suffix, found.end)) {
    return undefined;
  }
  const range = originalRange(walk.folded, from, found.end + suffix.length);
  if (accented && !hasAccents(walk.folded.original.slice(range.start, range.end), accented)) {
    return undefined;
  }
  return { slot: entry.slot, ...range, disguised: found.disguised };
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

function isDisguise(word: Word): boolean {
  return word.reading === 'look-alike' || word.reading === 'spaced';
}

function singularsOf(word: string): string[] {
  if (word.length < 4 || !word.endsWith('s')) return [];
  return word.endsWith('es') ? [word.slice(0, -1), word.slice(0, -2)] : [word.slice(0, -1)];
}

function hasAccents(original: string, accented: string): boolean {
  const rest = lettersOf(foldText(original).cased).replace(accented, '');
  return rest === '' || rest === 's' || rest === 'es';
}

function byStart(words: readonly Word[]): Map<number, Word[]> {
  const map = new Map<number, Word[]>();
  for (const word of words) push(map, word.start, word);
  return map;
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
