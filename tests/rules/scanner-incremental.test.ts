import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linearPattern } from '../../rules/linear-pattern';
import { Recognisers } from '../../rules/recognisers';

const PHRASES = [
  'secret formula',
  'falcon',
  'project falcon',
  'act now',
  'AT&T',
  'iOS 11',
  '秘密',
  'café au lait',
  'the big red button',
];
const PIECES = [
  'secret',
  'formula',
  'falcon',
  'project',
  'act',
  'now',
  'f4lc0n',
  's e c r e t',
  '$ecret',
  '#ProjectFalcon',
  'AT&T',
  'iOS 11',
  '秘密',
  'café',
  'au lait',
  'the',
  'big',
  'red',
  'button',
  'a',
  '.',
  '\n',
  '\n\n',
  '\r\n',
  ' ',
  '-',
  '\u200b',
  '\ud83d',
  '🎉',
  '\u0301',
  'ｆ',
  'а',
  'project\nfalcon',
  'secret\n',
  'ticket-1234',
  '4111 1111 1111 1111',
  'x'.repeat(70),
];

function recognisers() {
  const all = new Recognisers({ 'linear-pattern': linearPattern });
  const slots = PHRASES.map((phrase) =>
    all.phrases([phrase], { inflected: phrase === 'falcon', caseSensitive: false }),
  );
  slots.push(
    all.pattern('ticket-\\d{2,4}', {
      caseSensitive: false,
      gate: { any: ['ticket-'], longest: 11 },
    }),
  );
  slots.push(all.pattern('a.{0,5}b', { caseSensitive: false }));
  slots.push(all.detector('card', { allow: [], regions: [] }));
  return { all, slots };
}

const piece = fc.constantFrom(...PIECES);
const text = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(' '));
const edits = fc.array(
  fc.record({ at: fc.nat(), drop: fc.nat(12), add: fc.oneof(piece, fc.constant('')) }),
  { minLength: 200, maxLength: 200 },
);

test('after any edits, the search of what changed equals the search of everything', () => {
  const { all, slots } = recognisers();
  fc.assert(
    fc.property(text, edits, (first, changes) => {
      let now = first;
      let scan = all.scan({ kind: 'text', text: now });
      for (const { at, drop, add } of changes) {
        const place = at % (now.length + 1);
        now = now.slice(0, place) + add + now.slice(place + drop);
        scan = all.scan({ kind: 'text', text: now }, scan);
        const full = all.scan({ kind: 'text', text: now });
        expect({ text: now, hits: slots.map(scan.hits) }).toEqual({
          text: now,
          hits: slots.map(full.hits),
        });
        expect([...scan.table.counts].sort()).toEqual([...full.table.counts].sort());
        expect(scan.table.starts).toEqual(full.table.starts);
      }
    }),
    { numRuns: 25 },
  );
});

test('an edit in one line leaves what was found in the others as it is', () => {
  const { all, slots } = recognisers();
  const before = all.scan({ kind: 'text', text: 'falcon one\nnothing\nfalcon two' });
  const after = all.scan({ kind: 'text', text: 'falcon one\nnothing at all\nfalcon two' }, before);
  expect(after.table.inside[0]).toBe(before.table.inside[0]);
  expect(after.table.inside[2]).toBe(before.table.inside[2]);
  expect(after.hits(slots[1] ?? -1).map(({ start }) => start)).toEqual([0, 26]);
});

test('phrases may cross one line end, not two', () => {
  const { all, slots } = recognisers();
  const found = (source: string) =>
    all
      .scan({ kind: 'text', text: source })
      .hits(slots[2] ?? -1)
      .map(({ start, end }) => source.slice(start, end));
  expect(found('our project\nfalcon flies')).toEqual(['project\nfalcon']);
  expect(found('our project\r\nFalcons fly')).toEqual(['project\r\nFalcons']);
  expect(found('our pr0ject\nf4lcon')).toEqual(['pr0ject\nf4lcon']);
  expect(found('our ｐｒｏｊｅｃｔ\n\u200bfalcon')).toEqual(['ｐｒｏｊｅｃｔ\n\u200bfalcon']);
  expect(found('our p r o j e c t\nfalcon')).toEqual(['p r o j e c t\nfalcon']);
  expect(found('our project\n\nfalcon flies')).toEqual([]);
  expect(found('our project.\nfalcon flies')).toEqual([]);
});

test('an edit at the end or the start of a line is seen by the phrase that crosses it', () => {
  const { all, slots } = recognisers();
  const crossing = (before: string, after: string) => {
    const scan = all.scan({ kind: 'text', text: before });
    return all.scan({ kind: 'text', text: after }, scan).hits(slots[2] ?? -1).length;
  };
  expect(crossing('our project\nfalco', 'our project\nfalcon')).toBe(1);
  expect(crossing('our project\nfalcon', 'our project\nfalco')).toBe(0);
  expect(crossing('our projec\nfalcon', 'our project\nfalcon')).toBe(1);
  expect(crossing('our project falcon', 'our project\nfalcon')).toBe(1);
  expect(crossing('our project\nfalcon', 'our project\n\nfalcon')).toBe(0);
});
