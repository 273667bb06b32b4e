import { valueAt } from './characters';
import { KEY } from './classes';
import { COMMON_WORDS } from './common-words';
import {
  BY_ALL_JOINED,
  BY_DISGUISED_WORD,
  BY_PAIR,
  BY_WORD,
  CASED,
  type FlatIndex,
  INFLECTED,
  JOINABLE,
  MOST_KEY_WORDS,
  PLURAL,
  packedKey,
} from './flat-index';
import { gramOf, JOINED, pairOf, push, SEED, SLOW, shortGramOf } from './hash';
import { buildFilter, buildTable } from './hash-table';
import { isAscii, type Phrase, type PhraseForms, parsePhrase, takesPlural } from './phrase';
import { rarestGram } from './rarest-gram';

/** Gathers phrases and literals, then makes the index of them. */
export class IndexBuilder {
  private readonly phrases: { phrase: Phrase; slot: number; forms: PhraseForms }[] = [];
  private readonly literals: string[] = [];

  /** False where the phrase has no letter or digit. */
  addPhrase(source: string, slot: number, forms: PhraseForms): boolean {
    const codes = new Set<string>();
    for (const one of readings(source, forms.caseSensitive)) {
      const phrase = parsePhrase(one, forms.caseSensitive);
      if (!phrase || codes.has(phrase.code)) continue;
      codes.add(phrase.code);
      this.phrases.push({ phrase, slot, forms });
    }
    return codes.size > 0;
  }

  /** Takes a text of at least three folded units and gives its number. */
  addLiteral(folded: string): number {
    return this.literals.push(folded) - 1;
  }

  build(): FlatIndex {
    const uses = countUses(this.phrases.map(({ phrase }) => phrase));
    const words = new Entries();
    const joints = new Entries();
    const records: number[] = [];
    const exact: string[] = [];
    let codes = '';
    this.phrases.forEach(({ phrase, slot, forms }, number) => {
      const shape =
        phrase.prefix |
        (phrase.suffix << 8) |
        (forms.inflected ? INFLECTED : 0) |
        (forms.caseSensitive ? CASED : 0) |
        (phrase.joinable ? JOINABLE : 0) |
        (takesPlural(phrase) ? PLURAL : 0);
      const place = phrase.exact === undefined ? -1 : exact.push(phrase.exact) - 1;
      const start = codes.length;
      codes += phrase.code;
      records.push(slot, start, codes.length, shape, place, phrase.words.length);
      addKeys(words, phrase, number, uses);
      phrase.words.forEach((word, index) => {
        const next = phrase.words[index + 1];
        if (next) joints.add(pairOf(word.hash, next.hash), 0);
      });
    });
    const literals = [codes.length];
    const grams = new Entries();
    this.literals.forEach((literal, number) => {
      codes += literal;
      literals.push(codes.length);
      const { hash, end } = literalKey(literal);
      grams.add(hash, (number << 8) | end);
    });
    return {
      words: words.table(),
      joints: buildFilter(joints.hashes),
      grams: grams.table(),
      phrases: Int32Array.from(records),
      codes,
      literals: Int32Array.from(literals),
      exact,
      hasInflected: this.phrases.some(({ forms }) => forms.inflected),
      hasShort: this.literals.some((literal) => literal.length === 3),
    };
  }
}

/** Words of other scripts may pass for Latin ones in one case and not in the other. */
function readings(source: string, caseSensitive: boolean): string[] {
  if (caseSensitive || isAscii(source)) return [source];
  return [source, source.toLowerCase(), source.toUpperCase()];
}

class Entries {
  readonly hashes: number[] = [];
  private readonly values: number[] = [];

  add(hash: number, value: number): void {
    this.hashes.push(hash);
    this.values.push(value);
  }

  table() {
    return buildTable(this.hashes, this.values);
  }
}

type Uses = ReadonlyMap<number, number>;

/** How many phrases have each word, and each pair. */
function countUses(phrases: readonly Phrase[]): Uses {
  const uses = new Map<number, number>();
  const count = (hash: number) => uses.set(hash, (uses.get(hash) ?? 0) + 1);
  for (const { words } of phrases) {
    words.forEach((word, index) => {
      count(word.hash);
      const next = words[index + 1];
      if (next) count(pairOf(word.hash, next.hash));
    });
  }
  return uses;
}

const COMMON = 1_000_000;

/** By its rarest word; by its rarest pair where all of its words are common. A disguised word alone must lead to it, too. */
function addKeys(entries: Entries, phrase: Phrase, number: number, uses: Uses): void {
  const words = phrase.words.slice(0, MOST_KEY_WORDS);
  const costs = words.map(
    ({ text, hash }) => (isCommon(text) ? COMMON : 0) + (uses.get(hash) ?? 0),
  );
  const word = placeOfLeast(costs);
  const pair = words.length > 1 && (costs[word] ?? 0) >= MANY ? rarestPair(words, uses) : -1;
  if (pair >= 0) {
    const first = words[pair]?.hash ?? 0;
    const second = words[pair + 1]?.hash ?? 0;
    entries.add(pairOf(first, second), packedKey(number, pair, BY_PAIR));
    entries.add(first ^ SLOW, packedKey(number, pair, BY_DISGUISED_WORD));
    entries.add(second ^ SLOW, packedKey(number, pair + 1, BY_DISGUISED_WORD));
  } else addByWord(entries, phrase, number, word);
  if (phrase.joinable) {
    const joined = words.reduce((hash, { text }) => pushText(hash, text), SEED);
    entries.add(joined ^ JOINED, packedKey(number, 0, BY_ALL_JOINED));
  }
}

/** A word of so many phrases leads nowhere fast. */
const MANY = 12;

function addByWord(entries: Entries, phrase: Phrase, number: number, place: number): void {
  const word = phrase.words[place];
  if (!word) return;
  entries.add(word.hash, packedKey(number, place, BY_WORD));
  const { text } = word;
  // Two letters that pass for one.
  const wide = text.length > 3 ? text.replaceAll('m', 'rn').replaceAll('w', 'vv') : text;
  if (wide !== text) {
    entries.add(pushText(SEED, wide), packedKey(number, place, BY_DISGUISED_WORD));
  }
}

function isCommon(text: string): boolean {
  return text.length < 3 || COMMON_WORDS.has(text);
}

function rarestPair(words: Phrase['words'], uses: Uses): number {
  const costs = words
    .slice(1)
    .map((word, index) => uses.get(pairOf(words[index]?.hash ?? 0, word.hash)) ?? 0);
  return placeOfLeast(costs);
}

function placeOfLeast(costs: readonly number[]): number {
  return costs.indexOf(Math.min(...costs));
}

function pushText(hash: number, text: string): number {
  let result = hash;
  for (let at = 0; at < text.length; at += 1) {
    const isSecond = at > 0 && (text.charCodeAt(at) & 0xfc00) === 0xdc00;
    if (!isSecond) result = push(result, valueAt(text, at) & KEY);
  }
  return result;
}

function literalKey(literal: string): { hash: number; end: number } {
  const keys = Array.from({ length: literal.length }, (_, at) => valueAt(literal, at) & 0xff);
  const grams = keys.slice(3).map((_, at) => keys.slice(at, at + 4).reduce(pushByte, 0));
  if (grams.length === 0) return { hash: shortGramOf(keys.reduce(pushByte, 0)), end: 3 };
  const place = rarestGram(literal);
  return { hash: gramOf(grams[place] ?? 0), end: place + 4 };
}

function pushByte(keys: number, key: number): number {
  return (keys << 8) | key;
}
