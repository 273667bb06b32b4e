import { describe, expect, test } from 'vitest';
import { linksOf } from '../../../rules/detectors/links';
import { DETECTORS, type DetectorName } from '../../../rules/detectors/names';
import { ALL_HEAVY_PARTS } from '../../../rules/heavy/all';
import { Recognisers } from '../../../rules/recognisers';
import { readLine } from '../../../rules/scanner/reading';
import { detectorOf } from '../detectors/found-values';
import { inGroups, isAsRecorded, recordedTexts } from './recorded';

/**
 * Values of every sort with something changed, once, at random: a sign too many, too few, or another one; other separators, other words beside
 * them. No value is anybody's. First signs of keys are written as codes, and those that
 * are found are not written again, so that no scanner of sources takes them for real.
 */
const FILE = new URL('./values.txt', import.meta.url);
const NONE = { allow: [], regions: [] };

const DETECT = DETECTORS.flatMap((name) => {
  const detect = detectorOf(name);
  return detect ? [{ name, detect }] : [];
});

function valuesIn(text: string) {
  const reading = { text, links: linksOf(text) };
  return DETECT.flatMap(({ name, detect }) =>
    detect(reading, NONE).map((value) => ({ name, ...value })),
  );
}

isAsRecorded(
  FILE,
  (text) =>
    valuesIn(text).map(
      ({ name, start, end, sort, confidence }) =>
        `${[name, sort, confidence].join()}:${start}${name === 'secret' ? `-${end}` : ` ${text.slice(start, end)}`}`,
    ),
  'values are found where they were',
);

describe('the engine asks each detector about all lines that have something for it', () => {
  const all = new Recognisers(ALL_HEAVY_PARTS);
  const slots = DETECT.map(({ name }) => ({ name, slot: all.detector(name, NONE) }));
  const lines = recordedTexts(FILE).filter(
    (text) => !/[\n。]/.test(text) && readLine(text).text === text,
  );

  test.each(inGroups(lines))('from text %s', (_, texts) => {
    const hits = (text: string) => {
      const scan = all.scan({ kind: 'text', text });
      return slots.flatMap(({ name, slot }) => scan.hits(slot).map((hit) => ({ ...hit, name })));
    };
    expect(texts.map((text) => placesOf(hits(text)))).toEqual(
      texts.map((text) => placesOf(valuesIn(text))),
    );
  });
});

interface Found {
  readonly name: DetectorName;
  readonly start: number;
  readonly end: number;
  readonly confidence?: string;
}

/** Each once, in one order. */
function placesOf(found: readonly Found[]): string[] {
  const places = found.map(({ name, start, end, confidence }) =>
    [name, start, end, confidence].join(' '),
  );
  return [...new Set(places)].sort();
}
