import type { FlatIndex } from './flat-index';
import { shortGramOf } from './hash';
import { mayHave } from './hash-table';
import type { Line } from './line';
import type { LineTokens } from './line-tokens';

/** Called where all of a literal may stand: where it would begin and end. */
export type TakeLiteral = (literal: number, start: number, end: number) => void;

/** Finds where literals may stand: by four of their characters, which were noted while the line was taken apart, or by three where they have no more. */
export class LiteralFinder {
  private readonly index: FlatIndex;
  private readonly tokens: LineTokens;
  private readonly take: TakeLiteral;

  constructor(index: FlatIndex, tokens: LineTokens, take: TakeLiteral) {
    this.index = index;
    this.tokens = tokens;
    this.take = take;
  }

  /** In the line that was just taken apart. */
  find(line: Line): void {
    const { grams, gramCount } = this.tokens;
    for (let place = 0; place < gramCount; place += 2) {
      this.takeGram(grams[place] as number, grams[place + 1] as number, line);
    }
    if (this.index.hasShort) this.findShort(line);
  }

  private findShort(line: Line): void {
    const { values, length } = this.tokens;
    const { grams } = this.index;
    let keys = 0;
    for (let at = 0; at < length; at += 1) {
      keys = (keys << 8) | ((values[at] as number) & 0xff);
      const gram = shortGramOf(keys);
      if (mayHave(grams, gram)) this.takeGram(gram, at + 1, line);
    }
  }

  private takeGram(hash: number, end: number, { from, to }: Line): void {
    const { grams, literals } = this.index;
    const bucket = hash >>> grams.bucketShift;
    const stop = grams.buckets[bucket + 1] as number;
    for (let at = grams.buckets[bucket] as number; at < stop; at += 1) {
      if (grams.hashes[at] !== hash) continue;
      const value = grams.values[at] as number;
      const literal = value >>> 8;
      const start = from + end - (value & 0xff);
      const length = (literals[literal + 1] as number) - (literals[literal] as number);
      if (start >= from && start + length <= to) this.take(literal, start, start + length);
    }
  }
}
