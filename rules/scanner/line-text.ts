import { WIDE } from './classes';
import type { LineReading } from './line-reading';
import { rangeInLine, readLine } from './reading';

/** A line for those that look at it as text; each form is made when it is first asked for. */
export class LineText {
  /** As it was written. */
  readonly original: string;
  private latinReading: LineReading | undefined;
  private plainReading: LineReading | undefined;

  private readonly classes: number;

  /** `classes`: what the pass over it saw. */
  constructor(original: string, classes: number, reading: LineReading | undefined) {
    this.classes = classes;
    this.original = original;
    this.latinReading = reading;
  }

  /** As its readers see it. */
  get reading(): LineReading {
    this.latinReading ??= this.isPlain ? asItIs(this.original) : readLine(this.original);
    return this.latinReading;
  }

  /** With letters of other scripts left as they are. */
  get plain(): LineReading {
    this.plainReading ??= this.isPlain ? asItIs(this.original) : readLine(this.original, false);
    return this.plainReading;
  }

  /** The reading for those who look for hosts and numbers. */
  get dotted(): LineReading {
    return withDots(this.reading);
  }

  get plainDotted(): LineReading {
    return withDots(this.plain);
  }

  /** ASCII reads as it is written. */
  private get isPlain(): boolean {
    return (this.classes & WIDE) === 0 && this.latinReading === undefined;
  }

  /** The range of the line for a range of the reading. */
  range(start: number, end: number, reading = this.reading) {
    return rangeInLine(reading, start, end);
  }
}

/** Full stops of Chinese and Japanese inside names of hosts. */
const STOP_OF_HOST = /(?<=[A-Za-z\d])。(?=[A-Za-z\d])/g;

/** Browsers take an ideographic full stop in a host for a dot (UTS 46). */
function withDots(reading: LineReading): LineReading {
  if (!reading.text.includes('。')) return reading;
  return { ...reading, text: reading.text.replace(STOP_OF_HOST, '.') };
}

function asItIs(text: string): LineReading {
  return { text, starts: undefined, ends: undefined };
}
