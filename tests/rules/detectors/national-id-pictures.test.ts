import { describe, expect, test } from 'vitest';
import { detectNationalIds } from '../../../rules/detectors/national-id';
import { ALL_KINDS } from '../../../rules/detectors/national-id/all-kinds';
import type { IdKind } from '../../../rules/detectors/national-id/kind';
import { firstOf, foundBy } from './found-values';
import { JUDGED } from './judged-numbers';

/** A sort, a way of printing it, a number printed so, and a word that calls it by its name. */
type Printed = readonly [sort: string, picture: string, number: string, word: string];

const PRINTED: readonly Printed[] = ALL_KINDS.flatMap((kind) =>
  kind.pictures.split('|').flatMap((picture) => {
    const value = valueFor(kind, picture);
    const word = kind.words.split('|')[0] ?? '';
    return value ? [[kind.sort, picture, printed(picture, value), word] as const] : [];
  }),
);

describe('a number is found where its name stands beside it', () => {
  test.each(PRINTED)('%s, printed %s', (_sort, _picture, number, word) => {
    const text = `Her ${word}: ${number} as we know it`;
    expect(foundBy(detectNationalIds, text)).toEqual([number]);
    expect(firstOf(detectNationalIds, text)?.confidence).not.toBe('low');
  });

  test('and there are hundreds of ways', () => {
    expect(PRINTED.length).toBeGreaterThan(330);
  });
});

describe('how far a number proves itself', () => {
  test.each([
    ['strong', '756.9217.0769.85', 'high'],
    ['fair', '71.03.19/2745', undefined],
    ['fair', '710319/2745', 'high'],
    ['fair', '20-05536168-2', 'medium'],
    ['weak', '943 476 5919', 'low'],
    ['printed', '99-9999999-9'.replaceAll('9', '4'), 'medium'],
    ['words', '4829137', undefined],
  ])('%s: %s', (_proof, number, confidence) => {
    const text = `We wrote ${number} on the other side of the box in the cellar`;
    expect(firstOf(detectNationalIds, text)?.confidence).toBe(confidence);
  });
});

function valueFor(kind: IdKind, picture: string): string | undefined {
  const shape = picture.replace(/[^9AX]/g, '');
  const pattern = new RegExp(
    `^${shape.replace(/9/g, '\\d').replace(/A/g, '[A-Z]').replace(/X/g, '[A-Z\\d]')}$`,
  );
  const judged = JUDGED[kind.sort]?.right.split(/\s/) ?? [];
  const candidates = [...judged, filled(shape, 0), filled(shape, 1), filled(shape, 2)];
  return candidates.find(
    (value) => pattern.test(value) && isReadable(value) && kind.check?.(value) !== false,
  );
}

/** The detector looks at nothing that is shorter or has fewer digits. */
function isReadable(value: string): boolean {
  return value.length >= 7 && /(?:\d.*){4}/.test(value);
}

/** Any value of a shape, no placeholder. */
function filled(shape: string, more: number): string {
  return [...shape]
    .map((sign, at) =>
      sign === 'A' ? 'CFRTMEPK'.charAt((at + more) % 8) : '482913756'.charAt((at + more) % 9),
    )
    .join('');
}

function printed(picture: string, value: string): string {
  let next = 0;
  return picture
    .replace(/^\*/, '')
    .replaceAll('_', '-')
    .replace(/[9AX]/g, () => value.charAt(next++));
}
