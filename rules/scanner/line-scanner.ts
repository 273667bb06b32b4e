import { ALONE } from './classes';
import { DisguisedWords } from './disguised-words';
import type { FlatIndex } from './flat-index';
import type { HitBuffer } from './hit-buffer';
import type { Line } from './line';
import {
  FAR_BACK,
  isMixed,
  LineTokens,
  TAGGED,
  WIDEST_GAP,
  WORD_END,
  WORD_FIELDS,
  WORD_HASH,
  WORD_KIND,
  WORD_START,
} from './line-tokens';
import { LiteralFinder, type TakeLiteral } from './literal-finder';
import { piecesOf } from './odd-places';
import { MOST_CANDIDATES, WordKeys } from './word-keys';

const LEAST_RUN = 3;

/** Takes lines apart, one at a time, and finds the phrases and literals in them. */
export class LineScanner {
  /** The last line. */
  readonly tokens: LineTokens;
  /** Single letters stand in a row in it. */
  letterRun = false;
  /** Where in its words the first and the last stand that may be more than they seem; -1 where there is none. */
  firstOdd = -1;
  lastOdd = -1;
  private readonly keys: WordKeys;
  private readonly disguised: DisguisedWords;
  private readonly literals: LiteralFinder | undefined;

  /** Without `take`, literals are not looked for. */
  constructor(index: FlatIndex, hits: HitBuffer, take?: TakeLiteral) {
    const literals = index.grams.hashes.length > 0 ? take : undefined;
    this.tokens = new LineTokens(literals && index.grams);
    this.keys = new WordKeys(index, hits, this.tokens);
    this.disguised = new DisguisedWords(index, hits);
    this.literals = literals && new LiteralFinder(index, this.tokens, literals);
  }

  /** False where the line must be read first (`readLine`), since it has more than plain text; then nothing was looked for. */
  scan(line: Line): boolean {
    const { tokens } = this;
    this.letterRun = false;
    this.firstOdd = -1;
    this.lastOdd = -1;
    if (!tokens.take(line)) return false;
    this.literals?.find(line);
    this.keys.find(line);
    this.disguised.begin(MOST_CANDIDATES);
    if (tokens.oddCount > 0) this.lookCloser(line);
    if (tokens.longestRow >= LEAST_RUN) this.lookUpRuns(line);
    const isSplit = line.reading?.starts !== undefined;
    if (isSplit) this.lookUpPieces(line);
    if (isSplit || this.letterRun || this.lastOdd >= 0 || this.keys.odd) {
      this.keys.tryAgain(this.disguised);
    }
    return true;
  }

  private lookCloser(line: Line): void {
    const { words, odds, oddCount } = this.tokens;
    for (let place = 0; place < oddCount; place += 1) {
      const word = odds[place] as number;
      const kind = words[word + WORD_KIND] as number;
      if (kind & TAGGED || isMixed(kind)) {
        this.lastOdd = word;
        if (this.firstOdd < 0) this.firstOdd = word;
      }
      const start = line.from + (words[word + WORD_START] as number);
      const end = line.from + (words[word + WORD_END] as number);
      this.disguised.lookUp(line, start, end, words[word + WORD_HASH] as number, kind);
    }
  }

  /** Pieces of words at either end of the line may be more than they seem, too. */
  private lookUpPieces(line: Line): void {
    const stretches = piecesOf(line);
    this.disguised.lookUpPieces(line, stretches);
    if (hasPieces(stretches[0])) this.firstOdd = 0;
    if (hasPieces(stretches.at(-1))) this.lastOdd = this.tokens.size - WORD_FIELDS;
  }

  /** Rows of single letters with small gaps between them. */
  private lookUpRuns(line: Line): void {
    const { words, size } = this.tokens;
    let letters = 0;
    let first = 0;
    let last = FAR_BACK;
    for (let word = 0; word < size; word += WORD_FIELDS) {
      if (words[word + WORD_KIND] === ALONE) continue;
      const start = words[word + WORD_START] as number;
      const isSingle = (words[word + WORD_END] as number) === start + 1;
      if (!isSingle || start - last > WIDEST_GAP) {
        this.lookUpRun(line, letters, first, last);
        letters = 0;
        first = start;
      }
      if (isSingle) letters += 1;
      last = isSingle ? start + 1 : FAR_BACK;
    }
    this.lookUpRun(line, letters, first, last);
  }

  private lookUpRun(line: Line, letters: number, first: number, last: number): void {
    if (letters < LEAST_RUN) return;
    this.letterRun = true;
    this.disguised.lookUpRun(line, line.from + first, line.from + last);
  }
}

/** More than one: each has a start and an end. */
function hasPieces(stretch: readonly number[] | undefined): boolean {
  return stretch !== undefined && stretch.length > 2;
}
