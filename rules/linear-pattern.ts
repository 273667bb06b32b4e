import { RE2JS } from 're2js';
import type { Range } from './range';

/** A pattern that runs in time linear to the text. */
export interface LinearPattern {
  findAll(text: string): Range[];
}

export type MakeLinearPattern = (
  source: string,
  flags: { caseSensitive: boolean },
) => LinearPattern;

const MOST_MATCHES = 200;
/** Steps of the compiled pattern: the time for a text goes with their number. Repetitions of repetitions have thousands. */
const LARGEST_PROGRAM = 900;

/** RE2 syntax, linear time: the only way a pattern of an author runs. Loaded only where a pack has patterns. Throws where the pattern is refused. */
export function linearPattern(source: string, flags: { caseSensitive: boolean }): LinearPattern {
  const compiled = RE2JS.compile(source, flags.caseSensitive ? 0 : RE2JS.CASE_INSENSITIVE);
  if (compiled.programSize() > LARGEST_PROGRAM) {
    throw new Error(
      'The pattern is too large: repetitions inside repetitions multiply. Use smaller counts.',
    );
  }
  return {
    findAll(text) {
      const ranges: Range[] = [];
      const matcher = compiled.matcher(text);
      while (ranges.length < MOST_MATCHES && matcher.find()) {
        ranges.push({ start: matcher.start(), end: matcher.end() });
      }
      return ranges;
    },
  };
}
