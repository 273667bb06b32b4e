/** So many letters in a row are no chance: they count inside a longer run of single letters. */
const LEAST_INSIDE_RUN = 5;
const LEAST_LOOK_ALIKE = 4;
const LEAST_BESIDE_OTHERS = 3;

/** What is counted of one word of a phrase while it is looked for letter by letter. */
export interface WalkedWord {
  start: number;
  /** Letters that are themselves. */
  real: number;
  /** Letters that others stand for. */
  swapped: number;
  /** Gaps between its letters. */
  gaps: number;
  letters: number;
  widest: number;
}

export function newWord(start: number): WalkedWord {
  return { start, real: 0, swapped: 0, gaps: 0, letters: 0, widest: 0 };
}

/** Long enough to stand inside a longer run of single letters, or set off by wider gaps than its own. */
export function isLongRun(word: WalkedWord | undefined): boolean {
  return (word?.letters ?? 0) >= LEAST_INSIDE_RUN;
}

/** True where enough letters of a word so long are themselves; of a phrase of several words (`isSingle` false), less is enough. */
export function passesForWord({ real }: WalkedWord, length: number, isSingle: boolean): boolean {
  if (length >= LEAST_LOOK_ALIKE && real >= 2) return true;
  return !isSingle && length >= LEAST_BESIDE_OTHERS && real >= 1;
}
