import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Places } from '../../rules/places';
import type { Range } from '../../rules/range';

const range = fc
  .tuple(fc.nat(30), fc.nat(12))
  .map(([start, width]) => ({ start, end: start + width }));
const ranges = fc
  .array(range, { maxLength: 8 })
  .map((list) => list.sort((a, b) => a.start - b.start));
const offset = fc.integer({ min: -2, max: 45 });

/** The last of those that fit, of those with one start the last in the list: what a search of all of them finds. */
function lastOf(list: readonly Range[], fits: (range: Range) => boolean): Range | undefined {
  return list.findLast(fits);
}

describe('a search among places finds what a look at each of them finds', () => {
  test('touching, outside of a match, before and after', () => {
    fc.assert(
      fc.property(ranges, offset, offset, range, (list, one, other, match) => {
        const [low, high] = one < other ? [one, other] : [other, one];
        const places = new Places(list);
        const touches = ({ start, end }: Range) => start <= high && end >= low;
        expect(places.touching(low, high)).toBe(lastOf(list, touches));
        expect(places.touchingOutside(low, high, match)).toBe(
          lastOf(
            list,
            (each) => touches(each) && !(each.start >= match.start && each.end <= match.end),
          ),
        );
        expect(places.before(high, low)).toBe(
          lastOf(list, ({ start, end }) => start <= high && end >= low && end <= high),
        );
        expect(places.after(low, high)).toBe(
          list.find(({ start }) => start >= low && start <= high),
        );
      }),
      { numRuns: 600 },
    );
  });

  test('one that holds all of a match', () => {
    fc.assert(
      fc.property(ranges, range, (list, match) => {
        const holds = list.some(({ start, end }) => start <= match.start && end >= match.end);
        expect(new Places(list).holds(match)).toBe(holds);
      }),
      { numRuns: 400 },
    );
  });
});
