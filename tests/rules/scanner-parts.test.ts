import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changedRange } from '../../rules/scanner/changed-range';
import { isFormOf } from '../../rules/scanner/endings';
import { buildTable, mayHave } from '../../rules/scanner/hash-table';
import { DISGUISED, HIT_FIELDS, HitBuffer } from '../../rules/scanner/hit-buffer';
import { lineAt, lineStarts } from '../../rules/scanner/line-table';
import { foldedLiteral } from '../../rules/scanner/literals';
import { isSeparator, MOST_SEPARATORS, skipSeparators } from '../../rules/scanner/separators';

describe('what an edit changed', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', '\n'), maxLength: 24 });

  test('is the smallest stretch: what is before and behind it is the same, and nothing at its ends', () => {
    fc.assert(
      fc.property(text, text, text, text, (before, old, fresh, behind) => {
        const one = before + old + behind;
        const other = before + fresh + behind;
        const { start, oldEnd, newEnd } = changedRange(one, other);
        expect(one.slice(0, start)).toBe(other.slice(0, start));
        expect(one.slice(oldEnd)).toBe(other.slice(newEnd));
        expect(start).toBeLessThanOrEqual(Math.min(oldEnd, newEnd));
        const [was, is] = [one.slice(start, oldEnd), other.slice(start, newEnd)];
        if (was && is) {
          expect(was[0]).not.toBe(is[0]);
          expect(was.at(-1)).not.toBe(is.at(-1));
        }
      }),
      { numRuns: 500 },
    );
  });

  test('is nothing where nothing changed', () => {
    const { start, oldEnd, newEnd } = changedRange('same', 'same');
    expect([oldEnd - start, newEnd - start]).toEqual([0, 0]);
  });
});

test('lines begin behind each line end, and hold every offset up to their own', () => {
  const text = fc.string({ unit: fc.constantFrom('a', '\n'), maxLength: 30 });
  fc.assert(
    fc.property(text, (source) => {
      const starts = lineStarts(source, 0, source.length);
      const lengths = source.split('\n').map((line) => line.length);
      expect(starts.map((start, at) => source.slice(start).slice(0, lengths[at]))).toEqual(
        source.split('\n'),
      );
      const all = [...starts, source.length + 1];
      for (let offset = 0; offset <= source.length; offset += 1) {
        expect(lineAt(all, offset)).toBe(source.slice(0, offset).split('\n').length - 1);
      }
    }),
  );
});

test('only the lines of a stretch are counted', () => {
  expect(lineStarts('a\nb\nc\nd', 2, 4)).toEqual([2, 4]);
  expect(lineStarts('a\nb\nc\nd', 2, 3)).toEqual([2]);
});

test('a table has every hash that it was made of, with its values, and few others', () => {
  // Hashes of words are spread evenly; numbers that cluster about 0 would all fall on one place of the filter.
  const hash = fc.noBias(fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }));
  const pairs = fc.array(fc.tuple(hash, fc.nat(999)), { maxLength: 3000, size: 'max' });
  fc.assert(
    fc.property(pairs, fc.array(hash, { minLength: 400, maxLength: 400 }), (entries, others) => {
      const table = buildTable(
        entries.map(([key]) => key),
        entries.map(([, value]) => value),
      );
      const valuesOf = (key: number) => {
        const bucket = key >>> table.bucketShift;
        const [from, to] = [table.buckets[bucket] ?? 0, table.buckets[bucket + 1] ?? 0];
        const places = Array.from({ length: to - from }, (_one, at) => from + at);
        return places.filter((at) => table.hashes[at] === key).map((at) => table.values[at]);
      };
      for (const [key] of entries.slice(0, 100)) {
        const wanted = entries.filter(([other]) => other === key).map(([, value]) => value);
        expect(mayHave(table, key)).toBe(true);
        expect(valuesOf(key)).toEqual(wanted);
      }
      const listed = new Set(entries.map(([key]) => key));
      const wrong = [...new Set(others)].filter((key) => !listed.has(key) && mayHave(table, key));
      expect(wrong.length).toBeLessThan(80);
    }),
    { numRuns: 12 },
  );
});

describe('hits of a line', () => {
  const hit = fc.tuple(fc.nat(2), fc.nat(6), fc.nat(6), fc.nat(1));

  test('come in the order of the text, each once, and plain before disguised', () => {
    fc.assert(
      fc.property(fc.array(hit, { maxLength: 12 }), (hits) => {
        const buffer = new HitBuffer();
        for (const [slot, start, width, flags] of hits)
          buffer.add(slot, start, start + width, flags);
        const real = hits.filter(([, , width]) => width > 0);
        const order = real
          .map(([slot, start, width, flags]) => [slot, start, start + width, flags] as const)
          .sort((a, b) => a[1] - b[1] || a[2] - b[2] || a[0] - b[0] || a[3] - b[3]);
        const once = order.filter(
          (one, at) => at === 0 || one.slice(0, 3).join() !== order[at - 1]?.slice(0, 3).join(),
        );
        expect([...(buffer.take() ?? [])]).toEqual(once.flat());
        expect(buffer.size).toBe(real.length * HIT_FIELDS);
        buffer.clear();
        expect(buffer.take()).toBeUndefined();
      }),
      { numRuns: 300 },
    );
  });

  test('are 5,000 at most', () => {
    const buffer = new HitBuffer();
    for (let at = 0; at < 5001; at += 1) buffer.add(1, at, at + 1, DISGUISED);
    expect(buffer.size).toBe(5000 * HIT_FIELDS);
  });
});

describe('an English form of a word', () => {
  test.each([
    ['plans', 'plan', false],
    ['boxes', 'box', false],
    ['planned', 'plan', true],
    ['planning', 'plan', true],
    ['plannings', 'plan', true],
    ['planner', 'plan', true],
    ['planners', 'plan', true],
    ['guaranteed', 'guarantee', true],
    ['tries', 'try', true],
    ['tried', 'try', true],
    ['leaking', 'leak', true],
  ])('%s of %s; one of the plural only where not inflected', (word, base, needsInflection) => {
    expect(isFormOf(word, base, true)).toBe(true);
    expect(isFormOf(word, base, false)).toBe(!needsInflection);
  });

  test.each([
    ['plan', 'plan'],
    ['as', 'a'],
    ['abs', 'ab'],
    ['plants', 'plan'],
    ['plainned', 'plan'],
    ['plantned', 'plan'],
    ['planed', 'plans'],
    ['tryied', 'try'],
    ['planness', 'plan'],
    ['guarantes', 'guarantee'],
  ])('%s is none of %s', (word, base) => {
    expect(isFormOf(word, base, true)).toBe(false);
  });
});

test('what stands between words is skipped, up to a limit', () => {
  expect([...' -_\'"*·/\\~\t\u00a0\u2013’'].every((sign) => isSeparator(sign.charCodeAt(0)))).toBe(
    true,
  );
  expect([...'a1.,;:!?\n'].some((sign) => isSeparator(sign.charCodeAt(0)))).toBe(false);
  expect(skipSeparators('a - b', 1)).toBe(4);
  expect(skipSeparators(`a${' '.repeat(9)}b`, 1)).toBe(1 + MOST_SEPARATORS);
});

test.each([
  ['Ticket-', 'ticket-'],
  ['ab', undefined],
  ['abc', 'abc'],
  ['x'.repeat(200), 'x'.repeat(200)],
  ['x'.repeat(201), undefined],
  ['Zürich', 'zurich'],
  ['a–b', undefined],
])('%j as a literal that the pass can see: %j', (text, folded) => {
  expect(foldedLiteral(text)).toBe(folded);
});
