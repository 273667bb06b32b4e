import type { Confidence } from '../../../domain/finding';
import type { Detect } from '../../../rules/detectors/detector';
import { linksOf } from '../../../rules/detectors/links';

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

function valuesOf(detect: Detect, text: string, { allow = [], regions = [] }: Options) {
  return detect({ text, links: linksOf(text) }, { allow, regions });
}
