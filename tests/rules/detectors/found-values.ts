import type { Confidence } from '../../../domain/finding';
import { DETECT } from '../../../rules/detectors/detect';
import type { Detect } from '../../../rules/detectors/detector';
import { linksOf } from '../../../rules/detectors/links';
import { DETECTORS, type DetectorName } from '../../../rules/detectors/names';
import { alsoSpaced } from '../../../rules/detectors/spaced-runs';
import { ALL_HEAVY_PARTS } from '../../../rules/heavy/all';

interface Options {
  readonly allow?: readonly string[];
  readonly regions?: readonly string[];
}

/** The values of a text as they stand in it. */
export function foundBy(detect: Detect, text: string, options: Options = {}): string[] {
  return valuesOf(detect, text, options).map(({ start, end }) => text.slice(start, end));
}

/** Sort and confidence of the first value; undefined where there is none. */
export function firstOf(
  detect: Detect,
  text: string,
  options: Options = {},
): { sort: string; confidence: Confidence } | undefined {
  const [first] = valuesOf(detect, text, options);
  return first && { sort: first.sort, confidence: first.confidence };
}

/** A detector as the engine runs it, with what is written letter by letter. */
export function detectorOf(name: DetectorName): Detect | undefined {
  const row = DETECT[name];
  const detect = bareOf(name);
  return detect && row?.spaced ? alsoSpaced(detect) : detect;
}

function bareOf(name: DetectorName): Detect | undefined {
  const heavy = DETECT[name]?.heavy;
  const part = heavy && ALL_HEAVY_PARTS[heavy];
  return typeof part === 'object' ? part.detectors[name] : part;
}

const SPACED = new Set(DETECTORS.filter((name) => DETECT[name]?.spaced).map(bareOf));

function valuesOf(detect: Detect, text: string, { allow = [], regions = [] }: Options) {
  const find = SPACED.has(detect) ? alsoSpaced(detect) : detect;
  return find({ text, links: linksOf(text) }, { allow, regions });
}
