import { describe, expect, test } from 'vitest';
import { goesOnAfter, goesOnBefore } from '../../rules/scanner/letter-runs';
import type { Line } from '../../rules/scanner/line';

/** A line with a stretch before and behind it that is not of it. */
function lineOf(text: string): Line {
  return { text: `x${text}x`, from: 1, to: 1 + text.length, reading: undefined };
}

describe('a run of single letters goes on', () => {
  test.each([
    ['a b', 2, 1, true],
    ['a  b', 3, 1, false],
    ['a  b', 3, 2, true],
    ['the b', 4, 1, false],
    ['e b', 2, 1, true],
    [' b', 1, 1, false],
    ['b', 0, 3, false],
    ['of a b', 5, 1, true],
    ['fa b', 3, 1, false],
  ])('before place %#: %j at %i, gaps of %i: %s', (text, start, widest, goesOn) => {
    expect(goesOnBefore(lineOf(text), 1 + start, widest)).toBe(goesOn);
  });

  test.each([
    ['a b', 1, 1, true],
    ['a  b', 1, 1, false],
    ['a  b', 1, 2, true],
    ['a bee', 1, 1, false],
    ['a ', 1, 1, false],
    ['a', 1, 3, false],
    ['a b c', 1, 1, true],
  ])('behind place %#: %j at %i, gaps of %i: %s', (text, end, widest, goesOn) => {
    expect(goesOnAfter({ ...lineOf(text), text: `x${text}` }, 1 + end, widest)).toBe(goesOn);
  });
});
