import type { LineFacts } from '../detectors/detector';
import { LOOK_ALIKE_DIGITS } from '../detectors/look-alike-digits';
import { AT, BRACKET, COLON, DOT, LETTER, SLASH } from './classes';
import type { LineReading } from './line-reading';
import type { LineScanner } from './line-scanner';
import { LineText } from './line-text';
import { AT_HOST, AT_WORD, DOT_WORD, MACHINE_WORD, SECRET_WORD } from './word-marks';

const SPELLED_DOT =
  /[[({<]\s?(?:dot|d0t|punkt|punto|point|\.)|[-_\s](?:dot|punkt|punto|point)[-_\s]|\s\.\s/i;
/** Six single characters in a row, one space between. */
const LETTER_BY_LETTER = /(?:^|\s)(?:\S ){6}\S(?:\s|$)/;

/** What the pass over a line saw, and what is found out when it is first asked for. One object serves line after line. */
export class KnownFacts implements LineFacts {
  private readonly scanner: LineScanner;
  private original = '';
  private from = 0;
  private to = 0;
  private reading: LineReading | undefined;
  private readText: string | undefined;
  private lineText: LineText | undefined;
  private lookAlike: boolean | undefined;
  private dot: boolean | undefined;
  private letters: boolean | undefined;

  constructor(scanner: LineScanner) {
    this.scanner = scanner;
  }

  /** The line that the scanner has just passed over. `reading`: where it had to be read first. */
  begin(text: string, from: number, to: number, reading: LineReading | undefined): void {
    this.original = text;
    this.from = from;
    this.to = to;
    this.reading = reading;
    this.readText = undefined;
    this.lineText = undefined;
    this.lookAlike = undefined;
    this.dot = undefined;
    this.letters = undefined;
  }

  get line(): LineText {
    this.lineText ??= new LineText(
      this.original.slice(this.from, this.to),
      this.scanner.classes,
      this.reading,
    );
    return this.lineText;
  }

  get text(): string {
    this.readText ??= this.line.dotted.text;
    return this.readText;
  }

  get digits(): number {
    return this.scanner.digits;
  }

  get digitLike(): number {
    return this.scanner.digitLike;
  }

  get digitChain(): number {
    return this.scanner.digitChain;
  }

  get innerDots(): number {
    return this.scanner.innerDots;
  }

  get hasAt(): boolean {
    return (this.scanner.classes & AT) !== 0;
  }

  get hasColon(): boolean {
    return (this.scanner.classes & COLON) !== 0;
  }

  get hasBracket(): boolean {
    return (this.scanner.classes & BRACKET) !== 0;
  }

  get saysAt(): boolean {
    const { marks } = this.scanner;
    if (marks & AT_HOST || this.hasBracket) return true;
    return (marks & AT_WORD) !== 0 && this.maySpellDot;
  }

  get hasSecretWord(): boolean {
    return (this.scanner.marks & SECRET_WORD) !== 0;
  }

  get hasMachineWord(): boolean {
    return (this.scanner.marks & MACHINE_WORD) !== 0;
  }

  get hasOddRun(): boolean {
    return this.scanner.oddRun;
  }

  get spelledDigits(): boolean {
    return this.scanner.spelledDigits;
  }

  get innerSign(): boolean {
    const { besideSigns, apart } = this.scanner;
    return (besideSigns & LETTER) !== 0 || (apart & (COLON | SLASH)) !== 0;
  }

  get lookAlikeDigits(): boolean {
    this.lookAlike ??= this.scanner.likeDigits && LOOK_ALIKE_DIGITS.test(this.text);
    return this.lookAlike;
  }

  get spelledDot(): boolean {
    this.dot ??= this.maySpellDot && SPELLED_DOT.test(this.text);
    return this.dot;
  }

  private get maySpellDot(): boolean {
    const { marks, apart } = this.scanner;
    return (marks & DOT_WORD) !== 0 || (apart & DOT) !== 0 || this.hasBracket;
  }

  get letterByLetter(): boolean {
    this.letters ??= this.scanner.letterRun && LETTER_BY_LETTER.test(this.text);
    return this.letters;
  }
}
