import { plainUnit, valueAt } from './characters';
import { ALIKE, FANCY, HIDDEN } from './classes';
import { foldLetters } from './fold-letters';
import type { LineReading } from './line-reading';
import { textOf } from './text-of';

/**
 * Reads a line. With `latin`, letters of other scripts become the Latin ones that they pass for: in words that also have Latin letters
 * or digits, and in words wholly made of such letters where the line has no other letter of such a script.
 */
export function readLine(line: string, latin = true): LineReading {
  const text = oneToOne(line, latin ? FANCY | HIDDEN | ALIKE : FANCY | HIDDEN);
  return text === undefined
    ? foldLetters(line, latin)
    : { text, starts: undefined, ends: undefined };
}

/** The range of the line that a range of its reading stands for: whole characters, marks included. */
export function rangeInLine(reading: LineReading, start: number, end: number) {
  const { starts, ends, text } = reading;
  if (!starts || !ends) return { start, end };
  if (end <= start) {
    const place = start < text.length ? starts[start] : ends[text.length - 1];
    return { start: place ?? 0, end: place ?? 0 };
  }
  return { start: starts[start] ?? 0, end: ends[end - 1] ?? 0 };
}

/** True where something was dropped between this unit of the reading and the one before it. */
export function isHiddenGap({ starts, ends }: LineReading, at: number): boolean {
  return starts !== undefined && at > 0 && Number(starts[at]) > Number(ends?.[at - 1]);
}

let units = new Uint16Array(1024);

/** The reading of a line where each unit gives one unit; undefined where it has characters of these classes. */
function oneToOne(line: string, others: number): string | undefined {
  const { length } = line;
  if (units.length < length) units = new Uint16Array(length);
  let changed = false;
  for (let at = 0; at < length; at += 1) {
    const unit = line.charCodeAt(at);
    units[at] = unit;
    if (unit < 128) continue;
    if ((unit & 0xfc00) === 0xdc00 && (line.charCodeAt(at - 1) & 0xfc00) === 0xd800) continue;
    if (valueAt(line, at) & others) return undefined;
    units[at] = plainUnit(unit);
    changed = true;
  }
  return changed ? textOf(units.subarray(0, length)) : line;
}
