import { RE2JS } from 're2js';
import { findInPieces, MOST_WORK, type SearchLimits } from './pattern-pieces';
import { widthOf } from './pattern-width';
import type { Range } from './range';

/** A pattern that runs in time linear to the text. */
export interface LinearPattern {
  findAll(text: string, limits?: SearchLimits): Range[];
}

export type MakeLinearPattern = (
  source: string,
  flags: { caseSensitive: boolean },
) => LinearPattern;

const MOST_MATCHES = 200;
/** Steps of the compiled pattern. Repetitions of repetitions have thousands. */
const LARGEST_PROGRAM = 900;
/** Long lists of words have many steps, of which each character takes few; only counted repetitions are as wide as they are large. */
const WIDEST = 300;

/** RE2 syntax, linear time: the only way a pattern of an author runs. Loaded only where a pack has patterns. Throws where the pattern is refused. */
export function linearPattern(source: string, flags: { caseSensitive: boolean }): LinearPattern {
  const compiled = RE2JS.compile(source, flags.caseSensitive ? 0 : RE2JS.CASE_INSENSITIVE);
  const width = widthOf(compiled);
  if (compiled.programSize() > LARGEST_PROGRAM || width > WIDEST) {
    throw new Error(
      'The pattern is too large: repetitions inside repetitions multiply. Use smaller counts.',
    );
  }
  return {
    findAll: (text, limits = {}) => {
      let work = 0;
      // Little work that took long was the machine's doing: the next check would take as long, and no post may wait for that.
      const isLate = () => work > MOST_WORK && limits.isLate?.() === true;
      return findInPieces(text, width, limits, (piece, from) => {
        const ranges: Range[] = [];
        const matcher = compiled.matcher(piece);
        let isFound = matcher.find(from);
        while (isFound) {
          ranges.push({ start: matcher.start(), end: matcher.end() });
          // Each search may read all that is left.
          work += (piece.length - matcher.start()) * width;
          isFound = ranges.length < MOST_MATCHES && !isLate() && matcher.find();
        }
        return ranges;
      });
    },
  };
}
