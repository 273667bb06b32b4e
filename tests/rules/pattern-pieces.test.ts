import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findInPieces } from '../../rules/pattern-pieces';
import type { Range } from '../../rules/range';

/** All matches of a sticky-free pattern, from an offset on. */
function finder(source: string) {
  return (text: string, from: number): Range[] =>
    Array.from(text.matchAll(new RegExp(source, 'g')))
      .filter(({ index }) => index >= from)
      .map(({ 0: match, index }) => ({ start: index, end: index + match.length }));
}

const WIDE = 100_000;
const PATTERN = 'a{1,40}b|\\bcd\\b';

describe('a text searched in pieces', () => {
  const run = fc.tuple(fc.constantFrom('a', 'b', 'cd', ' ', 'x'), fc.integer({ min: 1, max: 60 }));
  const text = fc
    .array(run, { minLength: 30, maxLength: 90 })
    .map((runs) => runs.map(([one, many]) => one.repeat(one === 'a' ? many % 40 : many)).join(' '));

  test('has what it has as a whole, where matches have a longest', () => {
    fc.assert(
      fc.property(text, (searched) => {
        const find = finder(PATTERN);
        expect(findInPieces(searched, WIDE, { longest: 41 }, find)).toEqual(find(searched, 0));
      }),
      { numRuns: 60 },
    );
  });

  test('ends between two pieces once it is late', () => {
    let asked = 0;
    const isLate = () => {
      asked += 1;
      return asked === 2;
    };
    const searched = 'b '.repeat(2000);
    const found = findInPieces(searched, WIDE, { longest: 1, isLate }, finder('b'));
    expect(asked).toBe(2);
    expect(found.length).toBeGreaterThan(400);
    expect(found.length).toBeLessThan(600);
    expect(new Set(found.map(({ start }) => start)).size).toBe(found.length);
  });

  test('is one piece where it is short', () => {
    const pieces: number[] = [];
    const find = (piece: string) => {
      pieces.push(piece.length);
      return [];
    };
    findInPieces('x'.repeat(512), WIDE, {}, find);
    expect(pieces).toEqual([512]);
    pieces.length = 0;
    findInPieces('x'.repeat(20_000), 1, { longest: 10 }, find);
    expect(Math.max(...pieces)).toBe(8192 + 2);
  });
});
