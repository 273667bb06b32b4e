import type { Folded } from './fold';
import { lookAlikeKey } from './look-alike';
import { isDisguise, matchFrom, type Walk } from './match-phrase';
import { type Entry, type Hit, parsePhrase } from './phrase';
import { beginningOf, spacedHits } from './spaced-hits';
import type { Word } from './word';
import { wordsOf } from './words';

/** Finds all phrases of all rules in one walk over the words of a text. A slot is one list of phrases. */
export class PhraseIndex {
  private readonly byFirst = new Map<string, Entry[]>();
  readonly byLookAlike = new Map<string, Entry[]>();
  readonly beginnings = new Set<string>();
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
      if (word.reading === 'spaced') hits.push(...spacedHits(folded, word, this));
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
    const key = lookAlikeKey(first);
    push(this.byLookAlike, key, entry);
    const beginning = beginningOf(key);
    if (beginning && entry.phrase.words.length === 1) this.beginnings.add(beginning);
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
    const hits: Hit[] = [];
    for (const { slot, text } of this.signs) {
      for (let at = original.indexOf(text); at >= 0; at = original.indexOf(text, at + 1)) {
        hits.push({ slot, start: at, end: at + text.length, disguised: false });
      }
    }
    return hits;
  }
}

function singularsOf(word: string): string[] {
  if (word.length < 4 || !word.endsWith('s')) return [];
  return word.endsWith('es') ? [word.slice(0, -1), word.slice(0, -2)] : [word.slice(0, -1)];
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
