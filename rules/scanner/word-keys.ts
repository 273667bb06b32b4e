import { KEY } from './classes';
import type { DisguisedWords } from './disguised-words';
import { matchExact } from './exact-match';
import { BY_DISGUISED_WORD, BY_PAIR, FIELDS, type FlatIndex, SHAPE } from './flat-index';
import { FACTOR, PAIR, pairOf, undo } from './hash';
import { hasBits, mayHave } from './hash-table';
import type { HitBuffer } from './hit-buffer';
import { pushInflected } from './inflected-hashes';
import type { Line } from './line';
import { type LineTokens, WORD_END, WORD_FIELDS, WORD_HASH, WORD_START } from './line-tokens';

const S = 's'.charCodeAt(0);
const E = 'e'.charCodeAt(0);
/** Letters that English endings end with. */
const ENDS_FORM = new Uint8Array(128);
for (const letter of 'sdgr') ENDS_FORM[letter.charCodeAt(0)] = 1;
/** So many candidates are looked at in one line; only lines made to be slow have more. */
export const MOST_CANDIDATES = 20_000;

/** Looks up each word of a line and each pair of them, and finds the phrases that stand there plainly. */
export class WordKeys {
  /** A word of a phrase stands here that may be disguised elsewhere in it. */
  odd = false;
  private candidates = 0;
  /** Phrase and place of each that a key led to and that does not stand there plainly. */
  private readonly failed: number[] = [];
  private line: Line = { text: '', from: 0, to: 0, reading: undefined };

  private readonly index: FlatIndex;
  private readonly hits: HitBuffer;
  private readonly tokens: LineTokens;

  constructor(index: FlatIndex, hits: HitBuffer, tokens: LineTokens) {
    this.index = index;
    this.hits = hits;
    this.tokens = tokens;
  }

  /** Goes over all words of the line that was just taken apart. */
  find(line: Line): void {
    this.begin(line);
    const { words, values, size } = this.tokens;
    const { words: table, hasInflected } = this.index;
    const { bits, bitShift } = table;
    let previous = 0;
    for (let word = 0; word < size; word += WORD_FIELDS) {
      const hash = words[word + WORD_HASH] as number;
      const pair = Math.imul(Math.imul(previous, PAIR) + hash, FACTOR);
      if (hasBits(bits[hash >>> bitShift] as number, hash)) this.found(hash, word);
      if (hasBits(bits[pair >>> bitShift] as number, pair)) this.found(pair, word);
      const last = values[(words[word + WORD_END] as number) - 1] as number;
      if ((last & KEY) === S) this.foundPlural(hash, previous, word);
      if (hasInflected && ENDS_FORM[last & 0x7f] === 1) this.foundForms(hash, previous, word);
      previous = hash;
    }
  }

  private begin(line: Line): void {
    this.line = line;
    this.odd = false;
    this.candidates = MOST_CANDIDATES;
    if (this.failed.length > 0) this.failed.length = 0;
  }

  /** Phrases whose key stands here plainly, while other words of them may be disguised. */
  tryAgain(disguised: DisguisedWords): void {
    for (let at = 0; at < this.failed.length; at += 2) {
      disguised.tryAround(this.line, this.failed[at] as number, this.failed[at + 1] as number);
    }
  }

  /** Phrases that have this word, or this pair, as their key. */
  private found(hash: number, word: number): void {
    const { words: table } = this.index;
    const bucket = hash >>> table.bucketShift;
    const end = table.buckets[bucket + 1] as number;
    for (let at = table.buckets[bucket] as number; at < end; at += 1) {
      if (table.hashes[at] === hash) this.tryKey(table.values[at] as number, word);
    }
  }

  private tryKey(key: number, current: number): void {
    this.candidates -= 1;
    if (this.candidates < 0) return;
    const { words } = this.tokens;
    const { index, line } = this;
    const phrase = key >>> 7;
    const way = key & 3;
    const place = (key >> 2) & 31;
    const word = current - (place + (way === BY_PAIR ? 1 : 0)) * WORD_FIELDS;
    if (way === BY_DISGUISED_WORD) this.odd = true;
    else if (word >= 0) {
      const start = line.from + (words[word + WORD_START] as number);
      const end = matchExact(index, phrase, line, start);
      if (end >= 0) {
        const prefix = (index.phrases[phrase * FIELDS + SHAPE] as number) & 0xff;
        this.hits.addPhrase(index, phrase, line, start - prefix, end, 0);
        return;
      }
    }
    this.failed.push(phrase, line.from + (words[current + WORD_START] as number));
  }

  private foundPlural(hash: number, previous: number, word: number): void {
    const { words, values } = this.tokens;
    const singular = undo(hash, S);
    this.foundWith(singular, previous, word);
    const end = words[word + WORD_END] as number;
    if (((values[end - 2] as number) & KEY) === E)
      this.foundWith(undo(singular, E), previous, word);
  }

  private foundForms(hash: number, previous: number, word: number): void {
    const forms: number[] = [];
    const end = this.line.from + (this.tokens.words[word + WORD_END] as number);
    pushInflected(forms, this.line.text, end, hash);
    for (const form of forms) this.foundWith(form, previous, word);
  }

  private foundWith(hash: number, previous: number, word: number): void {
    const { words: table } = this.index;
    const pair = pairOf(previous, hash);
    if (mayHave(table, hash)) this.found(hash, word);
    if (mayHave(table, pair)) this.found(pair, word);
  }
}
