import type { DetectorRow } from '../detectors/detect';
import type { Detect, DetectorOptions, Link, Value } from '../detectors/detector';
import { linksOf } from '../detectors/links';
import { alsoSpaced } from '../detectors/spaced-runs';
import type { Find, Place } from './finder';
import type { LineText } from './line-text';

/** Runs a detector on a line. `only`: these sorts of value. */
export function detectorFind(
  row: DetectorRow,
  detect: Detect,
  options: DetectorOptions,
  only: readonly string[] | undefined,
): Find {
  const isMeant = ({ sort }: Value) => !only || only.includes(sort);
  const find = row.spaced ? alsoSpaced(detect) : detect;
  if (row.reads === 'original') {
    return ({ original }) =>
      find({ text: original, links: linksOf(original) }, options).filter(isMeant);
  }
  return (line) =>
    find(readingOf(line), options)
      .filter(isMeant)
      .map((value) => placeOf(line, value));
}

/** Links are looked for only by those detectors that ask for them, and once for all of them. */
function readingOf(line: LineText) {
  const { text } = line.dotted;
  return {
    text,
    get links() {
      const known = LINKS.get(line) ?? linksOf(text);
      LINKS.set(line, known);
      return known;
    },
  };
}

const LINKS = new WeakMap<LineText, readonly Link[]>();

function placeOf(line: LineText, { start, end, confidence }: Value): Place {
  return { ...line.range(start, end), confidence };
}
