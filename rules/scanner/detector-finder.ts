import type { DetectorRow } from '../detectors/detect';
import type { Detect, DetectorOptions, Value } from '../detectors/detector';
import { linksOf } from '../detectors/links';
import { alsoSpaced } from '../detectors/spaced-runs';
import { AT, COLON, DOT, HASH, SLASH } from './classes';
import type { Finder, Place } from './finder';
import type { LineText } from './line-text';
import { foldedLiteral } from './literals';

const CLASS_OF: Readonly<Record<string, number>> = {
  '@': AT,
  '.': DOT,
  ':': COLON,
  '://': COLON,
  '/': SLASH,
  '#': HASH,
};

/** Runs a detector on a line. `only`: these sorts of value. */
export function detectorFind(
  row: DetectorRow,
  detect: Detect,
  options: DetectorOptions,
  only: readonly string[] | undefined,
): Finder['find'] {
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

/** What its trigger says, as far as the pass can tell: signs by their class, longer texts as literals. */
export function conditionsOf({
  trigger,
  mayHave,
}: DetectorRow): Pick<Finder, 'digits' | 'classes' | 'literals' | 'may'> {
  const { digits, anyOf } = trigger ?? {};
  const conditions: {
    digits?: number;
    classes?: number;
    literals?: readonly string[];
    may?: NonNullable<Finder['may']>;
  } = {};
  if (mayHave) conditions.may = mayHave;
  if (digits !== undefined) conditions.digits = digits;
  if (!anyOf) return conditions;
  if (anyOf.every((text) => CLASS_OF[text] !== undefined)) {
    conditions.classes = anyOf.reduce((classes, text) => classes | (CLASS_OF[text] ?? 0), 0);
  } else if (anyOf.every((text) => foldedLiteral(text) !== undefined)) conditions.literals = anyOf;
  return conditions;
}

/** Links are looked for only by those detectors that ask for them. */
function readingOf(line: LineText) {
  return {
    text: line.dotted.text,
    get links() {
      return line.links;
    },
  };
}

function placeOf(line: LineText, { start, end, confidence }: Value): Place {
  return { ...line.range(start, end), confidence };
}
