import { marked } from '../paint';

interface Range {
  readonly start: number;
  readonly end: number;
}

/** Where a text is missing. */
const GAP = '‸';

/** A text on one line with its ranges marked; where something is missing, a caret stands. Ranges are UTF-16 offsets and may overlap. */
export function markedText(text: string, ranges: readonly Range[]): string {
  let at = 0;
  let out = '';
  for (const { start, end } of ranges.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    if (end <= at && end > start) continue;
    const from = Math.max(at, start);
    out += text.slice(at, from) + (end > from ? marked(text.slice(from, end)) : marked(GAP));
    at = Math.max(from, end);
  }
  return oneLine(out + text.slice(at));
}

export function oneLine(text: string): string {
  return text.replace(/\r?\n/g, ' ⏎ ');
}
