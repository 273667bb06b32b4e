import type { Link } from '../detectors/detector';
import { linksOf } from '../detectors/links';
import { DOT, SLASH } from './classes';
import type { LineReading } from './line-reading';
import { rangeInLine, readLine } from './reading';

/** A line for those that look at it as text; each form is made when it is first asked for. */
export class LineText {
  /** As it was written. */
  readonly original: string;
  private latinReading: LineReading | undefined;
  private plainReading: LineReading | undefined;
  private foundLinks: readonly Link[] | undefined;

  private readonly classes: number;

  constructor(original: string, classes: number, reading: LineReading | undefined) {
    this.classes = classes;

    this.original = original;
    this.latinReading = reading;
  }

  /** As its readers see it. */
  get reading(): LineReading {
    this.latinReading ??= readLine(this.original);
    return this.latinReading;
  }

  /** With letters of other scripts left as they are. */
  get plain(): LineReading {
    this.plainReading ??= readLine(this.original, false);
    return this.plainReading;
  }

  /** In the reading. */
  get links(): readonly Link[] {
    this.foundLinks ??= this.classes & (DOT | SLASH) ? linksOf(this.reading.text) : [];
    return this.foundLinks;
  }

  /** The range of the line for a range of the reading. */
  range(start: number, end: number, reading = this.reading) {
    return rangeInLine(reading, start, end);
  }
}
