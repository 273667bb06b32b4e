/** A line as its readers see it: hidden characters dropped, fancy letters and look-alikes undone, case and diacritics kept. */
export interface LineReading {
  readonly text: string;
  /** Start and end in the line of each unit; absent where the offsets are the same. */
  readonly starts: Int32Array | undefined;
  readonly ends: Int32Array | undefined;
}
