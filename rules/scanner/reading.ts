import { isSecondHalf, plainUnit, valueAt } from './characters';
import { ALIKE, FANCY, HIDDEN } from './classes';
import { foldLetters } from './fold-letters';
import type { LineReading } from './line-reading';

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

const REPLACEMENT = 0xfffd;

/** The reading of a line where each unit gives one unit; undefined where it has characters of these classes. */
function oneToOne(line: string, others: number): string | undefined {
  let text = '';
  let copied = 0;
  for (let at = 0; at < line.length; at += 1) {
    const unit = line.charCodeAt(at);
    if (unit < 128 || isSecondHalf(line, at)) continue;
    if (valueAt(line, at) & others) return undefined;
    const plain = plainAt(line, at);
    if (plain === unit) continue;
    text += line.slice(copied, at) + String.fromCharCode(plain);
    copied = at + 1;
  }
  return copied === 0 ? line : text + line.slice(copied);
}

/** The letter as its readers see it; half a pair of surrogates without the other is none. */
function plainAt(line: string, at: number): number {
  const unit = line.charCodeAt(at);
  const isHalf = (unit & 0xf800) === 0xd800;
  return isHalf && !isSecondHalf(line, at + 1) ? REPLACEMENT : plainUnit(unit);
}
