import type { LinearPattern } from '../linear-pattern';
import type { Gate } from '../pack';
import type { SearchLimits } from '../pattern-pieces';
import type { Place, Stretch } from './finder';
import type { LineText } from './line-text';
import { hasOtherLetters } from './other-letters';

/** Beyond a match, so that `\b` sees what stands beside it. */
const CONTEXT = 2;

/** Says whether a search that began when it was made has to end, for a text of so many characters. */
export type MakeTimer = (characters: number) => () => boolean;

/** Runs a pattern on a line, or on stretches around its literals where the line is long. It is compiled when it is first needed. */
export function patternFinder(
  source: string,
  compile: () => LinearPattern,
  gate: Gate | undefined,
  timer: MakeTimer,
) {
  const isLatin = !hasOtherLetters(source);
  let pattern: LinearPattern | undefined;
  return (line: LineText, near: readonly Stretch[] | undefined): Place[] => {
    pattern ??= compile();
    const reading = isLatin ? line.reading : line.plain;
    const { text } = reading;
    const find = pattern;
    const limits = { longest: gate?.longest, isLate: timer(text.length) };
    return windows(near, gate?.longest, text.length, isLatin)
      .flatMap((window, index) => {
        return index > 0 && limits.isLate() ? [] : findIn(text, window, find, limits);
      })
      .filter(({ start, end }) => end > start)
      .map(({ start, end }) => line.range(start, end, reading));
  };
}

function findIn(
  text: string,
  { start, end }: Stretch,
  find: LinearPattern,
  limits: SearchLimits,
): Stretch[] {
  const isWhole = start === 0 && end === text.length;
  return find.findAll(isWhole ? text : text.slice(start, end), limits).map((match) => ({
    start: match.start + start,
    end: match.end + start,
  }));
}

/** Stretches that hold every match: as far around each literal as a match can reach, overlaps merged. */
function windows(
  near: readonly Stretch[] | undefined,
  longest: number | undefined,
  length: number,
  isLatin: boolean,
): Stretch[] {
  // Literals stand in the reading with Latin letters: in another reading, offsets may differ.
  if (!near || longest === undefined || !isLatin) return [{ start: 0, end: length }];
  const merged: { start: number; end: number }[] = [];
  for (const { start, end } of near) {
    const from = Math.max(0, end - longest - CONTEXT);
    const to = Math.min(length, start + longest + CONTEXT);
    const last = merged.at(-1);
    if (last && from <= last.end) last.end = Math.max(last.end, to);
    else merged.push({ start: from, end: to });
  }
  return merged;
}
