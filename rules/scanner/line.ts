import type { LineReading } from './line-reading';

/** What is scanned: a line where it stands in its text, or the reading of one. */
export interface Line {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  /** Where `text` is a reading: how it goes back to the line. */
  readonly reading: LineReading | undefined;
}
