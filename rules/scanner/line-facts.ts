import type { LineFacts } from '../detectors/detector';
import { LOOK_ALIKE_DIGITS } from '../detectors/look-alike-digits';
import { AT, COLON, DOT, SLASH } from './classes';

const NUMBER = '(?:zero|one|two|three|four|five|six|seven|eight|nine|oh)';
const SPELLED_DIGITS = new RegExp(`${NUMBER}[ ,.-]{1,3}${NUMBER}`, 'i');
const INNER_SIGN = /[^\s.:/][.:/]{1,3}[^\s.:/]/;
const SPELLED_DOT =
  /[[({<]\s?(?:dot|d0t|punkt|punto|point|\.)|[-_\s](?:dot|punkt|punto|point)[-_\s]|\s\.\s/i;
/** Six single characters in a row, one space between. */
const LETTER_BY_LETTER = /(?:^|\s)(?:\S ){6}\S(?:\s|$)/;

/** Each is found out when it is first asked for, once a line. */
export class KnownFacts implements LineFacts {
  readonly text: string;
  readonly digits: number;
  private readonly classes: number;
  private spelled: boolean | undefined;
  private lookAlike: boolean | undefined;
  private inner: boolean | undefined;
  private dot: boolean | undefined;
  private letters: boolean | undefined;

  /** `text`: the line as it is read. `classes` and `digits`: what the pass over it saw. */
  constructor(text: string, classes: number, digits: number) {
    this.text = text;
    this.classes = classes;
    this.digits = digits;
  }

  get hasAt(): boolean {
    return (this.classes & AT) !== 0;
  }

  get hasColon(): boolean {
    return (this.classes & COLON) !== 0;
  }

  get spelledDigits(): boolean {
    this.spelled ??= SPELLED_DIGITS.test(this.text);
    return this.spelled;
  }

  get lookAlikeDigits(): boolean {
    this.lookAlike ??= this.digits > 0 && LOOK_ALIKE_DIGITS.test(this.text);
    return this.lookAlike;
  }

  get innerSign(): boolean {
    this.inner ??= (this.classes & (DOT | COLON | SLASH)) !== 0 && INNER_SIGN.test(this.text);
    return this.inner;
  }

  get spelledDot(): boolean {
    this.dot ??= SPELLED_DOT.test(this.text);
    return this.dot;
  }

  get letterByLetter(): boolean {
    this.letters ??= LETTER_BY_LETTER.test(this.text);
    return this.letters;
  }
}
