import type { Detect, Value } from './detector';
import { linksOf } from './links';

/** Fewer single characters in a row are initials or a list. */
const SHORTEST = 7;

/** Finds also what is written letter by letter (`j a n e @ a c m e . c o m`). */
export function alsoSpaced(detect: Detect): Detect {
  return (reading, options) => {
    const found = detect(reading, options);
    const spaced = spacedRuns(reading.text).flatMap(({ text, start }) =>
      detect({ text, links: linksOf(text) }, options).map((value) => spread(value, start)),
    );
    return spaced.length === 0 ? found : [...found, ...spaced].sort((a, b) => a.start - b.start);
  };
}

/** Back from the joined text, where each character but the last had a space after it. */
function spread({ start, end, ...value }: Value, offset: number): Value {
  return { ...value, start: offset + 2 * start, end: offset + 2 * end - 1 };
}

interface SpacedRun {
  /** Without the spaces. */
  readonly text: string;
  readonly start: number;
}

function spacedRuns(text: string): SpacedRun[] {
  const runs: SpacedRun[] = [];
  for (let start = 0; start < text.length; ) {
    const end = endOfRun(text, start);
    if (end - start >= 2 * SHORTEST - 1) {
      runs.push({ text: text.slice(start, end).replaceAll(' ', ''), start });
    }
    start = nextWord(text, end);
  }
  return runs;
}

/** The end of single characters with one space between them that begin there; the end of the word where it is no such run. */
function endOfRun(text: string, start: number): number {
  let end = start;
  while (isSingle(text, end)) {
    end += 2;
    if (text.charAt(end - 1) !== ' ') return end - 1;
  }
  return Math.max(start, end - 1);
}

function isSingle(text: string, at: number): boolean {
  const after = at + 1 < text.length ? text.charCodeAt(at + 1) : 32;
  return at < text.length && text.charCodeAt(at) > 32 && after <= 32;
}

function nextWord(text: string, from: number): number {
  const space = text.indexOf(' ', from);
  return space < 0 ? text.length : space + 1;
}
