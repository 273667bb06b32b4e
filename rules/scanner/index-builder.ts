import { valueAt } from './characters';
import { KEY } from './classes';
import { COMMON_WIDE_WORDS } from './common-wide-words';
import {
  BY_ALL_JOINED,
  BY_DISGUISED_WORD,
  BY_PAIR,
  BY_WORD,
  CASED,
  type FlatIndex,
  INFLECTED,
  MOST_KEY_WORDS,
  PLURAL,
  packedKey,
  SEVERAL,
} from './flat-index';
import { FOLLOWS, gramOf, JOINED, LEADS, pairOf, push, SEED, SLOW, shortGramOf } from './hash';
import { buildFilter, buildTable } from './hash-table';
import {
  isAscii,
  type Phrase,
  type PhraseForms,
  type PhraseWord,
  parsePhrase,
  takesPlural,
} from './phrase';
import { countGrams, rarestGram } from './rarest-gram';

/** Gathers phrases and literals, then makes the index of them. */
export class IndexBuilder {
  private readonly phrases: { phrase: Phrase; slot: number; forms: PhraseForms }[] = [];
  private readonly literals: string[] = [];
  private readonly finders: (readonly number[])[] = [];

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

  /** Takes a text of at least three folded units, and the places of the finders that run where it stands. */
  addLiteral(folded: string, finders: readonly number[]): void {
    this.literals.push(folded);
    this.finders.push(finders);
  }

  build(): FlatIndex {
    const uses = countUses(this.phrases.map(({ phrase }) => phrase));
    const words = new Entries();
    const joints = new Set<number>();
    const records: number[] = [];
    const exact: string[] = [];
    let codes = '';
    this.phrases.forEach(({ phrase, slot, forms }, number) => {
      const shape =
        phrase.prefix |
        (phrase.suffix << 8) |
        (forms.inflected ? INFLECTED : 0) |
        (forms.caseSensitive ? CASED : 0) |
        (phrase.words.length > 1 ? SEVERAL : 0) |
        (takesPlural(phrase) ? PLURAL : 0);
      const place = phrase.exact === undefined ? -1 : exact.push(phrase.exact) - 1;
      records.push(slot, codes.length, shape, place);
      codes += phrase.code;
      addKeys(words, phrase, number, uses);
      phrase.words.forEach((word, index) => {
        const next = phrase.words[index + 1];
        if (next) addJoint(joints, word, next);
      });
    });
    records.push(0, codes.length, 0, -1);
    const literals = [codes.length];
    const grams = new Entries();
    const counts = countGrams(this.literals);
    this.literals.forEach((literal, number) => {
      codes += literal;
      literals.push(codes.length);
      const { hash, end } = literalKey(literal, counts);
      grams.add(hash, (number << 8) | end);
    });
    return {
      words: words.table(),
      joints: buildFilter([...joints]),
      grams: grams.table(),
      phrases: Int32Array.from(records),
      codes,
      literals: Int32Array.from(literals),
      takers: takersOf(this.finders),
      exact,
      hasInflected: this.phrases.some(({ forms }) => forms.inflected),
      hasShort: this.literals.some((literal) => literal.length === 3),
    };
  }
}

/** See `takers` of FlatIndex. */
function takersOf(lists: readonly (readonly number[])[]): Int32Array {
  const starts: number[] = [];
  let next = lists.length + 1;
  for (const list of lists) {
    starts.push(next);
    next += list.length;
  }
  return Int32Array.from([...starts, next, ...lists.flat()]);
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

/** By its only word, or by its rarest pair of words. One of these disguised, or all joined, must lead to it, too. */
function addKeys(entries: Entries, phrase: Phrase, number: number, uses: Uses): void {
  const words = phrase.words.slice(0, MOST_KEY_WORDS);
  if (words.length === 1) addWord(entries, words[0], packedKey(number, 0, BY_WORD));
  else {
    const place = rarestPair(words, uses);
    const [first, second] = words.slice(place, place + 2);
    entries.add(pairOf(first?.hash ?? 0, second?.hash ?? 0), packedKey(number, place, BY_PAIR));
    addDisguised(entries, first, packedKey(number, place, BY_DISGUISED_WORD));
    addDisguised(entries, second, packedKey(number, place + 1, BY_DISGUISED_WORD));
  }
  if (!phrase.joinable) return;
  const joined = words.reduce((hash, { text }) => pushText(hash, text), SEED);
  entries.add(joined ^ JOINED, packedKey(number, 0, BY_ALL_JOINED));
}

function addWord(entries: Entries, word: PhraseWord | undefined, key: number): void {
  if (!word) return;
  entries.add(word.hash, key);
  addWide(entries, word, (key & ~3) | BY_DISGUISED_WORD);
}

function addDisguised(entries: Entries, word: PhraseWord | undefined, key: number): void {
  if (!word) return;
  entries.add(word.hash ^ SLOW, key);
  if (!COMMON_WIDE_WORDS.includes(word.text)) addWide(entries, word, key);
}

/** Two letters that pass for one. */
function addWide(entries: Entries, { text }: PhraseWord, key: number): void {
  if (text.length < LEAST_WIDE) return;
  const wide = withWide(text);
  if (wide !== text) entries.add(pushText(SEED, wide), key);
}

const LEAST_WIDE = 4;

function withWide(text: string): string {
  return text.replaceAll('m', 'rn').replaceAll('w', 'vv');
}

/** For lines that end with one word of a phrase and go on with the next, however these are written. */
function addJoint(joints: Set<number>, word: PhraseWord, next: PhraseWord): void {
  for (const first of writings(word)) {
    joints.add(first ^ LEADS);
    for (const second of writings(next)) joints.add(pairOf(first, second)).add(second ^ FOLLOWS);
  }
}

/** Hashes of a word as it is, and with two letters for each that they pass for. */
function writings({ hash, text }: PhraseWord): number[] {
  return [hash, pushText(SEED, withWide(text))];
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

function literalKey(
  literal: string,
  counts: ReadonlyMap<string, number>,
): { hash: number; end: number } {
  const keys = Array.from({ length: literal.length }, (_, at) => valueAt(literal, at) & 0xff);
  const grams = keys.slice(3).map((_, at) => keys.slice(at, at + 4).reduce(pushByte, 0));
  if (grams.length === 0) return { hash: shortGramOf(keys.reduce(pushByte, 0)), end: 3 };
  const place = rarestGram(literal, counts);
  return { hash: gramOf(grams[place] ?? 0), end: place + 4 };
}

function pushByte(keys: number, key: number): number {
  return (keys << 8) | key;
}
