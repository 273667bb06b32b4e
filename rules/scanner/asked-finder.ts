import type { Hit } from '../hits';
import { WIDE } from './classes';
import type { Find, Place } from './finder';
import type { LineTable } from './line-table';
import { LineText } from './line-text';

const BEYOND_ASCII = /\P{ASCII}/u;

/** Something that runs only once a rule asks for it: a pattern that any line may hold, and that counts only beside what else was found. */
export interface AskedFinder {
  readonly find: Find;
  /** False where the last search ended before it had looked at everything. */
  readonly isDone: () => boolean;
}

/** A line, and what was found in it so far of what was asked for. */
export class AskedLine {
  private readonly line: LineText;
  private readonly bySlot = new Map<number, readonly Place[]>();

  constructor(text: string) {
    this.line = new LineText(text, BEYOND_ASCII.test(text) ? WIDE : 0, undefined);
  }

  /** What was cut short is looked for again the next time. */
  placesOf(slot: number, { find, isDone }: AskedFinder): readonly Place[] {
    const before = this.bySlot.get(slot);
    if (before) return before;
    const places = find(this.line, undefined);
    if (isDone()) this.bySlot.set(slot, places);
    return places;
  }
}

/** The hits in all lines, in offsets of the text and in the order of their start. */
export function askedHits(table: LineTable, slot: number, finder: AskedFinder): Hit[] {
  const { text, starts, asked } = table;
  const hits: Hit[] = [];
  for (let line = 0; line + 1 < starts.length; line += 1) {
    const from = starts[line] as number;
    const own = asked[line] ?? new AskedLine(text.slice(from, (starts[line + 1] as number) - 1));
    asked[line] = own;
    for (const { start, end } of own.placesOf(slot, finder)) {
      hits.push({ slot, start: from + start, end: from + end, disguised: false });
    }
  }
  return hits;
}
