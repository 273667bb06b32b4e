import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Recognisers } from '../../rules/recognisers';

const LISTED = [
  'secret formula',
  'falcon',
  'insider dividend forecast',
  'wincorsol',
  'miracle remedy',
  'unlimited warranty',
];
const HIDDEN = ['\u200b', '\u200c', '\u200d', '\u2060', '\u00ad', '\ufeff'];
const HOMOGLYPHS: Readonly<Record<string, string>> = {
  a: 'а',
  c: 'с',
  e: 'е',
  i: 'і',
  o: 'ο',
  p: 'р',
  s: 'ѕ',
  u: 'ս',
  w: 'ԝ',
  y: 'у',
};
const DIGITS: Readonly<Record<string, string>> = {
  a: '4',
  e: '3',
  i: '1',
  o: '0',
  s: '$',
  t: '7',
  l: '1',
};

const recognisers = new Recognisers({});
const slots = LISTED.map((phrase) =>
  recognisers.phrases([phrase], { inflected: false, caseSensitive: false }),
);

const DISGUISES: Readonly<Record<string, (letter: string, at: number, on: boolean) => string>> = {
  'zero-width characters': (letter, at, on) =>
    on && at > 0 ? (HIDDEN[at % HIDDEN.length] ?? '') + letter : letter,
  homoglyphs: (letter, _at, on) => (on ? (HOMOGLYPHS[letter] ?? letter) : letter),
  'full-width letters': (letter) =>
    letter === ' ' ? letter : String.fromCharCode(letter.charCodeAt(0) + 0xfee0),
  capitals: (letter, _at, on) => (on ? letter.toUpperCase() : letter),
  // The first letters of words stay: most of each word is still itself.
  leet: (letter, at, on) => (on && at % 2 === 1 ? (DIGITS[letter] ?? letter) : letter),
};

describe('a listed phrase is found exactly where it stands, whichever letters are disguised by', () => {
  test.each(Object.keys(DISGUISES))('%s', (name) => {
    const which = fc.array(fc.boolean(), { minLength: 40, maxLength: 40 });
    fc.assert(
      fc.property(fc.nat(LISTED.length - 1), which, (index, on) => {
        const phrase = LISTED[index] ?? '';
        const place = [...phrase]
          .map((letter, at) => DISGUISES[name]?.(letter, at, on[at] ?? false))
          .join('');
        expectFound(index, place);
      }),
      { numRuns: 300 },
    );
  });

  test('gaps between its letters', () => {
    fc.assert(
      fc.property(
        fc.nat(LISTED.length - 1),
        fc.constantFrom(' ', '.', '-', '_', '*', ' . '),
        (index, gap) => {
          const words = (LISTED[index] ?? '').split(' ');
          expectFound(
            index,
            words.map((word) => [...word].join(gap)).join(gap === ' ' ? '   ' : ' '),
          );
        },
      ),
    );
  });

  test.each([
    ['a space and a hidden character', 1, 'fal\u200b con'],
    ['letters that look like one', 4, 'rniracle rernedy'],
    ['a mix of everything', 0, 's 3 c r 3 t ｆ0rmulа'],
  ])('%s', (_name, index, place) => {
    expectFound(index, place);
  });
});

test.each([
  'A falco, a falconer and the Falcons Road',
  'f a l c o',
  'fal con',
  'The secrets of the formula',
  '1337 and 4711',
  'plan 8 is not plan b',
  'Dr. A. S. Falk on Mi-ra-cle',
])('nothing is found in "%s"', (text) => {
  const found = slots.flatMap((slot) => [...recognisers.scan({ kind: 'text', text }).hits(slot)]);
  expect(found.filter(({ disguised }) => disguised)).toEqual([]);
});

test('any text can be searched, twice with the same result', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      const once = slots.map(recognisers.scan({ kind: 'text', text }).hits);
      expect(slots.map(recognisers.scan({ kind: 'text', text }).hits)).toEqual(once);
      for (const { start, end } of once.flat()) {
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
      }
    }),
    { numRuns: 1000 },
  );
});

function expectFound(index: number, place: string): void {
  const text = `They said ${place}, and so on.`;
  const hits = recognisers.scan({ kind: 'text', text }).hits(slots[index] ?? -1);
  const places = hits.map(({ start, end }) => text.slice(start, end));
  expect({ place, places }).toEqual({ place, places: [place] });
}
