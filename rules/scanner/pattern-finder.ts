import type { LinearPattern } from '../linear-pattern';
import type { Gate } from '../pack';
import type { Place, Stretch } from './finder';
import type { LineText } from './line-text';

/** Beyond a match, so that `\b` sees what stands beside it. */
const CONTEXT = 2;

/** Runs a pattern on a line, or on stretches around its literals where the line is long. It is compiled when it is first needed. */
export function patternFinder(
  source: string,
  compile: () => LinearPattern,
  gate: Gate | undefined,
) {
  const isLatin = !/[^\p{ASCII}\p{Script=Latin}]/u.test(source);
  let pattern: LinearPattern | undefined;
  return (line: LineText, near: readonly Stretch[] | undefined): Place[] => {
    pattern ??= compile();
    const reading = isLatin ? line.reading : line.plain;
    const { text } = reading;
    const find = pattern;
    const findAll = (part: string) => find.findAll(part);
    return windows(near, gate?.longest, text.length, isLatin)
      .flatMap((window) => findIn(text, window, findAll))
      .filter(({ start, end }) => end > start)
      .map(({ start, end }) => line.range(start, end, reading));
  };
}

function findIn(text: string, window: Stretch, find: LinearPattern['findAll']): Stretch[] {
  const isWhole = window.start === 0 && window.end === text.length;
  return find(isWhole ? text : text.slice(window.start, window.end)).map(({ start, end }) => ({
    start: start + window.start,
    end: end + window.start,
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
