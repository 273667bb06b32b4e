import type { LineFacts } from '../detectors/detector';
import { LOOK_ALIKE_DIGITS } from '../detectors/look-alike-digits';
import { AT, BRACKET, COLON, DOT, SLASH } from './classes';
import { countInnerDots, hasAtInside, mayHaveCloseColons, signedRuns } from './inner-signs';
import type { Line } from './line';
import type { LineScanner } from './line-scanner';
import { LineText } from './line-text';
import { MarkedWords } from './marked-words';
import { hasOddRun } from './odd-runs';
import { AT_HOST, AT_WORD, DOT_WORD, MACHINE_WORD, SECRET_WORD } from './word-marks';

const SPELLED_DOT =
  /[[({<]\s?(?:dot|d0t|punkt|punto|point|\.)|[-_\s](?:dot|punkt|punto|point)[-_\s]|\s\.\s/i;
/** Six single characters in a row, one space between. */
const LETTER_BY_LETTER = /(?:^|\s)(?:\S ){6}\S(?:\s|$)/;

/** What the pass over a line saw, and what is found out when it is first asked for. One object serves line after line. */
export class KnownFacts implements LineFacts {
  private readonly scanner: LineScanner;
  private readonly words: MarkedWords;
  private original = '';
  private from = 0;
  private to = 0;
  private scanned: Line = { text: '', from: 0, to: 0, reading: undefined };
  private isGathered = false;
  private readText: string | undefined;
  private lineText: LineText | undefined;
  private lookAlike: boolean | undefined;
  private dot: boolean | undefined;
  private letters: boolean | undefined;
  private oddRun: boolean | undefined;
  private colons: boolean | undefined;

  constructor(scanner: LineScanner) {
    this.scanner = scanner;
    this.words = new MarkedWords(scanner.tokens);
  }

  /** The line that the scanner has just passed over, and what it passed over: its reading, where it had to be read first. */
  begin(text: string, from: number, to: number, scanned: Line): void {
    this.original = text;
    this.from = from;
    this.to = to;
    this.scanned = scanned;
    this.isGathered = false;
    this.readText = undefined;
    this.lineText = undefined;
    this.lookAlike = undefined;
    this.dot = undefined;
    this.letters = undefined;
    this.oddRun = undefined;
    this.colons = undefined;
  }

  get line(): LineText {
    this.lineText ??= new LineText(
      this.original.slice(this.from, this.to),
      this.scanner.tokens.classes,
      this.scanned.reading,
    );
    return this.lineText;
  }

  get text(): string {
    this.readText ??= this.line.dotted.text;
    return this.readText;
  }

  get digits(): number {
    return this.scanner.tokens.digits;
  }

  get digitLike(): number {
    return this.marked.digitLike;
  }

  get digitChain(): number {
    return this.marked.digitChain;
  }

  get innerDots(): number {
    return countInnerDots(this.scanner.tokens);
  }

  get hasAt(): boolean {
    const { tokens } = this.scanner;
    return (tokens.classes & AT) !== 0 && hasAtInside(tokens);
  }

  get closeColons(): boolean {
    const { tokens } = this.scanner;
    this.colons ??= (tokens.classes & COLON) !== 0 && mayHaveCloseColons(tokens);
    return this.colons;
  }

  get hasBracket(): boolean {
    return (this.scanner.tokens.classes & BRACKET) !== 0;
  }

  get saysAt(): boolean {
    const { marks } = this.marked;
    if (marks & AT_HOST || this.hasBracket) return true;
    return (marks & AT_WORD) !== 0 && this.maySpellDot;
  }

  get hasSecretWord(): boolean {
    return (this.marked.marks & SECRET_WORD) !== 0;
  }

  get hasMachineWord(): boolean {
    return (this.marked.marks & MACHINE_WORD) !== 0;
  }

  get hasOddRun(): boolean {
    this.oddRun ??= hasOddRun(this.scanned, this.scanner.tokens);
    return this.oddRun;
  }

  get spelledDigits(): boolean {
    return this.marked.spelledDigits;
  }

  get signedRuns(): string {
    const { tokens } = this.scanner;
    if (!(tokens.classes & (DOT | COLON | SLASH))) return '';
    return signedRuns(this.scanned, tokens) ?? this.text;
  }

  get lookAlikeDigits(): boolean {
    this.lookAlike ??= this.marked.likeDigits && LOOK_ALIKE_DIGITS.test(this.text);
    return this.lookAlike;
  }

  get spelledDot(): boolean {
    this.dot ??= this.maySpellDot && SPELLED_DOT.test(this.text);
    return this.dot;
  }

  private get maySpellDot(): boolean {
    const { marks } = this.marked;
    const { apart } = this.scanner.tokens;
    return (marks & DOT_WORD) !== 0 || (apart & DOT) !== 0 || this.hasBracket;
  }

  get letterByLetter(): boolean {
    this.letters ??= this.scanner.letterRun && LETTER_BY_LETTER.test(this.text);
    return this.letters;
  }

  private get marked(): MarkedWords {
    if (!this.isGathered) {
      this.isGathered = true;
      this.words.gather(this.scanned);
    }
    return this.words;
  }
}
